import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import type { PlainQuoteAnswer } from '../../../src/answer/prices/plain-quote.js';
import { splitChanged } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';
import { withoutUndone } from '../../without-undone.js';

/** What is asked first, what then, and what that costs a month, worked out by hand from the rates. */
const PRICED: readonly (readonly [first: string, second: string, total: number])[] = [
  // 1.8 for 9 million paid requests, and 1.6 million GB-seconds at $0.0000166667.
  ['lambda with 10 million requests, 512 MB, 200 ms', 'twice as long', 28.4667],
  ['t3.medium with 50 GB disk', 'without the disk', 30.368],
  ['2 t3.small in us-east-1', 'in frankfurt', 35.04],
  ['how much is a t3.medium', 'and in tokyo?', 39.712],
  ['fargate 1 vcpu 2 gb, 3 tasks', 'what about frankfurt', 124.3482],
  ['lambda 5M requests 512MB 300ms', 'with 1 GB?', 19.1334],
  ['1 nat gateway', 'maybe 50 gb go through it', 35.1],
  ['4 t3.micro', '2 more', 45.552],
  ['4 t3.micro', '2 fewer t3.micro', 15.184],
  // 0.1 for the cluster and 0.096 for each of four nodes.
  ['2 t3.micro', 'make it 3 for ha', 22.776],
  ['2 t3.small', 'go down to one', 15.184],
  ['fargate 1 vcpu 2gb', 'memory goes up to 4gb', 42.5298],
  // 480 GB of disks at $0.08.
  ['24 t3.small 3h/week', 'they need disks too, 20 gb each', 44.9074],
  ['t3.medium', 'the dataset is 400 GB so I need it on a disk', 62.368],
  ['1 nat gateway', '300gb through it', 46.35],
  // 72 hours of the one, 730 of the others.
  ['2 c5.xlarge and 1 r5.large', 'remove the c5s', 91.98],
  ['2 c5.xlarge and 1 r5.large', 'just the c5', 248.2],
  ['2 c5.xlarge and 1 r5.large', 'one more c5', 464.28],
  ['2 c5.xlarge and 1 r5.large', 'replace the c5 with c6i.xlarge', 340.18],
  ['2 c5.xlarge and 1 r5.large', 'c6i.xlarge instead of the c5', 340.18],
  ['2 c5.xlarge and 1 r5.large', 'use t3.large for the r5', 308.936],
  ['2 c5.xlarge or 1 r5.large', 'only the c5', 248.2],
  ['t3.small and t3.large', 'the second one for 8 hours a day', 35.4293],
  ['2 c5.xlarge or 1 r5.large', 'the r5 with a 100 GB disk', 99.98],
  ['10 t3.medium', 'on lightsail instead', 240],
  ['fargate 1 vcpu 2 gb, 3 tasks', 'memory 4', 127.5895],
  ['t3.small', 'only 8-22h', 8.8573],
  // Nothing is priced at a discount, so that denying one changes nothing.
  ['fargate 1 vcpu 2 gb, 3 tasks', 'no spot, but with 4 tasks', 144.1604],
  // What all parts have is changed for all of them, and what stays is not.
  ['http api with 4M requests and lambda 4M requests 256 MB 100 ms', 'double the traffic', 9.4],
  ['fargate 1 vcpu 2 gb and a t3.small', 'both on arm', 41.099],
  ['2 fargate tasks 0.5 vcpu 1 gb and an alb', 'tasks only 10h a day on weekdays, the alb stays on', 27.1512],
  ['t3.small', 'per yr?', 15.184],
  // A size of memory chooses the type of the same family, beside a larger disk too.
  ['t3.small', 'we need 8 gb of ram', 60.736],
  ['t3.small with 30gb disk', 'it crashes, give it 4gb', 32.768],
  ['t3.small', '4 gb memory and 30 gb of disk', 32.768],
  // Days that are named are these days, and a correction is a change.
  ['m5.large every tuesday 6 hours', 'on tuesdays and fridays', 5.0057],
  ['c6i.large only on the weekend', 'no i meant a c6i.xlarge', 35.4571],
  ['http api with 4M requests', 'no the rest api', 14],
  // Three requests a message, of which a million are free: 20, 29, 59 and 14 million at $0.40.
  ['/price sqs messages:10M', '3M messages less', 8],
  ['/price sqs messages:10M', 'the traffic doubles', 23.6],
  ['/price sqs messages:10M', 'half of that', 5.6],
  ['/price sqs messages:10M', 'and 20 million?', 23.6],
  // What is told of people is told of what each of them has.
  ['24 t3.small 3h/week', 'three students have left the class', 5.6939],
  ['24 t3.small 3h/week', '2 of them dropped out last week, so 22', 5.9651],
  ['24 t3.small 3h/week', 'one more girl joined', 6.7785],
  ['24 t3.small 3h/week', 'we are only 20 people now', 5.4228],
  // What is not denied, or told beside a number.
  ['fargate 1 vcpu 2gb, 3 tasks', 'nope 5 sorry', 180.2005],
  ['fargate 1 vcpu 2gb, 3 tasks', 'my container needs 4 gb, not 2', 127.5895],
  ['lambda 400k requests 512mb 800ms', 'sorry it is 4 million not 400k', 20.6],
  ['lambda 5M requests 512MB 300ms', 'with 1 gb it is more powerful, 150 ms', 6.6334],
  ['10 t3.medium 8 hours on weekdays', 'the teacher needs one too', 79.5352],
  ['t3.large', 'off at night', 40.4907],
  // 304.17 hours from 10 to 20, 486.67 outside of midnight to 8.
  ['t3.large', 'they are on it 10 to 8 every day', 25.3067],
  ['t3.large', 'midnight to 8 off', 40.4907],
  ['t3.large', 'off at night, midnight to 8', 40.4907],
  // A kind of API and a Region in one line: $7.95 for 5 million in sa-east-1, and $0.80 for 4 million paid requests.
  ['lambda 5M requests 256MB 100ms + rest api 5M', 'rather http. My users are in Brazil, so sao paulo', 8.75],
  // The change stands at the end of a story.
  ['14 t3.micro 4h a week', 'my pupils say micro is too slow. What about t3.medium?', 10.1227],
  ['t3.small in sao paulo', 'far too expensive and in Virginia?', 15.184],
  ['2 m6i.large', 'swap to m6g.large, everything else the same', 112.42],
  ['1 nat gateway', 'oh wait, it was London not us', 36.5],
  // So many of each of what is there: 120,000 runs of 512 MB and 900 ms.
  ['fargate 1 vcpu 2 gb and lambda 5M requests 512MB 300ms', 'the lambda with 1 gb', 55.1735],
  // A number that is a size of memory, where the load is far larger.
  ['t3.micro', 'and downloading the results, 120 gb', 9.392],
  ['2 c6i.xlarge in mumbai and 2048GB data out', 'crazy, 2tb cost that much?? what about virginia', 423.52],
  ['eks cluster with 3 t3.large nodes', 'one less', 194.472],
  ['fargate 2 vcpu 8gb', 'and with 4 vcpu', 144.1604],
  ['fargate 1 vcpu 2gb always on', 'make it 4 GB', 42.5298],
  ['t3.small', 't3.large?', 60.736],
  ['3 t3.small 8 hours a day', 'ok and t3.medium instead', 30.368],
  ['lambda 5M requests 512MB 300ms', 'twice as many requests', 20.1334],
  ['lambda 5M requests 512MB 300ms', 'half the requests', 0.3],
  ['lambda 5M requests 512MB 300ms', 'half as many requests', 0.3],
  ['6 fargate tasks 1 vcpu 2gb', 'half the tasks', 108.1203],
  ['6 fargate tasks 1 vcpu 2gb', 'half as many', 108.1203],
  ['/price lambda requests:5M memory:512MB duration:300ms', '10x the traffic', 128.1336],
  ['lambda 5M requests 512MB 300ms', 'and ten times the users', 128.1336],
  ['http api with 4 million requests', 'half of that', 2.0],
  ['100 GB gp3 volume', 'double it', 16],
  ['4 t3.micro', 'ok so only one then', 7.592],
  ['4 t3.micro', 'plus three', 53.144],
  // A number of what one side has leaves the other as it is.
  ['4 t3.micro or fargate 1 vcpu 2gb with 2 tasks', '5 containers', 30.368],
  ['t3.small at weekends only', 'make it four', 17.3531],
  ['2 t3.small', 'so how much is that in total for half a year', 30.368],
  // 208.57 hours of a t3.large, which only the size chooses.
  ['/price quote text:ec2 hours:48h/week', 'and 8 gb ram', 17.3531],
  ['lambda 5M requests 512MB 300ms', 'bump the memory to 1gb', 19.1334],
  ['nat gateway with 100 GB', "it'll be more like 500", 55.35],
  ['nat gateway with 100 GB', 'we need two of those, one per AZ', 70.2],
  ['m5.large', 'only 8 hours a day tho, 22 working days', 16.896],
  ['t3.medium 8 hours a day', 'on weekdays only', 7.2306],
  ['t3.medium 8 hours a day', 'and only at weekends', 2.8922],
  ['m5.large', 'half the time', 35.04],
  ['t3.small', 'no wait, i meant t3.medium', 30.368],
  ['t3.small', 'how about the medium one', 30.368],
  ['2 m5.large', 'the same on t3?', 121.472],
  ['t3.small 8 hours a day', 'oh sorry, 12 hours a day', 7.592],
  ['t3.medium 24/7', 'only weekdays 9 to 5', 7.2305],
  ['2 t3.small', 'what would it be per year', 30.368],
  ['a load balancer with 5 LCU', 'drop it to 1 LCU', 22.265],
  // The cluster runs on.
  ['eks cluster with 2 t3.medium nodes', 'and if the nodes only run 8h on weekdays?', 87.461],
  ['t3.medium', '10 hours on weekdays and 4 on saturday', 9.7611],
  ['lambda 8M requests 256MB 100ms', 'triple the memory', 4.7333],
  ['2 t3.small', 'for a year', 30.368],
  ['fargate 0.5 vcpu 1gb', 'per day?', 18.0201],
  ['t3.large', 'how much is that per week', 60.736],
  ['lambda 10M requests 1GB 200ms', 'on arm', 23.1334],
  ['fargate 1 vcpu 2gb', 'what if it ran on graviton', 28.835],
  ['2 t3.small', 'with 50 GB disk', 38.368],
  ['t3.medium with 30gb disk', 'and a load balancer', 49.193],
  ['2 t3.small', 'plus a nat gateway and 200 GB data out', 72.218],
  ['m5.large', 'but only 10 hours a day on weekdays', 20.8571],
  ['lambda 10M requests 1GB 200ms', 'without the free tier', 35.3334],
  ['2 t3.small behind a load balancer', 'without the load balancer', 30.368],
  ['t3.medium with 100 GB gp3', 'no disk', 30.368],
  ['m5.large plus a nat gateway with 100 GB through it', 'no nat pls', 70.08],
  ['t3.small and lambda 5M requests 512MB 300ms', 'without the lambda', 15.184],
  ['t3.micro', '3 of them', 22.776],
  ['2 t3.micro in frankfurt', 'what about 5', 43.8],
  ['fargate 0.25 vcpu 0.5gb', '4 tasks', 36.0401],
  ['/price quote text:lambda 3M requests 200ms', '512 MB', 0.4],
  ['/price quote text:lambda 9M requests 512MB', '200ms', 9.9334],
  ['what would fargate cost with 2 tasks of 1 vcpu', '2gb each', 72.0802],
  ['how much is lambda', '9 million calls, 512mb, 200ms', 9.9334],
  ['what does fargate cost', '1 vcpu and 2 GB', 36.0401],
  ['fargate 2 vcpu 4gb', 'and on ec2?', 30.368],
  ['t3.small', 'spot?', 15.184],
  ['t3.small vs t3.medium', 'in frankfurt', 17.52],
  // 15.184 and, at 730 hours, 0.0225 and 0.045 an hour, with 0.045 a GB.
  ['t3.small plus a load balancer', 'and a nat gateway with 200 GB', 73.459],
  ['t3.small plus 1 load balancer plus 1 nat gateway', 'and 30 GB of logs', 79.459],
  ['3 t3.micro with 20GB disk', 'without the disk', 22.776],
  ['3 t3.micro with 20GB disk', 'no disk', 22.776],
  ['t3.micro with 20GB disk', 'without the disk', 7.592],
  ['fargate 1 vcpu 2gb 5 tasks with 50GB storage', 'without the storage', 180.2005],
  ['/price ec2 instance:t3.medium count:2 disk:50GB', 'without the disk', 60.736],
  ['3 t3.small 8 hours a day', 't3.medium instead', 30.368],
  ['2 t3.small 8 hours a day', 'how much is t3.large instead', 40.4907],
  // 243.3333 hours, which are 8 a day.
  ['/price fargate vcpu:1 memory:2GB hours:243.3333 region:eu-central-1', '3 tasks', 41.449],
  ['/price ec2 instance:t3.small hours:100', '3 of them', 6.24],
  // The same size on the other processor.
  ['t3.small', 'on arm', 12.264],
  ['m5.large', 'windows?', 137.24],
  ['2 t3.large with windows', 'on linux', 121.472],
  ['lambda 8M requests 256MB 100ms', 'what if it was 16 million', 3.0],
  ['lambda 8M requests 256MB 100ms', 'what if its 16 million', 3.0],
  // "24/7" is no number that another could replace.
  ['t3.micro 24/7', 'what if i need 3', 22.776],
  ['how much is eks', '3 nodes t3.medium', 164.104],
  ['lambda cost for 3 million requests?', '1 gig and 400 ms', 13.7334],
  // What is asked for with "and a" is priced by itself.
  ['t3.small', 'and a t3.medium?', 30.368],
  ['t3.small', 'what if we commit for 3 years', 15.184],
  // 36.0401 and 0.0225 an hour.
  ['fargate 0.5 vcpu 1gb 2 tasks', 'how much with a load balancer', 52.4651],
  // One address for each instance stays one for each, unless the line gives their number.
  ['t3.micro with 20 GB disk and 1 public IP', '2 of them', 25.684],
  // What comes to each instance leaves their number as it is.
  ['4 t3.small', 'and an ip address', 75.336],
  ['2 t3.large', 'and a disk of 100gb', 137.472],
  ['5 t3.micro', 'and a windows license', 71.54],
  // A size without its family, and the nodes of a cluster.
  ['2 t3.small 8 hours a day', 'and a medium instead, same hours', 20.2453],
  ['eks cluster with 3 t3.large nodes', 'ok no way. and ecs on the same machines?', 182.208],
  // What is added has its own Region.
];

