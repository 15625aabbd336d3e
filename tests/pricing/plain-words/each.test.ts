import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('an amount with "each" is multiplied', () => {
  test.each([
    // Things of which the reader knows nothing, by where "each" stands.
    ['lambda 1 gb 2 s, 7 choirs, each sends 90 songs a week', 'lambda requests:630/week memory:1GB duration:2s'],
    ['lambda 1 gb 2 s, 9 mills, each hits it 20 times a day', 'lambda requests:180/day memory:1GB duration:2s'],
    ['lambda 1 gb 2 s, 30 bees report twice each minute each', 'lambda requests:60/minute memory:1GB duration:2s'],
    [
      '80 buoys, each sends a reading every 10 minutes to a lambda, 1 gb 2 s',
      'lambda requests:350400 memory:1GB duration:2s',
    ],
    ['400 pumps ea send 6 readings a day to a lambda, 1 gb 2 s', 'lambda requests:2400/day memory:1GB duration:2s'],
    // How long one of something takes, whatever that is.
    ['lambda 1 gb, 8000 uploads a day, 200 ms per upload', 'lambda requests:8000/day memory:1GB duration:200ms'],
    // How often they do it, and what they do besides.
    ['250 staff, every one makes 20 http api calls a day', 'apigateway kind:http requests:5000/day'],
    ['5k readers open it once a month, http api', 'apigateway kind:http requests:5000'],
    ['300 pupils check in twice a day, http api', 'apigateway kind:http requests:600/day'],
    [
      'websocket api, 20 gamers, everybody is online 3 hours a day and sends 50 messages a day',
      'apigateway kind:websocket requests:1000/day minutes:109500',
    ],
    [
      'websocket api, 20 users connected 3 hours a day and sending 50 messages a day',
      'apigateway kind:websocket requests:1000/day minutes:109500',
    ],
    // What else each of them does, and starts.
    [
      '9000 parcels a month, every parcel prints 2 labels and makes 3 lambda calls, 1 gb 2 s',
      'lambda requests:27000 memory:1GB duration:2s',
    ],
    [
      '700 loans a day, each loan gets checked and starts one state machine with 8 transitions',
      'stepfunctions requests:700/day transitions:8',
    ],
    // A chain of them, and what comes at a rate last.
    [
      '4 villages with 5 farms each, every farm sends 30 photos a week, one lambda per photo, 1 gb 2 s',
      'lambda requests:600/week memory:1GB duration:2s',
    ],
    [
      'lambda 1 gb 2 s, 25 calls per student on a school day, 8 students, 20 school days a month',
      'lambda requests:4000 memory:1GB duration:2s',
    ],
    // Who has one each, by name.
    ['my cousin and I both want a t3.nano, one server each', 'ec2 instance:t3.nano count:2'],
    ['me and my roommate each rent a 1 gb lightsail box', 'lightsail memory:1GB count:2'],
    [
      'alpha, beta and gamma have one eks cluster each with two t3.small nodes',
      'eks clusters:3 nodes:6 instance:t3.small',
    ],
    ['4 shops of neighbours, each on its own t3.nano', 'ec2 instance:t3.nano count:4'],
    // What comes, past where it arrives, and what one of them starts.
    [
      '60k letters arrive in our inbox each night and each one starts a lambda, 1 gb 2 s',
      'lambda requests:60000/day memory:1GB duration:2s',
    ],
    [
      'one visit triggers 4 lambdas, 1 gb 2 s each, 90k visits a month',
      'lambda requests:360000 memory:1GB duration:2s',
    ],
    ['what does one lambda run of 2 s with 1 gb cost', 'lambda requests:1 memory:1GB duration:2s'],
    ['80 buoys each put a custom event on the bus every ten minutes, eventbridge', 'eventbridge events:350400'],
    // "Each of the N" as who does something, and as for whom or where something is.
    [
      'each of our 90 farms sends 20 photos a day to a lambda, 1 gb 2 s',
      'lambda requests:1800/day memory:1GB duration:2s',
    ],
    [
      'every one of the 60 singers makes 2 lambda calls a week, 1 gb 2 s',
      'lambda requests:120/week memory:1GB duration:2s',
    ],
    ['each of the 7 crews gets a t3.small with 9 GB', 'ec2 instance:t3.small disk:9GB count:7'],
    ['fargate 1 vcpu 2 gb, 6 sites with 3 tasks each', 'fargate vcpu:1 memory:2GB tasks:18'],
    // What belongs to clusters, balancers and gateways.
    ['3 eks clusters with 4 m5.large each', 'eks clusters:3 nodes:12 instance:m5.large'],
    ['3 albs with 2 lcu each', 'network load_balancers:3 lcu:6'],
    ['3 nat gateways, 70 GB through each', 'network nat_gateways:3 nat_data:210GB'],
    ['a nat gateway in two zones and 70 GB a month each', 'network nat_data:140GB nat_gateways:2'],
    // With a sign instead of the word.
    ['lambda 1 gb 2 s, 9 owls x 4 photos an hour', 'lambda requests:36/hour memory:1GB duration:2s'],
    ['ecr: 6 services x 10 tags x 2 GB', 'ecr storage:120GB'],
    // What is done by each, for each, or on each day.
    ['lambda 1 gb 2 s, called 5 times by each of 90 owls a day', 'lambda requests:450/day memory:1GB duration:2s'],
    ['a t3.small for each of the 7 choirs, 2 hours a day', 'ec2 instance:t3.small hours:2h/day count:7'],
    ['ecr: 12 repos, 20 images in each, 3 GB per image', 'ecr storage:720GB'],
    [
      '5 users upload 10 pictures a week each, lambda 1 gb 2 s per picture',
      'lambda requests:50/week memory:1GB duration:2s',
    ],
    // Groups of people and of hours.
    ['two groups of 9, every student gets a t3.small', 'ec2 instance:t3.small count:18'],
    ['two exam sessions of 3 hours with 25 t3.small', 'ec2 instance:t3.small count:25 hours:6h'],
    // A cluster of one's own, with what is in it.
    [
      'eks: 5 groups, each with its own cluster and 2 m5.large nodes, all month',
      'eks clusters:5 nodes:10 instance:m5.large hours:24/7',
    ],
  ])('%s', (text, line) => {
    const { open, contradictory, missing } = read(text);
    expect([...open, ...contradictory, ...missing]).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test.each([
    ['lambda 1 gb, 400 ms per invoice, 30k invoices a month', 'lambda requests:30000 memory:1GB duration:400ms'],
    [
      'step functions standard: 12k refunds a month, 7 transitions per refund',
      'stepfunctions requests:12000 transitions:7 workflow:standard',
    ],
    ['fargate 1 vcpu 2 gb runs 10 minutes per video, 36 videos a day', 'fargate vcpu:1 memory:2GB hours:6h/day'],
    [
      'batch on fargate: 300 renderings a week, each 2 vcpu 4 gb for 20 minutes',
      'batch jobs:300/week duration:20min vcpu:2 memory:4GB on:fargate',
    ],
  ])('what comes at a rate is the load itself: %s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('the reply asks how many people there are if the text does not say', () => {
    expect(read('a t3.micro for each pupil, 3 hours a week').open).toMatchObject([{ kind: 'each' }]);
  });

  test('where a sentence says nothing of what is priced, nothing is multiplied', () => {
    expect(linesOf('40 songs a playlist, 9 playlists. t3.small 24/7')).toEqual([['ec2 instance:t3.small hours:24/7']]);
    expect(linesOf('Our 3 old mice ate 2 cables each. t3.small 24/7')).toEqual([['ec2 instance:t3.small hours:24/7']]);
  });
});

test.each(['a nat gateway in each', 'one alb for each of them'])(
  'of each of what another part counts it is asked: %s',
  (what) => {
    expect(read(`3 sites with a t3.small each, ${what}`).open).toContainEqual(
      expect.objectContaining({ kind: 'each' }),
    );
  },
);

test.each([
  'eventbridge: 9000 parcels a month, every parcel sends 2 events, and 3 lambda calls are made, 1 gb 2 s',
  '40 pupils, each pupil uploads 2 photos a day to an http api and starts 6 lambda runs, 1 gb 2 s',
])('a number that may be that of each, or as frequent, is asked about: %s', (text) => {
  expect(read(text).open).toMatchObject([{ kind: 'amount' }]);
});

test.each([
  ['3 fargate tasks with 1 vcpu and 2 gb, each with a public ip', 'network ipv4:3'],
  ['3 fargate tasks, each has 1 vcpu, 2 gb and its own ip', 'network ipv4:3'],
  ['3 t3.small, each with 40 GB and one public ip', 'ec2 instance:t3.small count:3 disk:40GB ipv4:3'],
])('an address of each is as many: %s', (text, line) => {
  expect(linesOf(text)[0]).toContain(line);
});

describe('what surrounds several kinds of machines', () => {
  test.each([
    ['4 c5.large and 1 r5.large with 70 GB each', 'ec2 instance:c5.large count:4 disk:70GB'],
    ['4 c5.large plus 2 r5.large with 70 GB ssds', 'ec2 instance:c5.large count:4 disk:70GB'],
    ['4 c5.large and 1 r5.large with a 70 GB disk and an ip each', 'ec2 instance:c5.large count:4 disk:70GB ipv4:4'],
    ['eks with 4 c5.large nodes, and an r5.large, with public ips', 'ec2 instance:r5.large ipv4:1'],
    ['4 c5.large behind an nlb with 70 GB volumes', 'ec2 instance:c5.large count:4 disk:70GB'],
  ])('belongs to each of them: %s', (text, line) => {
    expect(linesOf(text)[0]).toContain(line);
    expect(read(text)).toMatchObject({ open: [], contradictory: [] });
  });

  test.each([
    ['one disk', '4 c5.large and 1 r5.large with a 70 GB disk'],
    ['a disk of its own', '4 c5.large with 20 GB and 1 r5.large with 70 GB disks'],
    ['another sentence', 'We have 4 c5.large. There are also 2 r5.large with 70 GB each'],
  ])('but not %s', (_, text) => {
    expect(linesOf(text)[0]?.[0]).not.toContain('disk:70GB');
  });

  test('and is asked about behind one, and several of another', () => {
    expect(read('a c5.large and 4 r5.large with 70 GB each').contradictory).toEqual(['disk']);
  });
});

test('what each of them does is multiplied, and what they do is asked about', () => {
  expect(linesOf('we have 90 pupils, each of them calls the lambda 20 times a day, 1 gb, 2 s')).toEqual([
    ['lambda requests:1800/day memory:1GB duration:2s'],
  ]);
  expect(read('We have 90 pupils. They call the lambda 20 times a day, 1 gb, 2 s').open).toMatchObject([
    { typed: '90' },
  ]);
});

describe('on a WebSocket API', () => {
  const api = 'websocket api, 300 clients connected 4 hours a day, 22 days a month';
  const minutes = 1584000;

  test.each([['an hour is one of those connected', `${api}, each gets 10 messages per connected hour`, 264000]])(
    '%s: %s',
    (_, text, requests) => {
      const [[line = ''] = []] = linesOf(text);
      expect(line).toContain(`minutes:${minutes}`);
      expect(line).toContain(`requests:${requests}`);
    },
  );

  test('points are no messages, and nobody knows who sends what is said of no one', () => {
    expect(linesOf(`${api}, each sends 2 messages a day and gets 20 points`).flat().join()).toContain('requests:13200');
    expect(read(`${api}, 20 messages sent and 60 messages received a day`).contradictory).toEqual(['requests']);
  });
});
