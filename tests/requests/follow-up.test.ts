import { describe, expect, test } from 'vitest';
import { splitKept } from '../../src/understand/conversation.js';
import { bot } from '../real-bot.js';
import { respondToLines } from '../respond-to-lines.js';
import { withoutUndone } from '../without-undone.js';

/** What the last of several lines gets, each said after the one before. */
async function lastOf(lines: readonly string[]) {
  return withoutUndone(await respondToLines(bot, lines));
}

const alone = async (line: string) => (await bot.respondToLine(line)).answer;

const EXAM =
  'A company runs jobs that can be interrupted and wants the lowest cost. Which option? A. On-Demand B. Spot Instances C. Reserved Instances D. Dedicated Hosts';

test('a changed need gives no reason that it had before', async () => {
  const need = '/which need:a nightly export of 3 hours, in a container';
  const { answer } = await lastOf([need, 'what if it takes 8 minutes']);
  expect(JSON.stringify(answer)).toContain('Still a Fargate task');
  expect(JSON.stringify(answer)).not.toContain('longer than 15 minutes');
});

test('what still fails is no wish for easier words', async () => {
  const { line } = await lastOf(['what is a security group', 'how do i open port 80', 'i still cant get to my page']);
  expect(line).not.toContain('simpler');
});

test('a typed dash is none between two lines', async () => {
  const line = 'ECS vs EKS – could somebody draw that for me';
  expect(await alone(line)).toMatchObject({ kind: 'comparison', title: 'ECS or EKS?' });
});
describe('"which one …?" behind a comparison is asked of what was compared', () => {
  test.each([
    ['lambda vs fargate', 'which one is cheaper', 'which one is cheaper, Lambda or Fargate?'],
    ['alb or nlb?', 'which is faster?', 'which is faster, Application Load Balancer or Network Load Balancer?'],
    ['ecs vs eks', "what's better for a beginner", "what's better for a beginner, ECS or EKS?"],
  ])('%s, %s', async (first, second, line) => {
    expect((await lastOf([first, second])).line).toContain(line);
  });

  test('unless the notes would only compare them again', async () => {
    expect((await lastOf(['ecs vs eks', 'which one is easier'])).answer).toMatchObject({ kind: 'others' });
  });

  test('but not if it names something else', async () => {
    expect((await lastOf(['lambda layer or extension', 'and whats a layer'])).answer.kind).not.toBe('comparison');
  });
});

test('what the catch is asks for drawbacks', async () => {
  expect((await lastOf(['what is fargate', "what's the catch?"])).answer).toMatchObject({
    answers: 'What are the drawbacks of Fargate?',
  });
});

describe('a line with its own subject is answered as if there were no previous line', () => {
  test.each([
    ['region vs availability zone', 'how many lambdas can run at the same time'],
    ['container or virtual machine', 'why would I use Fargate instead of EC2?'],
    ['how much is a t3.micro', 'what is Elastic Beanstalk and is it dead?'],
    ['Task timed out after 3.00 seconds', 'exit code 137'],
    ['what is an AMI', 'vCPU, what is that?'],
    ['what is fargate', "explain target tracking like I'm five"],
    ['what is Fargate', 'ECR what does it do'],
    ['no space left on device', 'what would 50 GB of gp3 cost'],
    ['OutOfMemoryError: Container killed due to memory usage', 'how much is a bigger fargate task'],
    ['how much is a t3.micro', 'do I pay for a stopped instance'],
    ['2 nat gateways with 50 GB', 'does lambda cost anything if nobody calls it'],
    ['how much is a t3.large', 'cheapest way to host a discord bot 24/7'],
    ['exec format error', 'my job in batch is stuck in RUNNABLE since I moved it'],
    ['Permission denied (publickey)', 'my load balancer gives a 504 when it is busy'],
    ['You must be logged in to the server (Unauthorized)', 'the spot price went above my maximum, what happens now'],
    ['what is fargate', 'how do I give a Lambda function more RAM'],
    ['azure vm vs ec2', 'what is RDS'],
    ['lambda 1M requests 512MB 200ms', 'tell me about lambda'],
    ['how much is lambda', '<script>alert("hello")</script>'],
    ['lambda 3M requests 512MB 200ms', 'how do I get an alarm when the bill is over 10 dollars'],
    // The button below an answer to a long question.
    [
      'For class we keep two t3.small running at port 80 with a public IPv4 address. How much is that?',
      '/ask question:something else than: #1incvls #nxhhfq #1x2urpi #tjdezf #1pmkdea #1l1smrh',
    ],
  ])('after "%s": %s', async (before, line) => {
    expect((await bot.respondToLine(line, before)).answer).toEqual(await alone(line));
  });

  test('unless it says so little that it more likely goes on', async () => {
    const { line, answer } = await bot.respondToLine('are there any discounts for students', 'what is fargate');
    expect(line).toMatch(/Fargate|fargate/);
    expect(answer.kind).toBe('passages');
  });

  test('a command too', async () => {
    expect((await lastOf([EXAM, 'why not C?', 'quiz me'])).answer.kind).toBe('question');
  });
});

describe('a quantity of what the line before is about has its price', () => {
  test.each([
    ['what is gp3', 'what would 200 gb of it cost', 'EBS: 200 GB gp3'],
    ['what is Amazon ECR', '40 gb of images stored in it, cost per month?', 'ECR: 40 GB of images'],
    ['what is Lightsail', 'the 2gb one is how much', 'Lightsail: 1 × 2 GB'],
    ['what is a NAT gateway', 'how much for 3', '3 NAT gateways'],
    ['what is an Elastic IP', 'how much for 5 of them', '5 public IPv4 addresses'],
    ['what is provisioned concurrency', 'how much for 10 at 1gb all month', 'Lambda: 10 instances kept warm at 1 GB'],
  ])('behind "%s", "%s"', async (before, line, title) => {
    for (const lines of [
      [before, line],
      ['how much is a t3.micro', before, line],
    ])
      expect(JSON.stringify((await lastOf(lines)).reply)).toContain(title);
  });
});

test('a line that replaces and adds does one after the other', async () => {
  const { line } = await lastOf(['t3.micro all month', 'actually make it a t3.small, and add 20 gb disk']);
  expect(line).toContain('instance:t3.small');
  expect(line).toContain('disk:20GB');
  expect(line).not.toContain('t3.micro');
});

test('two changes in one line are made one after the other, if each is clear alone', async () => {
  const { line } = await lastOf(['t3.medium all month', '2 of them plus a load balancer']);
  expect(line).toMatch(/ec2 instance:t3\.medium .*count:2 \+ network load_balancers:1/);
});

