import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { respondToLines } from '../respond-to-lines.js';

const EKS_QUESTION =
  'Which service runs Kubernetes without servers to manage? A) ECS on EC2 B) EKS with Fargate C) EC2 with kubeadm D) Lightsail';

/** What the last of several lines gets, each said after the one before. */
const lastOf = (lines: readonly string[]) => respondToLines(bot, lines);

const PAYING =
  'A company runs jobs that can be interrupted and wants the lowest cost. Which option? A. On-Demand B. Spot Instances C. Reserved Instances D. Dedicated Hosts';
const BALANCERS = 'Requests have to be routed by URL path. Which one? a) CLB b) NLB c) ALB d) GWLB';
const LICENSES =
  'The software is licensed per core and may be stopped. Which? A. Spot B. Dedicated Host C. On-Demand D. Reserved';

const PODS =
  'A firm runs containers with no servers to manage, and they have to work with Kubernetes manifests. Which? A. ECS on EC2 B. EKS on Fargate C. Lambda D. Lightsail';
const GRAPHICS =
  'Containers render scenes on GPUs, and the team wants no Kubernetes. Which? A. ECS on Fargate B. ECS on EC2 C. EKS with managed node groups D. Lambda';
const LONG =
  'Uploads start conversions of up to 3 hours, with no servers to manage. Which? A. Lambda B. Fargate C. EC2 D. Lightsail';

describe('an option', () => {
  test.each([
    ['so then D', 'Why not D?'],
    ['D?', 'Why not D?'],
    ['isnt d the safest', 'Why not D?'],
    ['my tutor would go for A', 'Why not A?'],
    ['why not reserved', 'Why not C?'],
    ['reserved is better i thought', 'Why not C?'],
    ['but B has no guarantee', 'Why B?'],
    ['are you sure?', 'Why B?'],
  ])('in "%s" gets its verdict', async (line, title) => {
    expect((await lastOf([PAYING, line])).answer).toMatchObject({ kind: 'others', title });
  });

  test.each(['when do i ever pick d', 'what is D good for', 'explain d'])(
    'in "%s" is told when it is right',
    async (line) => {
      const { answer } = await lastOf([PAYING, line]);
      expect(JSON.stringify(answer)).toMatch(/Option D.*per-socket or per-core licenses/);
    },
  );

  test('is quoted without its markup', async () => {
    const pasted =
      'Interruptible jobs at the lowest cost. Which? A. Spot B. EC2 **@everyone** [x](http://evil.example) C. Lambda D. EKS';
    const { reply } = await lastOf([pasted, 'why not B?']);
    expect(JSON.stringify(reply)).toContain('`EC2 **@everyone** [x](http://evil.example)`');
  });

  test('is compared with the answer, and with another one on request', async () => {
    expect(JSON.stringify((await lastOf([PAYING, 'and why is C wrong'])).answer)).toContain(
      '"heading":"The difference"',
    );
    expect((await lastOf([PAYING, 'a vs c, whats the difference'])).answer).toMatchObject({ kind: 'comparison' });
  });

  test('is told what speaks against it in the question', async () => {
    expect((await lastOf([PAYING, 'so what is bad about C'])).answer).toMatchObject({
      intro: expect.stringMatching(
        /In favor of another option: the work can be interrupted\. It is not for needs that change/,
      ),
    });
  });

  test('can be asked for again, also behind another question', async () => {
    const lines = [PAYING, 'why not C?', 'how long can a lambda function run', 'and D?'];
    expect((await lastOf(lines)).answer).toMatchObject({ title: 'Why not D?' });
  });

  test('is no article and no other word', async () => {
    for (const line of ['is a dedicated server a good idea for a web shop', 'how many GB does a t3.micro have'])
      expect((await lastOf([PAYING, line])).answer).not.toMatchObject({ title: expect.stringMatching(/ [A-D]\??$/) });
  });

  test('is none if the options are statements, or something else was asked since', async () => {
    const duties =
      'Who patches what? A) AWS patches the guest system of EC2 B) you patch the guest system of EC2 C) nobody has to';
    const titled = { title: expect.stringContaining('not among the options') };
    expect((await lastOf([duties, 'and for Lambda it is me as well?'])).answer).not.toMatchObject(titled);
    expect((await lastOf([PAYING, 'how long can a lambda function run', 'and batch?'])).answer).not.toMatchObject(
      titled,
    );
  });

  test('that is none is held against the answer', async () => {
    expect((await lastOf([PAYING, 'could a savings plan be right as well'])).answer).toMatchObject({
      title: 'Savings Plan is not among the options',
      likely: expect.arrayContaining([expect.objectContaining({ heading: 'Answer B' })]),
    });
  });
});