test.each([
  ['lambda 5M requests 512MB 300ms', '3 servers with 4 GB memory', 91.104],
  ['5 t3.micro', '3 servers with 4 GB memory', 91.104],
  ['t3.medium with 100 GB disk', 'fargate task 1 vCPU 2 GB running 3 hours every day', 4.505],
  ['how much is app runner with 1 vCPU and 2 GB', 'ec2 t3.medium with 100 GB disk, 10 hours a day', 20.653],
  ['t3.small with 50 GB disk', 'if i forget to turn off an m5.large over the weekend how much is it', 4.608],
])('after "%s", "%s" is a request of its own', async (first, second, total) => {
  const { answer, line } = await say(first, second);
  expect(line).toBe(second);
  expect(Number(Reflect.get(answer, 'total'))).toBeCloseTo(total, 3);
});

test('what goes out of a machine is no disk', async () => {
  expect(Number((await quoteOf('t3.large with 30 GB disk', 'some 200 gigs go out each month')).total)).toBeCloseTo(
    72.136,
    3,
  );
});

test.each([['step functions 40000 runs 12 transitions', 'sorry, per week, not per month', 52.043]] as const)(
  '"%s", then "%s": the number stays, and its period is another',
  async (first, second, total) => {
    expect(Number((await quoteOf(first, second)).total)).toBeCloseTo(total, 3);
  },
);