test('a question is about what was asked last, and not about a price before', async () => {
  const lines = ['3 nat gateways with 200 gb each', 'what is lambda', 'ok cool, what is ecs then', 'is that free pls'];
  expect((await lastOf(lines)).answer.kind).not.toBe('quote');
});

test('what changes nothing about a price is answered by the notes if they can', async () => {
  const { answer } = await lastOf([
    'price of a fargate task with 1 vcpu and 2gb',
    'but what about cold starts on fargate',
  ]);
  expect(answer).toMatchObject({ kind: 'passages', certainty: 'sure', lead: expect.stringContaining('Fargate') });
});

test('"and the exit code" asks for that of what was asked about, and for no definition', async () => {
  const { answer } = await lastOf(['how do i see the logs of an ecs task', 'and the exit code']);
  expect(JSON.stringify(answer)).toContain('exit code');
  expect(answer.kind).not.toBe('explanation');
});

test.each(['is that in euros?', 'how much is that in euro', 'can i pay it in pounds'])(
  'a price in other money says what there is: %s',
  async (line) => {
    const { answer } = await lastOf(['2 t3.small', line]);
    expect(answer).toMatchObject({ total: '30.368', understood: expect.stringContaining('no exchange rate') });
  },
);

test('words that mean nothing around a line change no price', async () => {
  const before = ['2 fargate tasks 0.5 vcpu 1gb all month'];
  for (const line of ['make it 5', 'make it 5 pls', 'uff ok, make it 5 please', 'lol make it 5 thx :)'])
    expect((await lastOf([...before, line])).line).toContain('tasks:5');
});

describe('what a price can take up changes it, though the notes say something of it, too', () => {
  test.each([
    ['how much is a t3.micro', 'is frankfurt more expensive'],
    ['how much is a t3.micro', 'is a reserved instance for 3 years cheaper'],
  ])('after "%s": %s', async (before, line) => {
    expect((await lastOf([before, line])).line).toMatch(/^\/price /);
  });
});

test('what begins with "do" is a question', async () => {
  const before = 'how do i create a lambda function';
  expect((await lastOf([before, 'do i need a role'])).line).toBe(`${before} ‒ do i need a role`);
});

describe('a line that merely names no subject', () => {
  test.each(['what is 3 * 4', 'who painted the mona lisa', 'which guitar should I buy first'])(
    'is a new question if the subject of the line before finds nothing for it: %s',
    async (line) => {
      expect((await bot.respondToLine(line, 'what is lambda')).answer).toEqual(await alone(line));
    },
  );

  test('is a follow-up if it does', async () => {
    expect((await lastOf(['what is lambda', 'how much memory'])).line).toBe('what is lambda ‒ how much memory');
  });
});

describe('"which" after a comparison', () => {
  test('asks about what was compared, not about something else', async () => {
    const { answer } = await lastOf(['lambda vs ec2', 'which costs less then']);
    expect(answer).not.toMatchObject({ kind: 'comparison' });
    expect(answer.certainty).toBe('sure');
  });

  test('gets the rows that it is about', async () => {
    const { answer } = await lastOf(['savings plan vs reserved instance', 'which one is cheaper']);
    expect(answer).toMatchObject({ kind: 'comparison', shown: [{ label: 'Billing' }, { label: 'Discount' }] });
  });

  test.each([
    ['lambda vs batch', 'which one if it needs a gpu', 'batch'],
    ['fargate vs lambda', 'ok so which one for a 40 minute job?', 'fargate'],
    ['ecs vs eks', 'which of them would you take for a small team without k8s knowledge', 'ecs'],
  ])('gets a verdict if it tells what decides: "%s", "%s"', async (first, line, id) => {
    expect((await lastOf([first, line])).answer).toMatchObject({ kind: 'recommendation', service: { id } });
  });

  test('gets the comparison again if the notes say no more', async () => {
    const { answer } = await lastOf(['sqs vs sns', 'which one forgets nothing']);
    expect(answer).toMatchObject({ title: 'What my notes say', likely: [{ heading: 'Amazon SQS or Amazon SNS' }] });
  });
});

test('another service joins a comparison', async () => {
  const { answer } = await lastOf(['/compare lambda batch', 'and step functions?']);
  expect(answer).toMatchObject({
    kind: 'comparison',
    topics: [{ id: 'lambda' }, { id: 'batch' }, { id: 'step-functions' }],
  });
  expect((await lastOf(['alb vs nlb', 'no, i meant clb'])).answer).toMatchObject({ topics: { length: 2 } });
});

test.each([
  [
    ['explain eventbridge', 'and step functions?'],
    ['step-functions', 'eventbridge'],
  ],
  [
    ['what is lambda', 'and fargate?'],
    ['fargate', 'lambda'],
  ],
])('behind %j, the difference is that of both', async (lines, ids) => {
  const { answer } = await lastOf([...lines, "what's the difference?"]);
  expect(answer).toMatchObject({ kind: 'comparison', topics: ids.map((id) => ({ id })) });
});

test('"more" behind a price shows how it was calculated', async () => {
  const { answer } = await lastOf(['t3.micro all month', 'nice, more pls']);
  expect(answer).toMatchObject({ kind: 'quote', total: '7.592', wholePrint: true });
});

test.each(['a bit more technical', 'can you go deeper'])('"%s" gets what else the notes say', async (line) => {
  expect((await lastOf(['how do i ssh into fargate', line])).answer).toMatchObject({ title: 'More on that' });
});

test.each([
  ['CannotPullContainerError: i/o timeout', 'which is cheaper, nat or the endpoints', 'cheaper than a NAT gateway'],
  [
    'help my pod says CrashLoopBackOff since an hour',
    'how do i look at the logs when it is already dead',
    '--previous',
  ],
])('after "%s", a question tells no fact: "%s"', async (error, line, says) => {
  const { answer } = await lastOf([error, line]);
  expect(answer.kind).not.toBe('others');
  expect(JSON.stringify(answer)).toContain(says);
});

test('another code replaces that of the line before', async () => {
  const { answer } = await lastOf(['what does exit code 137 mean in ecs', 'and 143?']);
  expect(answer).toMatchObject({ kind: 'error', title: 'ECS task with exit code 143' });
});