describe('a changed fact', () => {
  test.each([
    [PAYING, 'what if they can not be interrupted', ['A']],
    [PAYING, 'hmm, the jobs must not be interrupted though', ['A']],
    [PAYING, 'and if it runs 24/7 for 3 years?', ['C']],
    [BALANCERS, 'and which one when they need a static ip and udp instead', ['B']],
    [LONG, 'and when they last 4 minutes?', ['A']],
    [GRAPHICS, 'other way round: they want kubectl and the k8s api', ['C']],
    [
      'A job runs for 5 minutes each night. Least effort? A) EC2 B) EventBridge and Lambda C) Fargate',
      'now it lasts 50 minutes',
      ['C'],
    ],
  ])('behind "%s", "%s" is decided anew', async (exam, line, chosen) => {
    expect((await lastOf([exam, line])).answer).toMatchObject({ kind: 'exam', chosen });
  });

  test('leaves every condition that it does not contradict', async () => {
    const { line } = await lastOf([PODS, 'suppose they can go without kubernetes']);
    expect(line).toContain('no servers to manage');
    expect(line).not.toMatch(/manifests(?!.*⟶)/);
  });

  test('replaces a duration, also behind another question', async () => {
    const lines = [LONG, 'why not A', 'what is a task definition?', 'suppose 5 minutes are enough, still B?'];
    expect((await lastOf(lines)).answer).toMatchObject({ chosen: ['A'] });
  });

  test('that settles nothing is told with what it does to the options', async () => {
    const exam =
      'A nightly report of 25 minutes may be interrupted. Cheapest? A. Lambda B. Fargate C. Fargate Spot D. EC2 Reserved';
    const { answer } = await lastOf([exam, 'what if it were 6 minutes']);
    expect(answer).toMatchObject({ kind: 'exam', known: expect.stringContaining('A is no longer ruled out') });
  });

  test('that joins the others may leave no option', async () => {
    const { answer } = await lastOf([BALANCERS, 'but they need fixed ips as well']);
    expect(answer).toMatchObject({ kind: 'exam', chosen: [], known: expect.stringContaining('Network Load Balancer') });
  });

  test('of which the notes know no effect repeats no letter', async () => {
    const { answer } = await lastOf([PAYING, 'what if the boss paints the office green']);
    expect(answer).not.toMatchObject({ chosen: ['B'] });
  });

  test('does not overrule what the stem demands', async () => {
    expect((await lastOf([LICENSES, 'suppose interruptions are ok'])).answer).not.toMatchObject({ chosen: ['A'] });
  });

  test('does not change what is said of the original question', async () => {
    const lines = [PAYING, 'and if it runs 24/7 for 3 years?', 'back to the original one, why not C'];
    expect((await lastOf(lines)).answer).toMatchObject({ title: 'Why not C?' });
  });
});

test('a pasted question is never priced by the line behind it', async () => {
  const lines = [
    'Which is cheapest for one t3.micro? A. one NAT gateway B. two load balancers C. 50 GB gp3',
    'and for 3 of them',
  ];
  expect((await lastOf(lines)).answer.kind).not.toBe('quote');
});

test('a price asked behind it is changed as usual', async () => {
  const lines = [PAYING, '2 t3.micro all month', 'what if only 8 hours a day'];
  expect((await lastOf(lines)).line).toContain('hours:8h/day');
});

test('a long run of letters with and without accents takes no time', async () => {
  const { line } = await bot.respondToLine(PAYING);
  const started = performance.now();
  await bot.respondToLine(`${'aé'.repeat(40)} if it runs all day`, line);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a fact behind another question is said of that, unless it names an option', async () => {
  const lines = [EKS_QUESTION, 'ImagePullBackOff whats that'];
  expect((await lastOf([...lines, 'describe says 403 Forbidden from my ecr'])).answer.kind).toBe('error');
  expect((await lastOf([...lines, 'and B, why not?'])).answer.kind).toBe('others');
});