test('a bare number takes the place of the only one', async () => {
  const { line } = await say('what does 3 million lambda requests cost', 'and 7 million?');
  expect(line).toBe('/price quote text:lambda requests:7M');
});

test('a question back is asked once: the only thing that nobody told is taken as usual', async () => {
  const { line, answer } = await say('what do 3 million lambda requests with 512 MB cost', 'and 7 million?');
  expect(line).toBe('/price lambda requests:7M memory:512MB duration:200ms');
  expect(answer.corrections[0]?.read).toContain('I assumed 200ms, because you did not say');
});

/** What cannot be told, has no price, or is not there. */
const ASKED: readonly (readonly [first: string, second: string])[] = [
  // It is one of two types, and must not become the other one.
  ['10 t3.medium 8 hours on weekdays', '2 of them all night too'],
  ['t3.small', 'with 12 gb ram'],
  ['6 t3.micro', 'a third of them on arm'],
  ['fargate 1 vcpu 2gb, 6 tasks', 'most of them only at weekends'],
  // Of each working day, or once?
  ['fargate 1 vcpu 2gb', 'windows?'],
  ['2 t3.small', 'without the load balancer'],
  ['lambda 5M requests 512MB 300ms', 'what about 5'],
  ['lambda 3M requests 512MB 200ms', 'and on ec2?'],
  ['t3.small and t3.medium', '3 of them'],
  ['fargate 0.5 vcpu 1gb', 'double both'],
  ['t3.small', 'sometimes'],
  ['2 t3.small', 'half the load balancers'],
  // Data out alone is not the price of a task on Windows with data out.
  ['fargate 1 vcpu 2gb and 100 GB data out in Frankfurt', 'on windows'],
  ['t3.small', 'what about s3'],
  ['t3.small', '4 vcpu in frankfurt'],
];
/** What asks for no price, or is a request of its own. */
const OF_ITSELF: readonly (readonly [first: string, second: string])[] = [
  ['20M runs a month on eventbridge scheduler', 'eventbridge scheduler every minute for 200 students'],
  ['2 t3.small behind a load balancer', 'why?'],
  ['t3.small', 'how long can lambda run?'],
  ['t3.small', 'ok thanks'],
  ['t3.small', 'what is fargate'],
  ['t3.small', 'no'],
  ['how much does an alb cost', 'what would 100k users cost on lambda'],
  ['what does an elastic ip cost if i dont use it', 'how much is 1 hour of p2.xlarge'],
];
/** What is compared with what was asked before: the totals, cheapest first. */
const COMPARED: readonly (readonly [first: string, second: string, totals: readonly number[]])[] = [
  ['t3.small', 'is it cheaper in tokyo?', [15.184, 19.856]],
  ['t3.small vs t3.medium', 'with 50gb disk', [19.184, 34.368]],
  ['fargate 2 vcpu 4gb', 'and on ec2?', [30.368, 72.0802]],
  ['m5.large', 'is it cheaper on graviton?', [56.21, 70.08]],
];
/** What is asked back is answered piece by piece, and what all of that costs a month. */
const PIECE_BY_PIECE: readonly (readonly [lines: readonly string[], total: number])[] = [
  [['how much does lambda cost?', '1GB', '300ms', 'about 2 million a month'], 3.5333],
  [['lambda with 2M requests', '512', '250'], 0.2],
  [['price of fargate?', 'half a vcpu', '1gb', '8 hours a day'], 6.0067],
  [['t3.small', 'how much is lambda with 4M requests', '512mb', '300ms'], 3.9333],
  [['lambda with 2M requests 512mb', 'yes', '1 s'], 10.2],
  [['lambda with 2M requests', '512mb', '1gb', '1 s'], 26.8667],
  [['price for api gateway?', '5 million requests', 'http'], 5],
  // "With" joins its own parts, and not what came before.
  [['fargate with 2 vcpu', 'http api with 9 million requests'], 9],
  [['t3.micro in ohio, frankfurt', 'frankfurt'], 8.76],
  // The middle of what is usual: 2 GB.
  [['/price quote text:fargate 0.5 vcpu', 'no idea'], 21.2649],
];