describe('after a recommendation', () => {
  const need = 'I want to run a python script every night at 3am, takes 20 minutes';

  test('a changed need gets another one', async () => {
    const { answer, line } = await lastOf([need, 'and if it only takes 5 minutes?']);
    expect(answer).toMatchObject({
      kind: 'recommendation',
      service: { name: expect.stringMatching(/Lambda|function/) },
    });
    expect(line).toBe(`/which need:${need} also:if it only takes 5 minutes`);
  });

  test('so does what will change it', async () => {
    const { line } = await lastOf([need, 'and when the data grows it will need two days']);
    expect(line).toBe(`/which need:${need} also:when the data grows it will need two days`);
  });

  test.each([
    ['no kubernetes please', 'no kubernetes please'],
    ['and what about without EKS?', 'without EKS'],
    ['Fargate is not an option', 'Fargate is not an option'],
    ['nothing with containers', 'nothing with containers'],
  ])('"%s" rules that out', async (line, added) => {
    const { answer, line: read } = await lastOf(['/which need:30 small services in containers, all day', line]);
    expect(answer.kind).toBe('recommendation');
    expect(read).toBe(`/which need:30 small services in containers, all day also:${added}`);
  });

  test('why something was not chosen rules nothing out', async () => {
    const { answer } = await lastOf([need, 'why not kubernetes?']);
    expect(answer).toMatchObject({ kind: 'recommendation', opening: expect.stringContaining('EKS') });
    expect(answer).toMatchObject({ ruledOut: [] });
  });

  test.each(['how much would that be', 'what would that cost'])(
    '"%s" asks for the price of the service',
    async (line) => {
      const { line: read } = await lastOf(['/which need:a small website with wordpress for my club', line]);
      expect(read).toMatch(/How much does Lightsail cost\?$/);
    },
  );

  test('the price of another service is no condition', async () => {
    const { line } = await lastOf([need, 'and lightsail, what would that be a month']);
    expect(line).not.toContain('/which');
  });

  test('the price asked for is that of the load that the need tells, with what is added', async () => {
    const lines = [
      '/which need:a script every night takes 30 minutes and needs 4 GB',
      'it needs 2 vcpu',
      'how much is that?',
    ];
    const { answer } = await lastOf(lines);
    // 15.21 hours of 2 vCPU and 4 GB.
    expect(answer).toMatchObject({ kind: 'quote', total: expect.stringMatching(/^1\.50/) });
    const { answer: changed } = await lastOf([...lines, 'and if it takes 2 hours?']);
    expect(changed).toMatchObject({ kind: 'quote', total: expect.stringMatching(/^6\.00/) });
  });

  test('what it asks of the service is no need', async () => {
    const { line } = await lastOf([need, 'can it run for 2 hours']);
    expect(line).not.toContain('/which');
  });
});

test.each([
  ['what is a cold start', 'how do i get rid of it', /cold start/i],
  ['what is an elastic ip', 'how do i remove it', /elastic ip/i],
])('after "%s" nobody takes "%s" for a wish about the bot', async (before, line, about) => {
  const { answer } = await lastOf([before, line]);
  expect(answer.decidedBy).not.toBe('itself');
  expect(JSON.stringify(answer)).toMatch(about);
});

describe('what could not be answered', () => {
  test('is not put behind the line before, which is gone on from', async () => {
    const { answer, line } = await lastOf(['what is lambda', 'asdfghjkl']);
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'off-topic' });
    expect(line).toBe('what is lambda');
  });

  test('does not end a price request', async () => {
    const lines = ['how much is t3.micro in euros', 'what about the disk?', 'add 20 GB disk'];
    expect((await lastOf(lines)).line).toBe('/price quote text:ec2 instance:t3.micro disk:20GB, in euros');
  });

  test('is not what was said before, word for word', async () => {
    const [first, second] = [await lastOf(['what is lambda', 'and when not?']), await alone('what is lambda')];
    expect(first.answer).not.toEqual(second);
    const third = await lastOf(['what is lambda', 'and when not?', 'and when not?']);
    expect(third.answer).not.toEqual(first.answer);
  });
});

test('what has nothing to do with the notes is not asked of the line before, which is gone on from', async () => {
  const { answer, line } = await lastOf(['what is docker', 'tell me a joke about cats']);
  expect(answer).toMatchObject({ kind: 'unknown', reason: 'wish' });
  expect(line).toBe('what is docker');
});

test.each([
  [
    'how much is eks for 3 nodes m5.large',
    'what should i use for a chat bot that is called ten times a day',
    'recommendation',
  ],
  ['how long can a Lambda function run?', 'and how much memory?', 'passages'],
])('after "%s", "%s" is no other price and nothing about the bot', async (before, line, kind) => {
  expect((await lastOf([before, line])).answer).toMatchObject({ kind });
});

test('a price that is asked for twice is told again as such', async () => {
  const { answer } = await lastOf(['how much does eks cost', 'and how much is it?']);
  expect(answer).toMatchObject({ kind: 'others', title: 'What my notes say' });
});

test('"is it free?" asks for free use, and a comparison with another service is priced', async () => {
  expect(JSON.stringify((await lastOf(['what runtimes does lambda support', 'is it free?'])).answer)).toContain(
    'free tier',
  );
  expect((await lastOf(['how much is t3.micro', 'is that cheaper than lightsail?'])).answer.kind).toBe('quote');
});

