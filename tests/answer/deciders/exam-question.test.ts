import { describe, expect, test } from 'vitest';
import type { Answer, Exam } from '../../../src/answer/answer.js';
import { decide } from '../../../src/answer/decide.js';
import { cardOf } from '../../../src/replies/cards.js';
import { knowledge } from '../../knowledge.js';
import { processorTime } from '../../processor-time.js';

function exam(answer: Answer): Exam {
  if (answer.kind !== 'exam') throw new Error(`${answer.kind} is no exam`);
  return answer;
}

const ask = (question: string, ...options: string[]): Answer =>
  decide(`${question}${options.map((option, at) => `\n${'ABCDEF'.charAt(at)}. ${option}`).join('')}`, knowledge);

const CONTAINER =
  'A job is packaged as a Docker container and takes 40 minutes. Which service runs it with the least operational overhead?';

test('the option that the conditions of the question name is chosen, each other one with why not and its note', () => {
  const answer = ask(CONTAINER, 'AWS Lambda', 'AWS Fargate', 'Amazon Lightsail');
  expect(answer).toMatchObject({ kind: 'exam', certainty: 'sure', decidedBy: 'exam-question', chosen: ['B'] });
  const [lambda, fargate, lightsail] = exam(answer).options;
  expect(lambda).toMatchObject({ verdict: 'ruled-out', why: 'Lambda ends every ordinary run after 15 minutes' });
  expect(lambda?.source?.heading).toBe('AWS Lambda › Limits');
  expect(fargate?.verdict).toBe('supported');
  expect(lightsail).toMatchObject({ verdict: 'open', why: expect.stringContaining('A weaker fit. Lightsail') });
  expect(exam(answer).deciding).toContain('a run takes longer than 15 minutes');
});

test('only the options given can be chosen', () => {
  const answer = ask(CONTAINER, 'AWS Lambda', 'Amazon Lightsail');
  expect(exam(answer).chosen).not.toContain('C');
  expect(exam(answer).options.map(({ text }) => text)).toEqual(['AWS Lambda', 'Amazon Lightsail']);
});

describe('whose job it is', () => {
  const PARTIES = ['AWS', 'The customer', 'Both', 'Nobody'] as const;

  test.each([
    ['who patches the guest OS of EC2?', 'B', 'AWS does not patch the guest operating system on EC2'],
    ['who patches the operating system under AWS Lambda?', 'A', 'AWS manages servers, operating system'],
    ['who is responsible for the physical security of data centers?', 'A', "always AWS's responsibility"],
    ['who configures security groups?', 'B', 'yours to configure'],
  ])('%s %s', (question, letter, says) => {
    const answer = exam(ask(`Under the shared responsibility model, ${question}`, ...PARTIES));
    expect(answer.chosen).toEqual([letter]);
    expect(JSON.stringify(answer)).toContain(says);
  });

  test.each([
    'Who is responsible for gardening?',
    'Who is NOT responsible for patching the guest OS of EC2?',
    'Who pays for data transfer out of EC2?',
  ])('is not settled by who acts: %s', (question) => {
    expect(exam(ask(question, ...PARTIES)).chosen).toEqual([]);
  });
});

test('"lets you not manage servers" asks for no exception', () => {
  const answer = ask('Which ECS launch type lets you not manage servers?', 'EC2', 'Fargate', 'External');
  expect(exam(answer).chosen).toEqual(['B']);
});

test('a figure is chosen only to the digit', () => {
  const question = 'How much notice does AWS give before it reclaims a Spot Instance?';
  expect(exam(ask(question, '30 seconds', '2 minutes', '12 minutes')).chosen).toEqual(['B']);
});

test('an option that says in other words what the notes say is chosen, with the statement', () => {
  const answer = ask(
    'Where are the files kept that a running container writes?',
    'In a thin writable layer on top of the image',
    'In the registry',
    'In the next container',
  );
  expect(answer).toMatchObject({ certainty: 'sure', chosen: ['A'] });
  expect(exam(answer).options[0]?.why).toMatch(/writable layer/);
});

test.each([
  ['How can a developer roll back a Lambda function quickly?', 'Delete it', 'Point the alias to the previous version'],
  [
    'How do you encrypt an existing unencrypted EBS volume?',
    'Stop the instance',
    'Take a snapshot, copy it with encryption and create a new volume',
  ],
])('the words of the statement decide, not that it speaks of the same things: %s', (question, wrong, right) => {
  expect(exam(ask(question, wrong, right, 'Use IAM')).chosen).toEqual(['B']);
});

test('of features the one that the notes describe so is chosen', () => {
  const question = 'Which Kubernetes component stores the whole state of the cluster?';
  expect(exam(ask(question, 'kubelet', 'etcd', 'kube-proxy', 'kube-scheduler')).chosen).toEqual(['B']);
});

test('where what is not so is asked for, the only option without support is chosen', () => {
  const question = 'Which of the following is NOT a purchasing option for Amazon EC2?';
  expect(
    exam(ask(question, 'Spot Instances', 'Reserved Instances', 'Dedicated Hosts', 'Elastic Instances')).chosen,
  ).toEqual(['D']);
});