async function say(first: string, second: string) {
  const before = await bot.respondToLine(first);
  return withoutUndone(await bot.respondToLine(second, before.line));
}

async function quoteAlone(line: string) {
  const { answer } = await bot.respondToLine(line);
  if (answer.kind !== 'quote') throw new Error(`${line}: ${JSON.stringify(answer)}`);
  return answer;
}

async function quoteOf(first: string, second: string) {
  const { answer } = await say(first, second);
  if (answer.kind !== 'quote') throw new Error(`${first} | ${second}: ${JSON.stringify(answer)}`);
  return answer;
}

describe('a line after a price request', () => {
  test.each(PRICED)('"%s", then "%s": $%d', async (first, second, total) => {
    expect(Number((await quoteOf(first, second)).total)).toBeCloseTo(total, 3);
  });

  test.each(PIECE_BY_PIECE)('%j: $%d', async (lines, total) => {
    let before: string | undefined;
    let answer: Answer | undefined;
    for (const line of lines) {
      const said = await bot.respondToLine(line, before);
      before = said.line;
      answer = said.answer;
    }
    expect(answer).toMatchObject({ kind: 'quote' });
    expect(Number(answer?.kind === 'quote' && answer.total)).toBeCloseTo(total, 3);
  });

  test('nothing is filled in that nobody said or asked for', async () => {
    const { answer } = await say('lambda with 512MB', '200 ms each');
    expect(answer.kind).toBe('invalid');
  });

  test.each(COMPARED)('"%s", then "%s", is compared', async (first, second, totals) => {
    const answer = await quoteOf(first, second);
    const { comparedWith = [] } = answer as Partial<PlainQuoteAnswer>;
    const all = [answer, ...comparedWith].map(({ total }) => Number(total));
    totals.forEach((total, place) => {
      expect(all[place]).toBeCloseTo(total, 3);
    });
    expect(all).toHaveLength(totals.length);
  });

  test.each(ASKED)('"%s", then "%s", asks back', async (first, second) => {
    const { answer } = await say(first, second);
    expect(answer.kind).toBe('invalid');
  });

  test.each(OF_ITSELF)('"%s", then "%s", gets no total', async (first, second) => {
    expect((await say(first, second)).answer.kind).not.toBe('quote');
  });

  test('a word before "instead" is named, and the number and the hours stay', async () => {
    const answer = await quoteOf('3 t3.small 8 hours a day', 'ok zebra, a t3.medium instead');
    expect(Number(answer.total)).toBeCloseTo(30.368, 3);
    expect(answer.corrections.map(({ read }) => read).join()).toContain('I ignored `zebra`');
  });

  test('goes on from line to line', async () => {
    let before = 't3.small';
    for (const line of ['3 of them', 'in frankfurt', 'and a load balancer', 'without the load balancer'])
      before = (await bot.respondToLine(line, before)).line ?? '';
    expect(splitChanged(before).now).toBe('/price ec2 instance:t3.small count:3 region:eu-central-1');
  });

  test('what another service has no option for is named', async () => {
    const { corrections } = await quoteOf('t3.medium with 50 GB disk and a public ip', 'fargate instead');
    expect(corrections.map(({ read }) => read).join()).toContain('I ignored `disk 50GB`, `ipv4 1`');
  });

  test.each(['in frankfurt', 'on arm', ''])(
    'a load %s that another service is compared for is not named',
    async (place) => {
      const { corrections } = await quoteOf(`lambda 300M requests 512MB 50ms ${place}`, 'same for fargate');
      expect(JSON.stringify(corrections)).not.toContain('I ignored');
    },
  );

  test('is told as the whole request that it was read as', async () => {
    const { answer } = await say('t3.small', 'with 50 GB disk');
    expect(answer.corrections).toEqual([
      { typed: 'with 50 GB disk', read: '`/price ec2 instance:t3.small disk:50GB`' },
    ]);
  });
});

