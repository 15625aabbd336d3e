import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../src/answer/answer.js';
import { recommend } from '../../src/recommend/recommend.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';
import { expectKind, replyTo } from '../answer/replies.js';

const { services } = knowledge.choices;
const recommended = (need: string): Recommendation => recommend(need, knowledge);
const service = (need: string): string | undefined => recommended(need).service?.id;

describe('a situation gets the service that fits:', () => {
  test.each([
    ['weekly report, 40 minutes, in a container', 'fargate'],
    ['turn voice messages into text as they arrive', 'lambda'],
    ["a shop's landing page, never used a cloud", 'lightsail'],
    ['already on Kubernetes', 'eks'],
    ['render ten thousand frames by Monday', 'batch'],
    ['JSON API for a mobile app, no servers', 'lambda'],
    ['move our Windows server as it is', 'ec2'],
    ['a nightly job that takes 20 seconds, nobody wants a machine for it', 'scheduled-function'],
    ['we have django source code and want the platform to set up the rest', 'elastic-beanstalk'],
    ['our company sells its data and every customer gets a key and a quota', 'api-gateway'],
    ['machines may vanish at any moment, it just has to be cheap', 'spot-instance'],
    ['oracle licences are counted per socket of the physical machine', 'dedicated-host'],
    ['wake me when the error rate goes up', 'cloudwatch'],
    ['distribute visitors evenly over four web servers', 'elastic-load-balancing'],
    ['a private place where our build puts its docker images', 'ecr'],
    ['a purchase has to be released by a manager, it waits for approval up to two weeks', 'durable-function'],
    ['our chatbot lets an ai write programs, a sandbox must run them', 'microvm'],
    ['shrink 40,000 recordings', 'batch'],
    ['multiplayer backend over websockets that keeps state between moves', 'fargate'],
  ])('%s', (need, id) => {
    expect(service(need)).toBe(id);
  });
});

describe('what is said turns the choice:', () => {
  test.each([
    [
      'a job of 5 minutes when a file arrives',
      'lambda',
      'a job of 50 minutes in a container when a file arrives',
      'fargate',
    ],
    ['containers with kubernetes', 'eks', 'containers on aws without kubernetes', 'ecs'],
    [
      'servers all night that must not be interrupted, no contract',
      'on-demand-instance',
      'servers that may be interrupted',
      'spot-instance',
    ],
  ])('%s: %s', (need, id, other, otherId) => {
    expect([service(need), service(other)]).toEqual([id, otherId]);
  });

  test.each([
    ['our docker containers, but we do not want kubernetes', 'eks'],
    ['run a container without any servers to manage', 'ec2'],
    ['no containers please, a short function when a message arrives', 'fargate'],
  ])('what is denied is not recommended: %s', (need, id) => {
    expect(service(need)).not.toBe(id);
  });

  test.each([
    ['no lambda please, a short script at midnight', 'lambda', 'scheduled-function'],
    ["anything but fargate, it's packed in docker", 'fargate', undefined],
    ['a website in php, we upload the code, lightsail is not an option', 'lightsail', undefined],
    ['we do not want to use kubernetes, twenty containers', undefined, 'eks'],
    ['a virtual server, but other than ec2', 'ec2', 'auto-scaling'],
  ])('what is ruled out by name is out, with what is built on it: %s', (need, named, built) => {
    const { service: best, ruledOut, runnerUp } = recommended(need);
    const reasons = new Map(ruledOut.map(({ topic, why }) => [topic.id, why]));
    if (named) expect(reasons.get(named)).toBe('because you said so');
    if (built) expect(reasons.get(built)).toMatch(/^it is built on .+, and you ruled that out$/);
    expect([named, built]).not.toContain(best?.id ?? '');
    expect([named, built]).not.toContain(runnerUp?.id ?? '');
  });

  test.each([
    ["I don't mind lambda, one short function when a mail arrives", 'lambda'],
    ['not ec2 but fargate for our container', 'fargate'],
  ])('what is not ruled out stays: %s', (need, id) => {
    expect(service(need)).toBe(id);
  });

  test('what takes longer than a function may run rules the function out', () => {
    const { ruledOut } = recommended('weekly report, 40 minutes, in a container');
    expect(ruledOut.map(({ topic }) => topic.id)).toContain('lambda');
    expect(ruledOut.find(({ topic }) => topic.id === 'lambda')?.why).toMatch(/15 minutes/);
  });
});