test('where what does not fit is asked for, the only option that a condition rules out is chosen', () => {
  for (const question of [
    'Which service is NOT able to run for 40 minutes?',
    'A job takes 40 minutes. Which service is LEAST suitable?',
    'A job takes 40 minutes. Which service should the team AVOID?',
  ]) {
    const answer = exam(ask(question, 'AWS Fargate', 'AWS Lambda', 'Amazon EC2'));
    expect(answer).toMatchObject({ chosen: ['B'], asksForException: true });
    expect(cardOf(answer).lines.join(' ')).toContain('asks for the exception');
  }
});

test('an undecided exception says what is asked for, and what the notes say about each option', () => {
  const answer = ask('Which statement about AWS Fargate is false?', 'It runs containers', 'It is blue', 'It is tall');
  expect(answer).toMatchObject({ kind: 'exam', chosen: [], certainty: 'unsure' });
  const { title, lines } = cardOf(answer);
  expect(title).toBe('My notes do not settle this');
  expect(lines.join('\n')).toContain('asks for the exception');
  for (const { why } of exam(answer).options) expect(why).not.toBe('');
});

describe('nothing is chosen', () => {
  test.each([
    ['where nothing decides', ask('A team plans a project. Which service should it take?', 'AWS Batch', 'AWS Fargate')],
    ['where two options say the same', ask(CONTAINER, 'Fargate', 'Fargate')],
  ])('%s', (_, answer) => {
    expect(answer).toMatchObject({ kind: 'exam', chosen: [], certainty: 'unsure' });
    expect(cardOf(answer).title).toBe('My notes do not settle this');
  });
});

test('options without a question ask for the question', () => {
  const answer = decide('A. Lambda\nB. Fargate\nC. EC2', knowledge);
  expect(answer).toMatchObject({ kind: 'exam', chosen: [], remark: expect.stringContaining('no question') });
});

test('a question about other services is refused', () => {
  expect(ask('Which service is a data warehouse?', 'Amazon Redshift', 'Amazon Athena', 'Amazon RDS').kind).toBe(
    'unknown',
  );
});

test('every condition can fire, and none takes long for a long question', async () => {
  for (const { id, phrases } of knowledge.conditions) {
    const fired = knowledge.findConditions(phrases[0] ?? '').map((condition) => condition.id);
    expect(fired).toContain(id);
  }
  const long = `${CONTAINER} `.repeat(40);
  expect(await processorTime((round) => ask(`${long}${round}`, 'AWS Lambda', 'AWS Fargate'), 50)).toBeLessThan(50);
});

test('the card leads with the option and what decides', () => {
  const { title, lines } = cardOf(ask(CONTAINER, 'AWS Lambda', 'AWS Fargate', 'Amazon Lightsail'));
  expect(title).toBe('Answer B');
  const text = lines.filter((line) => line !== '');
  expect(text[0]).toMatch(/^\*\*B\.\*\* `AWS Fargate`\. What decides it: .*longer than 15 minutes/);
  expect(text.join('\n')).toContain('- **Not A:** `AWS Lambda` – Lambda ends every ordinary run after 15 minutes');
});

test('a reason that two conditions give is named once', () => {
  const question =
    'Code must run whenever a new object lands in a bucket, each time a file is uploaded, without servers to manage. Which service?';
  const { deciding } = exam(ask(question, 'AWS Lambda', 'Amazon EC2', 'Amazon Lightsail'));
  expect(deciding.filter((reason) => reason.startsWith('an event starts'))).toHaveLength(1);
});

test('what an option is for is a sentence', () => {
  const answer = exam(ask(CONTAINER, 'AWS Fargate', 'Dedicated Hosts', 'Placement groups'));
  for (const { why } of answer.options) expect(why).not.toMatch(/(?:^|\. )[a-z]/);
});

test.each([
  [
    'words scattered over a statement, or most of an option left unsaid, name no letter',
    ['Cheaper support plans', 'Longer guarantees'],
    [],
  ],
  ['an option that a statement to the question holds word for word is named', ['Fixed cost', 'Elasticity'], ['B']],
])('%s', (_what, options, named) => {
  const question = 'Which of the following is a benefit of Auto Scaling?';
  expect(exam(ask(question, ...options, 'Physical access to servers')).chosen).toEqual(named);
});

test('an everyday name within other words explains no option', () => {
  const { options } = exam(
    ask(
      'What is an Availability Zone?',
      'A region',
      'One or more data centers with redundant power and networking',
      'An edge location',
    ),
  );
  expect(options.map(({ why }) => why).join(' ')).not.toContain('API');
  expect(options[0]?.source?.heading).toBe('Amazon EC2 › AWS Region');
});

test('an option that the question completes to a term is that term, not one of the same name elsewhere', () => {
  const { options } = exam(
    ask('Which Elastic Beanstalk deployment replaces all instances in turn?', 'Rolling', 'Immutable', 'Canary'),
  );
  expect(options[0]).toMatchObject({
    verdict: 'supported',
    why: expect.stringContaining('Elastic Beanstalk rolling deployment'),
    source: { heading: 'AWS Elastic Beanstalk › Deploying a new version' },
  });
});