describe('a line carries over from the previous one only what it lacks', () => {
  test.each([
    ['what is an elastic ip', 'does it cost something when i do not use it', 'even when its EC2 instance is stopped'],
    ['how long can a fargate task run', 'how much memory', '244 GB'],
    ['how long can a lambda run', 'and a fargate task', 'no fixed run time'],
    ['can alb route by path', 'can nlb too', 'cannot route by path'],
    ['how do I open a shell in a Fargate container', 'would this work with ecs on ec2 as well', 'on EC2, Fargate'],
    [
      'what is the ecs deployment circuit breaker',
      'does that exist on fargate as well',
      'circuit breaker work on Fargate',
    ],
    ['is Fargate on arm cheaper?', 'same thing for lambda?', 'about 20% less'],
    ['how do i run a script when an ec2 starts', 'but on every boot', 'every boot'],
    ['what states can an ec2 instance be in', 'which of these do i pay for', 'only while an instance is running'],
    ['lambda vs fargate', 'which is cheaper', 'prices of Lambda, Fargate and EC2'],
    ['what is eks', 'whats the price for the control plane', '$0.10'],
  ])('after "%s", "%s" tells "%s"', async (before, line, told) => {
    expect(JSON.stringify((await lastOf([before, line])).answer)).toContain(told);
  });

  test.each([
    ['what is fargate spot', 'how much warning do I get', 'two minutes before'],
    ['my lambda gets throttled', 'where do I see how often', 'throttles'],
    ['what is a nat gateway', 'cheaper alternative?', 'NAT instance'],
    ['does fargate cost more than ec2', 'why', 'patching and replacing hosts'],
    ['what cpu and memory has a t3.micro', 'how many credits per hour', '12 CPU credits'],
    ['CannotPullContainerError: i/o timeout', 'and if there is no nat', 'VPC endpoints'],
    ['what is reserved concurrency', 'and what if it is set to 0?', 'from being called at all'],
    ['beanstalk or ecs', 'does the first charge extra for the servers', 'no fee of its own'],
    ['what is a cold start', "hm, say it like I'm a beginner", '"teaching":"simply"'],
    ['what is a Savings Plan?', 'and for Fargate?', 'Compute Savings Plan'],
    ['How long can a Standard workflow run?', 'express?', '5 minutes'],
    ['what is a placement group of type spread?', 'so that puts them on one rack', 'separate hardware'],
    ['can I change the instance type of an EC2 instance?', 'how exactly', 'change the instance type'],
    ['how much cpu does my lambda get', 'got it, so 1769 mb is the max', '10,240 MB'],
    ['how do I push an image to ECR?', 'did it work?', 'It worked if'],
    ['port is already allocated', 'did it work?', 'Check first'],
    ['I get exit code 137 in ECS', 'but I have enough memory', 'Other possible causes'],
    ['CannotPullContainerError: pull image manifest', 'the image is there though', 'Other possible causes'],
    ['CannotPullContainerError: pull image manifest', 'the tag exists', 'Other possible causes'],
    ['are security groups stateful', 'good. then I need not open ephemeral ports in the network ACL', 'stateless'],
    ['what is a Spot Instance', 'sure? i read it lasts 5 minutes', 'What my notes say'],
    ['exec format error', 'i built it on my m1 mac', 'Why does an image built on a Mac fail'],
    ['exec format error', 'its an arm image', 'The most likely cause'],
    ['Task timed out after 3.00 seconds', 'its in a vpc', 'The most likely cause'],
    ['what is the strangler pattern', 'how do I start?', 'step by step'],
    ['what is an AMI', 'hi', 'I am here'],
    ['what is an AMI', 'ur the best, it was the region', 'You are welcome'],
    ['exec format error', 'worked!', 'You are welcome'],
    ['exec format error', 'that worked. does it matter for lambda, too?', 'Lambda'],
    ['what is a cold start', 'great, thank you so much, it works now!', 'You are welcome'],
  ])('after "%s", "%s" is asked of its subject: "%s"', async (before, line, told) => {
    expect(JSON.stringify((await lastOf([before, line])).answer)).toContain(told);
  });

  test.each([
    ['api gateway 504 endpoint request timed out', 'mine is a http api'],
    ['api gateway 504 endpoint request timed out', 'and a function url, whats the limit there'],
  ])('after "%s", what is no cause of it is not one: "%s"', async (before, line) => {
    expect(JSON.stringify((await lastOf([before, line])).answer)).not.toContain('The most likely cause');
  });

  test.each([
    ['what happens when SQS calls a function and it fails', 'how do I make that dead-letter queue'],
    ['what is a health check', 'and its grace period, what is that good for'],
  ])('after "%s", the names of both lines are not compared: "%s"', async (before, line) => {
    expect((await lastOf([before, line])).answer.kind).not.toBe('comparison');
  });

  test('what was shown is pointed at if it has the answer', async () => {
    const { answer } = await lastOf(['how long can a lambda run', 'and that is the maximum?']);
    expect(answer).toMatchObject({
      title: 'What my notes say',
      likely: [{ says: expect.stringContaining('15 minutes') }],
    });
  });

  test.each([['what is a target group', 'since when', 'no date for that']])(
    'after "%s", "%s" gets an honest no',
    async (before, line, subject) => {
      expect((await lastOf([before, line])).answer).toMatchObject({ reason: 'all-told', subject });
    },
  );
});

test.each([['why not lambda', 'what does a t3.micro cost if it runs 8 hours on weekdays', 'quote']])(
  'after "%s", "%s" stands alone: its "it" is named in the line',
  async (before, line, kind) => {
    const answer = await bot.respondToLine(line, before);
    expect(answer.line).toBe(line);
    expect(answer.answer.kind).toBe(kind);
  },
);

test.each([
  ['cdk or terraform', 'which would you learn first', 'cdk or terraform ‒ which would you learn first'],
  [
    'which load balancer for websites',
    'which for an old mail server',
    'which load balancer for websites ‒ which for an old mail server',
  ],
])('after "%s", "%s" means "%s"', async (before, line, meant) => {
  const read = await lastOf([before, line]);
  expect(splitKept(read.line ?? '').last).toBe(meant);
});

test('a quiz question is not asked again for "why"', async () => {
  expect((await lastOf(['quiz me on lambda', 'why'])).answer.kind).toBe('help');
});

test.each([
  [
    'how much does a t3.micro cost',
    'i have a docker image that must run 40 minutes every hour, which service?',
    'recommendation',
  ],
  [
    'how much does a t3.micro cost',
    'i have a python script that runs every night for 2 minutes, what should i use?',
    'recommendation',
  ],
  ['how much does a t3.micro cost', 'wat is a colde start in lamda', 'explanation'],
  ['what does exit code 137 mean', 'nat gateway price', 'quote'],
])('after "%s", "%s" starts something new', async (before, line, kind) => {
  const { answer } = await lastOf([before, line]);
  expect(answer.kind).toBe(kind);
  expect(JSON.stringify(answer)).not.toContain('t3.micro');
});

test.each(['thanks', 'thanks, now I get it', 'nice one', 'that is wrong', 'no', 'that is not what I asked'])(
  'what is said to the bot is never about the line before: %s',
  async (line) => {
    const { answer, line: kept } = await lastOf(['how long can a lambda run', line]);
    expect(answer).toMatchObject({ decidedBy: 'itself', kind: 'help' });
    expect(kept).toBe('how long can a lambda run');
  },
);

test('what is as it should be rules a cause out, and stays so', async () => {
  const lines = ['i cant ssh to my ec2 connection timed out', 'port 22 is open', 'the route table looks fine'];
  const { answer } = await lastOf(lines);
  expect(answer).toMatchObject({ kind: 'others', title: 'Other possible causes' });
  const causes = answer.kind === 'others' ? answer.likely.filter(({ heading }) => heading !== 'But check again') : [];
  expect(JSON.stringify(causes)).not.toMatch(/no rule for port 22|no route to an internet gateway/);
  expect(JSON.stringify(answer)).not.toMatch(/no rule for port 22/);
});