describe('a changed price says what it was before', () => {
  test.each([
    [['2 nat gateways with 100 GB each', 'make it 1'], '$32.85 less than before ($74.70)'],
    [['t3.small', '3 of them', 'in frankfurt'], '$7.01 more than before ($45.55)'],
  ])('%j: %s', async (lines, says) => {
    let before: string | undefined;
    let shown = '';
    for (const line of lines) {
      const response = await bot.respondToLine(line, before);
      before = response.line;
      shown = JSON.stringify(response.reply.body);
    }
    expect(shown).toContain(says);
  });

  test.each([
    ['t3.small or t4g.small', 'in frankfurt'],
    ['t3.small', 'for 3 months'],
    ['what is Lambda', 'and 3 t3.small'],
  ])('not where there are two totals, or the same: %s, then %s', async (first, second) => {
    const { reply } = await say(first, second);
    expect(JSON.stringify(reply.body)).not.toContain('than before');
  });
});

test('logs or data behind a price join it, unless they are asked for anew', async () => {
  const total = async (line: string) => Reflect.get((await say('2 t3.small', line)).answer, 'total');
  expect(await total('30 GB of logs')).toBe('45.368');
  expect(await total('plus 30 GB of logs')).toBe('45.368');
  expect(await total('what do 30 GB of logs cost?')).toBe('15');
});

