import { expect, test } from 'vitest';
import { cardOf } from '../../../src/replies/cards.js';
import { bot } from '../../real-bot.js';
import { respondToLines } from '../../respond-to-lines.js';

/** The last of several lines, each said after the one before. */
async function lastOf(...lines: readonly string[]) {
  return (await respondToLines(bot, lines)).answer;
}

/** What it says about the total, and below that. */
async function said(...lines: readonly string[]) {
  const answer = await lastOf(...lines);
  if (answer.kind !== 'others') throw new Error(`"${lines.at(-1)}" got ${answer.kind}`);
  return [answer.intro, ...answer.likely.map(({ heading, says }) => `${heading}: ${says}`)].join('\n');
}

const CLUSTER = 'eks cluster with 2 t3.large nodes with 20gb disks';

/** The parts of a total, as a reply to a question about it shows them. */
async function partsAsked(...lines: readonly string[]) {
  const answer = await lastOf(...lines);
  expect(answer).toMatchObject({ kind: 'quote', wholePrint: true });
  return JSON.stringify(cardOf(answer));
}

test.each(['is traffic included?', 'does that include the data transfer?', 'is any bandwidth in there?'])(
  'behind a price of Lightsail, what its bundle includes is told: %s',
  async (question) => {
    expect(await partsAsked('2 lightsail 2gb', question)).toContain('an allowance of data transfer');
  },
);

test.each(['is that with the free tier', 'does it come without the free tier?', 'and is it after the free tier'])(
  'what is in a total changes nothing of it: %s',
  async (question) => {
    const says = await partsAsked('lambda 3M requests 512MB 200ms', question);
    expect(says).toContain('after the free tier ($5.60 without it)');
  },
);

test.each([
  [
    't3.medium with 50gb',
    'which part costs the most?',
    'Instance t3.medium: 730 instance-hours × $0.0416 = **$30.37** (88%)',
  ],
  ['a nat gateway with 300 GB', 'how come that is so pricey', '**$32.85** (71%)'],
  [CLUSTER, 'how much is the cluster by itself', '**$73.00** (37%)'],
  [CLUSTER, 'what share of that goes to the nodes?', '**$121.47** (61%)'],
  ['t3.large and 2 albs', 'how much of it is the load balancers', '**$32.85** (35%)'],
  ['t3.large and lambda 3M requests 512mb 200ms', 'how much of the total is lambda?', '**$0.40** (less than 1%)'],
  ['http api 5M requests with lambda 128mb 100ms', 'how much of that is the api', '**$5.00** (86%)'],
  ['t3.medium', 'how much of that is the disk?', 'No disk is counted'],
  ['4 t3.micro', 'is that each or all of them', 'This is for all of them: 4 instances at $7.59 a month each.'],
  ['t3.micro', 'is the free year taken off there', 'No free tier is subtracted.'],
])('after %s, "%s" gets the parts of the total with their shares', async (priced, line, says) => {
  expect(await partsAsked(priced, line)).toContain(says);
});

test.each([
  ['t3.medium all month', 'per student, we are 6', '**$5.06** each: $30.37 a month for 6 people'],
  ['t3.medium all month', 'how much per student with 6 students', '**$5.06** each: $30.37 a month for 6 people'],
  ['3 t3.micro', 'per student, 5 students', '**$4.56** each: $22.78 a month for 5 people'],
  ['3 t3.micro', "per person if we're 5", '**$4.56** each: $22.78 a month for 5 people'],
  ['2 t3.small', 'split between 4 roommates', '**$7.59** each'],
  ['lambda 2M requests 512MB 1s', 'how much is that per call', '**$0.0000051** each'],
  ['2 t3.small', 'split over 4 people', '**$7.59** each'],
  ['2 t3.small', 'divided by 12', '**$2.53** each'],
  ['t3.medium all month', "divided by 6, that's our group", '**$5.06** each: $30.37 a month for 6 people'],
  ['t3.medium all month', 'and if we split it between 4 friends', '**$7.59** each'],
  ['t3.medium all month', '/6', '**$5.06** each'],
])('after %s, "%s" divides the total, rounded once', async (priced, line, says) => {
  expect(await said(priced, line)).toContain(says);
});

test.each([
  ['lambda 500k requests 128mb 100ms', 'so is that free?'],
  ['lambda 2M requests 1gb 500ms', 'does that count the free tier?'],
  ['t3.micro', 'is VAT included?'],
  ['t3.micro', 'what is not included'],
])('after %s, "%s" gets all of its small print', async (priced, line) => {
  expect(await lastOf(priced, line)).toMatchObject({ kind: 'quote', wholePrint: true });
});

test.each([
  [['t3.micro with a 20 gb disk', 'why so expensive', 'what makes up most of it', 'without the disk'], '7.592'],
  [['t3.medium', 'is that free', 'does it include tax', 'per gnome', 'with arm'], '24.528'],
  [['t3.medium with 50gb', 'what does a vCPU do', 'without the disk', 'in ireland'], '33.288'],
  [['t3.micro', 'blorb fnord', 'how much after that', 'and with a 30gb disk'], '9.992'],
])('what follows still changes the price: %j', async (lines, total) => {
  expect(await lastOf(...lines)).toMatchObject({ kind: 'quote', total });
});

test.each([
  ['t3.large 24/7', 'is 11 GB too much memory for a lambda function?'],
  ['t3.large', 'why is lambda so cheap'],
  ['t3.large', 'what is the main use of Fargate'],
  ['2 t3.small', 'for each weekday'],
  ['t3.large', 'split over 2 regions'],
  ['t3.large', 'divided by 1,200'],
  ['t3.large', 'mon/fri / 8'],
  ['is fargate or ec2 cheaper for 2 vcpu 4gb', 'per server'],
])('after %s, "%s" asks nothing about the total', async (priced, line) => {
  expect(await lastOf(priced, line)).not.toMatchObject({ kind: 'others', likely: [{ heading: /price/ }] });
});

test.each([
  ['t3.medium 5 hours a day', 'how much per hour', '**$0.0416** for each hour that it runs'],
  ['2 t3.small', 'my credit is $100, how long does that last', '**$100.00** is enough for a month'],
  ['2 nat gateways with 100 GB each', 'is 60 dollars enough for that', '**$60.00** is $14.70 short of a month'],
])('after %s, "%s" gets the total in another measure', async (priced, line, says) => {
  expect(JSON.stringify(await lastOf(priced, line))).toContain(says);
});

test.each([
  ['lambda 60M requests 1GB 300ms', 'cost of 3 or 6 t3.small'],
  ['3 t3.small', 'how many lambda calls do I get for 10 dollars'],
])('behind "%s", what names something else is no question about that price: %s', async (first, line) => {
  expect((await lastOf(first, line)).corrections).not.toMatchObject([{ read: 'a question about this price' }]);
});