test('behind an error, a fact about another service is a line of its own', async () => {
  const line = 'my lambda is in a private subnet and cannot reach the internet';
  const { answer } = await lastOf(['i cant ssh to my ec2 connection timed out', line]);
  expect(answer.kind).toBe((await alone(line)).kind);
});

test('a cause of an error that was ruled out comes last, and is not told again behind the next line', async () => {
  const lines = ['i cant ssh to my ec2 connection timed out', 'i opened port 22 already'];
  const { answer } = await lastOf(lines);
  expect(answer).toMatchObject({ kind: 'others', title: 'Other possible causes' });
  const causes = answer.kind === 'others' ? answer.likely : [];
  expect(causes.at(-1)).toMatchObject({ heading: 'But check again', says: expect.stringContaining('port 22') });
  const next = await lastOf([...lines, 'the subnet is public, its route table is fine']);
  expect(JSON.stringify(next.answer)).not.toContain('no rule for port 22');
});

test('a mere reaction gets no answer from the notes, and the next line goes on as if nothing had been said', async () => {
  const reacted = await lastOf(['what is an AMI', 'ahh ok thanks, makes sense']);
  expect(reacted.answer).toMatchObject({ kind: 'help', title: 'You are welcome', corrections: [] });
  const lines = ['what is an AMI', 'oh wow, had no clue', 'how do i make one'];
  expect((await lastOf(lines)).line).toContain('AMI');
});

test.each(['ah now its clear', 'works like a charm now', 'phew, that is pricey'])('so does "%s"', async (line) => {
  expect((await lastOf(['what is an AMI', line])).answer.kind).toBe('help');
});

test('a smile alone is a reaction, too', async () => {
  expect((await lastOf(['what is an AMI', '👍🙂'])).answer).toMatchObject({ kind: 'help', title: 'All right' });
});

test('behind thanks, the next question is answered', async () => {
  expect((await lastOf(['what is an AMI', 'thx! does Fargate have GPUs?'])).answer).toMatchObject({ kind: 'passages' });
  const { line } = await lastOf(['what is an AMI', 'thank you. another one: can it be copied?']);
  expect(line).toContain('AMI');
});

test('so it is behind any other reaction, and nothing is said of what was left out', async () => {
  const { answer } = await lastOf(['what is an ECS cluster', 'alright. what does a stopped instance cost?']);
  expect(answer).toMatchObject({ kind: 'passages', corrections: [] });
  const out = await lastOf(['what is a target group', 'great. now write me a cover letter']);
  expect(out.answer).toMatchObject({ kind: 'unknown' });
});

test('what only comes close alone, but has an answer with the line before, goes on', async () => {
  const { line } = await lastOf([
    'what does cdk bootstrap do?',
    'do i repeat it for eu-central-1 or is one time enough',
  ]);
  expect(line).toContain('cdk bootstrap');
});

test('a doubt about something else is no doubt about the answer', async () => {
  const { answer } = await lastOf(['Is Elastic Beanstalk a PaaS?', 'i doubt that, Fargate is one as well']);
  expect(answer.kind).not.toBe('others');
});