describe('a word that means nothing, anywhere in such a line, changes no total in silence', () => {
  const meaningless = ['zebra', 'blorf', 'xylograph'];
  // What is said of something that is taken away does not count.
  const others = PRICED.filter(([, second]) => !/\b(?:remove|without|drop|no|just|only)\b/i.test(second));

  test.each(others)('after %j, in %j', async (first, second) => {
    const words = second.split(' ');
    for (const place of [...words, ''].keys()) {
      // In turns: which of them it is makes no difference.
      const word = meaningless[(second.length + place) % meaningless.length] ?? '';
      const line = [...words.slice(0, place), word, ...words.slice(place)].join(' ');
      const { answer, line: meant } = await say(first, line);
      // A request of its own is read like any first line, where plain English goes without saying.
      if (answer.kind !== 'quote' || meant === line) continue;
      // "Zebra all in all?" and "per zebra week" show the price before, and say so.
      if (answer.corrections.some(({ read }) => read === 'a question about this price')) {
        expect([line, answer.total]).toEqual([line, (await quoteAlone(first)).total]);
        continue;
      }
      const told = [...answer.corrections.map(({ read }) => read), 'understood' in answer ? answer.understood : ''];
      expect(told.join(' ')).toContain('I ignored');
      expect(told.join(' ')).toContain(word);
    }
  });
});