describe('a recommendation', () => {
  // A few of each service's own situations; `npm run eval` asks them all.
  const recommendations = Object.values(knowledge.situations.listed)
    .flatMap((listed) => listed.filter((_, place) => place % 40 === 0))
    .map(recommended);

  test('has a runner-up that is another service, and says what would change the choice', () => {
    for (const { need, service: best, runnerUp, change } of recommendations) {
      if (!best || !runnerUp) continue;
      expect(runnerUp.id, need).not.toBe(best.id);
      expect(change, need).toMatch(/ instead if /);
    }
  });

  test.each([
    ['a short script at seven each morning', 'lambda', /event/],
    ['a telegram bot for our class', 'fargate', /15 minutes/],
    ['crop our shop photos on the fly', 'lambda', /fixed sizes/],
    ['hand out api keys to our partners', 'lambda', /address/],
    ['machines that may be interrupted', 'batch', /queue of jobs/],
  ])('says what would change this very choice: %s', (need, id, condition) => {
    const { runnerUp, change } = recommended(need);
    expect([runnerUp?.id, change]).toEqual([id, expect.stringMatching(condition)]);
  });

  test('has only a runner-up that runs code where code has to run', () => {
    for (const { need, service: best, runnerUp } of recommendations) {
      if (!best || !runnerUp || !services[best.id]?.runsCode) continue;
      expect(services[runnerUp.id]?.runsCode, need).toBe(true);
    }
  });

  test('has no runner-up for which nothing in the need speaks', () => {
    expect(recommended('our whole platform is openshift and helm').runnerUp).toBeUndefined();
  });

  test('never recommends what it rules out', () => {
    for (const { need, service: best, runnerUp, ruledOut } of recommendations) {
      const out = ruledOut.map(({ topic }) => topic.id);
      expect(out, need).not.toContain(best?.id);
      expect(out, need).not.toContain(runnerUp?.id);
    }
  });

  test('names at most three signals and has a page for what it says', () => {
    for (const { need, service: best, signals, sources } of recommendations) {
      expect(signals.length, need).toBeLessThanOrEqual(3);
      if (best) expect(sources.filter(({ page }) => page).length, need).toBeGreaterThan(0);
    }
  });

  test('shows service, reasons, runner-up and what is ruled out', async () => {
    const { answer, text, problems } = await replyTo('/which need:weekly report, 40 minutes, in a container');
    const { because, signals, change } = expectKind(answer, 'recommendation');
    for (const part of [because, signals[0], change, 'Runner-up', 'Not Lambda']) expect(text).toContain(part);
    expect(problems).toEqual([]);
  });

  test('offers the comparison with the runner-up as a button', async () => {
    const { nextSteps } = recommended('weekly report, 40 minutes, in a container');
    expect((await replyTo(nextSteps[0]?.line ?? '')).answer.kind).toBe('comparison');
  });
});

describe('a need outside the notes gets no service:', () => {
  test.each([
    ['no aws please, rather google cloud', 'other-provider', 'Google Cloud'],
    ['a container on digitalocean', 'other-provider', 'DigitalOcean'],
    ['a mysql database', 'not-in-notes', 'Database services'],
    ['write me an essay', 'wish', 'writing texts for you'],
  ])('%s', async (need, reason, subject) => {
    const { answer } = await replyTo(`/which need:${need}`);
    expect(expectKind(answer, 'unknown')).toMatchObject({ reason, subject });
  });

  test.each([
    ['our pods move from google cloud to amazon', 'eks'],
    ['something like heroku: upload the code and it runs', 'elastic-beanstalk'],
    ['make a thumbnail when a picture arrives in s3', 'lambda'],
  ])('unless it is merely named: %s', async (need, id) => {
    const { answer } = await replyTo(`/which need:${need}`);
    expect(expectKind(answer, 'recommendation').service?.id).toBe(id);
  });
});

describe('a need that decides nothing', () => {
  test.each([
    'something',
    'the cheapest',
    'cheapest aws solution',
    'help me choose',
    'my project',
    'hello',
    'xyzzy',
    '',
  ])('is asked back: "%s"', (need) => {
    const { service: best, question, nextSteps } = recommended(need);
    expect(best).toBeUndefined();
    expect(question?.options).toHaveLength(nextSteps.length);
    expect(nextSteps.length).toBeGreaterThanOrEqual(2);
  });

  test('is decided by each of the buttons', async () => {
    for (const { line } of recommended('something for my project').nextSteps) {
      const { answer } = await replyTo(line);
      expect(expectKind(answer, 'recommendation').service, line).toBeDefined();
    }
  });

  test('is kept in the buttons as far as it fits', () => {
    const [step] = recommended('zebra').nextSteps;
    expect(step?.line).toMatch(/^\/which need:zebra, /);
    for (const { line } of recommended('zebra '.repeat(900)).nextSteps) expect(line.length).toBeLessThanOrEqual(100);
  });
});

test('any need gets a service or a question, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (need) => {
      const answer = recommended(need);
      expect(answer.service === undefined).toBe(answer.question !== undefined);
      expect(recommended(need)).toEqual(answer);
    }),
    { numRuns: 15 },
  );
});