describe('behind a question what to run something on', () => {
  test('each statement adds a condition, and the recommendation follows', async () => {
    const lines = ['where should i host my own thing', 'about 50 visitors a day', 'no containers please'];
    const { line, answer } = await lastOf(lines);
    expect(line).toBe(`/which need:${lines.join(', ')}`);
    expect(answer).toMatchObject({ kind: 'recommendation', service: expect.anything() });
  });

  test('what two conditions find is said once', async () => {
    const { answer } = await lastOf([
      'i need to run a python script every night for 3 hours, which service',
      'it needs 64 GB of memory',
      'what about if it only runs 10 minutes',
    ]);
    const said = 'alsoLikely' in answer ? (answer.alsoLikely ?? []).map(({ says }) => says) : [];
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });

  test('a condition of the same kind replaces the one before', async () => {
    const { answer } = await lastOf([
      'which service for a report that takes 2 hours',
      'it runs at night',
      'it takes 5 minutes now',
    ]);
    expect(answer).toMatchObject({ need: expect.stringContaining('a report that takes 5 minutes, it runs at night') });
  });

  test.each([
    [
      '/which need:a job of 5 minutes each night',
      'at the end of the year it takes an hour',
      /^\*\*That changes it from .* to .*\*\*: .*15 minutes/,
    ],
    [
      '/which need:a small site with wordpress',
      'i have hardly any money',
      /^\*\*Still Lightsail,\*\* all the more because/,
    ],
    [
      '/which need:a small site with wordpress',
      'the customers pay with paypal',
      /^\*\*Still Lightsail:\*\* that alone does not decide/,
    ],
  ])('the first sentence says what a condition changes: %s, %s', async (need, line, opening) => {
    const { answer } = await lastOf([need, line]);
    expect(answer).toMatchObject({ kind: 'recommendation', opening: expect.stringMatching(opening) });
  });

  test('the need stays when something else was asked in between', async () => {
    const need = '/which need:a report of 10 minutes each night';
    const { answer } = await lastOf([need, 'how do i set the time zone?', 'oh, and it needs a gpu']);
    expect(answer).toMatchObject({ kind: 'recommendation', signals: expect.arrayContaining(['the work needs a GPU']) });
  });

  test('a figure is no mere reaction', async () => {
    const { answer } = await lastOf(['/which need:a report of 10 minutes each night', 'ah wait its 50 minutes, sorry']);
    expect(answer).toMatchObject({ kind: 'recommendation', opening: expect.stringContaining('15 minutes') });
  });

  test('what decides nothing has an answer of its own', async () => {
    const { answer } = await lastOf([
      '/which need:a report of 10 minutes each night',
      'it keeps its data in a shared folder',
    ]);
    expect(answer.kind).not.toBe('recommendation');
    expect(JSON.stringify(answer)).toContain('EFS');
  });

  test('a load that was only told counts as such a question', async () => {
    const { answer } = await lastOf([
      'hi, i have a script that runs every night',
      'takes 40 minutes',
      'needs 8 gb of memory',
    ]);
    expect(answer).toMatchObject({ kind: 'recommendation', service: expect.anything() });
  });

  test.each([
    [['we have a converter program', 'it empties a queue', 'one message takes 20 seconds'], /20 seconds/],
    [
      ['there is a report to make', 'it starts each evening', 'takes around 40 minutes', 'needs 6 gb of memory'],
      /6 gb/,
    ],
    [['my team has a docker image', 'a gpu is not needed', 'it takes two hours'], /two hours/],
  ])('what is told line by line is one need: %j', async (lines, last) => {
    const { answer } = await lastOf(lines);
    expect(answer).toMatchObject({ kind: 'recommendation', need: expect.stringMatching(last) });
    expect(answer).not.toMatchObject({ service: { id: 'ec2' } });
  });

  test.each(['so which one now', 'and your final verdict?', 'what do you suggest then'])(
    'what only asks for the decision gets it again: %s',
    async (line) => {
      const need = 'a report of 10 minutes each night';
      expect((await lastOf([`/which need:${need}`, 'why not fargate', line])).line).toBe(`/which need:${need}`);
    },
  );

  test('what objects gets what the notes say', async () => {
    const { line } = await lastOf([
      '/which need:a web api in a container',
      "but doesn't that mean i have to learn ecs",
    ]);
    expect(line).not.toContain('also:');
  });

  test.each([
    ['3 docker containers, team of 2, no k8s experience', 'the boss says it must be kubernetes', 'eks'],
    ['5 services in docker', "we don't want kubernetes", 'ecs'],
  ])('what must be wins over what nobody knows: %s, then %s', async (need, line, service) => {
    const { answer } = await lastOf([`/which need:${need}`, line]);
    expect(answer).toMatchObject({ service: { id: service }, opening: expect.not.stringContaining('separate job') });
  });

  test('what is hated is ruled out', async () => {
    const { line } = await lastOf([
      'we have a website in a container, where do we host it',
      'my boss hates kubernetes',
    ]);
    expect((await alone(line ?? '')).kind).toBe('recommendation');
    expect(JSON.stringify(await alone(line ?? ''))).not.toContain('you already use Kubernetes');
  });

  test.each([
    ['what about ec2', /^\*\*EC2 is the better choice only/],
    ['the admin at work thinks batch is fine for that', /^\*\*Batch is the better choice only/],
    ['app runner maybe', /^\*\*App Runner does not fit:\*\* App Runner is closed/],
  ])('another service that is proposed gets a verdict: %s', async (line, opening) => {
    const { answer } = await lastOf(['/which need:a discord bot that answers commands', line]);
    expect(answer).toMatchObject({ service: { id: 'lambda' }, opening: expect.stringMatching(opening) });
  });

  test.each([
    ['a job of two hours each night', 'couldnt a plain lambda do it?', /^\*\*Lambda does not fit:\*\* .*15 minutes/],
    [
      'a job of two hours each night in a container',
      'somebody wants to do it in kubernetes',
      /^\*\*EKS is also possible,\*\*/,
    ],
    ['a container every hour for 5 minutes', 'couldnt lambda do that', /^\*\*Lambda is also possible,\*\*/],
    ['a teamspeak server for my guild', 'but isnt lambda cheaper?', /^\*\*Lambda does not fit:\*\*/],
  ])('what the need says of it comes first: %s, %s', async (need, line, opening) => {
    const { answer } = await lastOf([`/which need:${need}`, line]);
    expect(answer).toMatchObject({ opening: expect.stringMatching(opening) });
  });

  test('the next line is about the service that was proposed', async () => {
    const lines = ['/which need:a web app in a container', 'what about lightsail', 'how do i deploy it there'];
    expect((await lastOf(lines)).answer).toMatchObject({
      certainty: 'sure',
      answers: 'How do I deploy an app to Lightsail?',
    });
  });

  test.each([
    ['it needs a gpu', 'no wait, no gpu', /gpu/i],
    ['it has websockets', 'no websockets after all', /real time/],
  ])('a condition that is taken back decides nothing: %s, %s', async (condition, denial, reason) => {
    const answers = [condition, denial].map((_, at, both) =>
      lastOf(['/which need:a service in a container', ...both.slice(0, at + 1)]),
    );
    const [before, after] = (await Promise.all(answers)).map(({ answer }) => JSON.stringify(Object(answer).signals));
    expect(before).toMatch(reason);
    expect(after).not.toMatch(reason);
  });

  test('what is asked about another service is no proposal', async () => {
    const { answer } = await lastOf(['/which need:a small site with wordpress', 'how long can a lambda function run']);
    expect(answer.kind).not.toBe('recommendation');
    const { answer: explained } = await lastOf(['/which need:a small site with wordpress', 'what is fargate?']);
    expect(explained).toMatchObject({ kind: 'explanation', topic: { id: 'fargate' } });
  });

  test('a question is no condition', async () => {
    const { line } = await lastOf(['i want to run a discord bot on aws, which service', 'ok. what do i need for that']);
    expect(line).not.toContain('/which');
    const { answer } = await lastOf(['/which need:a job of two hours', 'great! whats a job queue']);
    expect(answer.kind).not.toBe('recommendation');
  });
});

test('a name with "how much" asks what it costs', async () => {
  expect((await alone('lightsail, how much')).decidedBy).toBe('price');
});

test('an opening that changes a price is no mere reaction', async () => {
  const { line } = await lastOf([
    '2 fargate tasks, 0.5 vcpu and 1 gb each, in frankfurt',
    'k back to virginia. just one task',
  ]);
  expect(line).toContain('region:us-east-1');
});

test('why something costs three times as much multiplies nothing', async () => {
  const { answer } = await lastOf(['2 c5.large all month', "why's that 3x more"]);
  expect(JSON.stringify(answer)).not.toMatch(/count:6|6 × c5/);
});

test('why something is cheaper changes no price', async () => {
  const { answer } = await lastOf(['lambda 5M requests 512MB 200ms', 'and on arm?', 'why is arm cheaper']);
  expect(answer).toMatchObject({ kind: 'passages' });
});

describe('a question about a price', () => {
  test('on what it includes gets all of the small print', async () => {
    const { answer } = await lastOf(['2 t3.small 8 hours a day', 'does that include the disk?']);
    expect(answer).toMatchObject({ kind: 'quote', wholePrint: true });
  });

  test('on what is not included tells what it comes to with that', async () => {
    const { answer } = await lastOf(['t3.large', 'does that include the public ip?']);
    expect(answer).toMatchObject({
      total: '60.736',
      assumptions: expect.arrayContaining([
        expect.objectContaining({ text: 'That is not included: with it, the total is **$64.39 a month**.' }),
      ]),
      nextSteps: expect.arrayContaining([{ label: 'With it', line: '/price ec2 instance:t3.large ipv4:1' }]),
    });
  });

  test.each([
    ['is there a free tier', '750 hours'],
    ['do i pay for the disks when stopped?', 'you keep paying for the volume'],
  ])('gets what the notes say of its service, too: "%s"', async (line, said) => {
    const { answer } = await lastOf(['how much is a t3.micro for a month', line]);
    expect(answer).toMatchObject({ kind: 'quote', total: '7.592' });
    expect(JSON.stringify(answer.alsoLikely)).toContain(said);
  });

  test('leaves the price to be changed by the next line', async () => {
    const { line } = await lastOf(['nat gateway with 100 GB', 'how can I avoid it', 'and with two NAT gateways']);
    expect(line).toBe('/price network nat_data:100GB nat_gateways:2');
  });

  test('and to be asked about again', async () => {
    const { answer } = await lastOf(['t3.small', 'why is it so expensive', 'anything cheaper?', 'and in tokyo?']);
    expect(answer).toMatchObject({ kind: 'quote', title: expect.stringContaining('t3.small') });
  });
});