test('another service instead keeps the Region, however the cost is asked', async () => {
  const { line } = await say('2 fargate tasks 1 vcpu 2 gb in frankfurt', 'how much would it be on ec2 instead?');
  expect(line).toContain('region:eu-central-1');
});

test('what is put beside something runs as long', async () => {
  expect((await say('fargate 1 vcpu 2 gb 8 hours a day', 'what about a t3.small')).line).toBe(
    '/price quote text:fargate vcpu:1 memory:2GB hours:8h/day or ec2 instance:t3.small hours:8h/day',
  );
});

test('what runs on Arm runs on Arm on another service', async () => {
  expect((await say('3 m7g.large', 'same thing on fargate')).line).toBe(
    '/price quote text:ec2 instance:m7g.large count:3 or fargate vcpu:2 memory:8GB architecture:arm64 tasks:3',
  );
});

test.each([
  [['14 pupils with a t3.micro each', 'make it 16 pupils'], 121.472],
  [['14 pupils with a t3.micro each, 6 hours a day', '16 pupils', 'on weekdays'], 21.6914],
  [['a nat gateway in each of 3 availability zones', 'sorry, 2 availability zones'], 65.7],
])('%j: another number of those who have one each makes $%d', async (lines, total) => {
  let before: string | undefined;
  let answer: Answer | undefined;
  for (const line of lines) ({ answer, line: before } = await bot.respondToLine(line, before));
  expect(Number(Reflect.get(Object(answer), 'total'))).toBeCloseTo(total, 3);
});

test.each([
  ['6 m5.large', 'only from 8 to 18', 'count:6 hours:10h/day'],
  ['6 m5.large 8 hours a day', '3 machines from 9 to 12 instead', 'count:3 hours:3h/day'],
  ['6 m5.large 8 hours a day', '3 machines, only from 9 to 12', 'count:3 hours:3h/day'],
])('the number and the hours hold for all: "%s", then "%s"', async (first, second, options) => {
  expect((await say(first, second)).line).toBe(`/price ec2 instance:m5.large ${options}`);
});