test('the message of another error has an answer of its own', async () => {
  const { answer } = await lastOf(['docker says exec format error', 'rebuilt it, now it is port is already allocated']);
  expect(answer).toMatchObject({ kind: 'error', title: 'port is already allocated' });
});

describe('a name that is only used asks for no definition', () => {
  test.each([
    ['trust policy says ec2.amazonaws.com', 'what should it be for tasks'],
    ['how do I give a Fargate task a public IP', 'its in private subnets'],
  ])('behind "%s": %s', async (before, line) => {
    const { answer, line: read } = await lastOf([before, line]);
    expect(answer.kind).not.toBe('explanation');
    expect(read).toContain(' ‒ ');
  });
});

describe('a difference that is asked for', () => {
  test.each([
    ['12 servers day and night for 3 years, how should we buy them', 'whats the difference between those two', 2],
    ['difference between spot and reserved and savings plan', 'difference?', 3],
  ])('behind "%s" is that of what the answer names', async (before, line, sides) => {
    const { answer } = await lastOf([before, line]);
    expect(answer).toMatchObject({ kind: 'comparison', topics: expect.objectContaining({ length: sides }) });
  });
});

describe('behind an error that stays', () => {
  const error = 'Task timed out after 3.00 seconds';

  test.each(['still happens', 'same error again', 'it still does not work'])(
    '"%s" gets what else to look at',
    async (line) => {
      const { answer } = await lastOf([error, line]);
      expect(answer).toMatchObject({
        kind: 'others',
        likely: expect.arrayContaining([expect.objectContaining({ heading: 'Check first' })]),
      });
    },
  );

  test('one line may tell what was done and what it is', async () => {
    const { answer } = await lastOf([error, 'i set it to 30 and it still happens, the function is in a vpc']);
    expect(answer).toMatchObject({ likely: { 0: { heading: expect.stringContaining('network path') } } });
  });

  test.each([
    ['Permission denied (publickey)', 'now it says connection timed out', 'An SSH connection to EC2 times out'],
    [
      'no basic auth credentials',
      'ok login worked. now "repository does not exist"',
      'no ECR repository with that name',
    ],
  ])('behind "%s", "%s" is another error', async (before, line, said) => {
    expect(JSON.stringify((await lastOf([before, line])).answer)).toContain(said);
  });

  test.each(['how do i see why', 'where can I find the reason?'])('"%s" gets what to look at first', async (line) => {
    const { answer } = await lastOf(['CrashLoopBackOff', line]);
    expect(JSON.stringify(answer)).toContain('**Check first:** `kubectl logs POD --previous`');
  });

  test('the next line is still about what failed', async () => {
    const { answer } = await lastOf([error, 'i already set it to 15 minutes', 'how do i change it']);
    expect(answer.decidedBy).toBe('notes');
  });

  test.each(['thanks that worked', 'ok, that fixed it'])('"%s" ends it', async (line) => {
    const { answer } = await lastOf([error, line]);
    expect(answer).toMatchObject({ kind: 'help', decidedBy: 'itself' });
  });
});

test('"explain like I am five" is said of the answer', async () => {
  expect((await lastOf(['what is elasticity', 'explain like im 5'])).answer).toMatchObject({ kind: 'explanation' });
});

test('what a button asks is no reaction, though it may sound like one', async () => {
  const { answer } = await lastOf(['what is an AMI', '/ask question:Unable to locate credentials']);
  expect(answer.kind).toBe('error');
});

test('a question about the bot is never about the line before', async () => {
  const { answer } = await lastOf(['is lambda faster than fargate', 'do you save my questions?']);
  expect(answer.decidedBy).toBe('itself');
});

test('a conclusion on what to do is no reaction, since it may be wrong', async () => {
  const { answer } = await lastOf([
    'my ssh works since i opened port 22 for everyone',
    'so i can leave it open for everyone',
  ]);
  expect(answer).toMatchObject({ decidedBy: 'notes' });
  expect(JSON.stringify(answer)).toContain('SSH (22) and Remote Desktop (3389) belong to My IP');
});

test('an option that somebody else chose gets its verdict', async () => {
  expect((await lastOf([EXAM, 'but my teacher says D'])).answer).toMatchObject({ title: 'Why not D?' });
});

test('a line alone that is likely wrong is read behind the line before', async () => {
  const { line, answer } = await lastOf(['reserved instance or savings plan?', 'didnt help, i only run fargate']);
  expect(line).toContain('reserved instance');
  expect(JSON.stringify(answer)).toContain('Compute Savings Plan');
});

test('a doubt with a reason gets what the notes say on it', async () => {
  const { answer } = await lastOf(['what is an elastic ip', 'u sure? our teacher said its free while attached']);
  expect(answer).toMatchObject({ kind: 'passages', lead: expect.stringContaining('1 February 2024') });
});

describe('what was only asked about an answer changes no subject', () => {
  test.each([
    [['how do I launch an EC2 instance?', 'did it work?', 'how do I undo that?'], 'Terminate it'],
    [['what is a task definition', 'really?', 'are you sure?', 'an example?'], 'For example, '],
    [['signal: killed in my Lambda function', 'what does that mean?', 'how do I fix it?'], 'out of memory'],
  ])('%s', async (lines, said) => {
    const { line, reply } = await lastOf(lines);
    expect(JSON.stringify(reply.body)).toContain(said);
    expect(line).toBe(`${lines[0]?.replace(/\?$/, '')} ‒ ${lines.at(-1)}`);
  });
});

describe('what was compared stays while something else is asked', () => {
  test.each([
    [['ALB vs NLB', 'what is a target group', 'which of them for UDP?'], 'Network Load Balancer'],
    [['REST API or HTTP API?', 'what is a usage plan', 'which is cheaper'], 'HTTP API is far cheaper'],
    [['SQS vs SNS', 'how long does the first keep a message?'], '14 days'],
  ])('%j', async (lines, said) => {
    expect(JSON.stringify((await lastOf(lines)).reply.body)).toContain(said);
  });

  test('and "which one" is answered by something on one of the two', async () => {
    const { reply } = await lastOf(['spot vs on demand', 'which one for a database']);
    expect(JSON.stringify(reply.body)).not.toContain('Savings Plan for RDS');
  });
});

describe('a line that compares with something else compares what came before with it', () => {
  test.each([
    ['what is Fargate', "what's the difference to EC2", ['AWS Fargate', 'Amazon EC2']],
    ['what is a container', 'how does it differ from a virtual machine', ['Container', 'Virtual machine']],
    ['what is an ECS task definition', 'so how is an ECS service different', ['task definition', 'ECS service']],
    ['what is a function URL', 'why would I use API Gateway then', ['Function URL', 'Amazon API Gateway']],
    ['what does docker do', 'so its like a vm', ['Docker', 'Virtual machine']],
    ['what is a pod', "that's basically a container right", ['pod', 'Container']],
    ['what is ECR', "isn't it just docker hub?", ['Amazon ECR', 'Docker Hub']],
  ])('"%s", "%s"', async (before, line, names) => {
    const { answer } = await lastOf([before, line]);
    expect(answer).toMatchObject({ kind: 'comparison', topics: names.map((name) => ({ name })) });
  });
});

describe('"the first one" and "the other one" are what was asked about before the last subject', () => {
  test.each([
    ['what is a security group', 'and a NACL?', 'can I put the first one on a Lambda function?', 'security group'],
    [
      'what is SnapStart',
      'does provisioned concurrency cost money',
      'does the other one work with Python?',
      'SnapStart',
    ],
    ['502 bad gateway from my ALB', 'what is a listener', 'back to the 502, why does it come at night?', '502'],
  ])('"%s", "%s", "%s"', async (before, between, line, subject) => {
    expect(JSON.stringify((await lastOf([before, between, line])).answer)).toContain(subject);
  });
});

describe('the last change of a price, asked about,', () => {
  test.each([
    [
      ['t3.large', 'make it 2', 'is that cheaper?'],
      '/price quote text:ec2 instance:t3.large or ec2 instance:t3.large count:2',
    ],
    [
      ['lambda 6M requests 200ms 512mb', 'on arm', 'how much does that save'],
      'lambda 6M requests 200ms 512mb, x86 or arm',
    ],
  ])('%j is both prices beside each other', async (lines, both) => {
    const { answer } = await lastOf(lines);
    const { total, comparedWith = [] } = (await alone(both)) as { total?: string; comparedWith?: unknown[] };
    expect(answer).toMatchObject({ kind: 'quote', total, comparedWith: { length: comparedWith.length } });
  });

  test('may be asked about for a time', async () => {
    const { reply } = await lastOf(['t3.large', 'make it 2', 'so what is the difference over 3 years']);
    expect(JSON.stringify(reply.body)).toContain('for 36 months');
  });

  test('stays what the next line changes', async () => {
    const { line } = await lastOf(['t3.large', 'make it 2', 'is that cheaper?', 'what about m5.large']);
    expect(line).toBe('/price ec2 instance:m5.large count:2');
  });

  test('has a reason that is not in the prices', async () => {
    const { answer } = await lastOf(['t3.large', 'make it 2', 'why is that more expensive']);
    expect(answer).not.toHaveProperty('comparedWith');
  });
});

describe('the free tier that a line tells of', () => {
  test('is in the total already', async () => {
    const { answer } = await lastOf(['lambda 3M 512mb 200ms arm', 'we still have the free tier']);
    expect(answer).toMatchObject({ kind: 'quote', total: '0.4', wholePrint: true });
  });

  test('comes back if it was left out', async () => {
    const { line } = await lastOf(['lambda 3M 512mb 200ms', 'without the free tier', 'oh, we do have the free tier']);
    expect(line).toBe('/price lambda requests:3M memory:512MB duration:200ms');
  });
});

test('a change uses all values that a line tells', async () => {
  const { line } = await lastOf(['lambda 100 a day 1gb 30s', 'ok make it 3gb and every minute instead']);
  expect(line).toBe('/price lambda requests:1/minute memory:3GB duration:30s');
});

test('what may be cheaper is compared with what was priced', async () => {
  const { line } = await lastOf(['http api and lambda with 5M requests 256mb 200ms', 'so is a t3.micro cheaper']);
  expect(line).toMatch(/apigateway .* or .*ec2 instance:t3\.micro/);
});

describe('the last change of a price can be taken back', () => {
  test.each([
    ['how much is a t3.large', ['and two', 'undo']],
    ['how much is a t3.large', ['with 30 gb disk', 'no wait, go back']],
    ['how much is a t3.large', ['and two', 'back to what I had before']],
    // What a button stands for is a change, too.
    ['how much is a t3.large', ['/price ec2 instance:t3.large region:eu-central-1', 'never mind']],
    ['how much is a t3.large', ['and two', 'undo', 'and three', 'scrap that']],
  ])('after "%s": %j', async (first, lines) => {
    const { answer } = await lastOf([first, ...lines]);
    expect(answer).toMatchObject({ kind: 'quote', total: Reflect.get(await alone(first), 'total') });
  });

  test('and taken back again', async () => {
    const changed = await lastOf(['how much is a t3.large', 'and two']);
    const again = await lastOf(['how much is a t3.large', 'and two', 'undo', 'undo']);
    expect(again.line).toBe(changed.line);
  });

  test('without a change before it, nothing is', async () => {
    const { answer } = await lastOf(['how do i create a lambda function', 'undo']);
    expect(answer.kind).not.toBe('quote');
    const price = 'ec2 m5.large with windows, how much';
    expect((await lastOf([price, 'undo'])).answer).toMatchObject({ kind: 'quote', total: '137.24' });
    expect((await lastOf([price, 'undo', 'plus 20 gb disk'])).answer).toMatchObject({ total: '138.84' });
  });

  test('a question about the price in between does not matter', async () => {
    const lines = ['ec2 m5.large, how much', 'with windows', 'which part is the biggest?', 'undo'];
    expect((await lastOf(lines)).answer).toMatchObject({ kind: 'quote', total: '70.08' });
  });
});

test.each([
  ['what is docker compose', 'and delete it', /docker compose down/],
  ['how do i stop a container', 'and remove it', /docker rm/],
])('behind a price and "%s", "%s" is about what was asked last', async (question, line, says) => {
  const { answer } = await respondToLines(bot, ['how much is a t3.micro', question, line]);
  expect(JSON.stringify(answer)).toMatch(says);
});
