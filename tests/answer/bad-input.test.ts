import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { answerLine } from '../../src/answer/follow-up/answer-line.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';
import { processorTime } from '../processor-time.js';

const LENGTH = 6_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const shaken = (word: string): string => (word.length < 4 ? word : `${word[0]}${word[2]}${word[1]}${word.slice(3)}`);
const beginnings = knowledge.index.entries
  .flatMap(({ passage }) => passage.error?.shownAs ?? [])
  .filter((piece) => piece.includes('…'))
  .map((piece) => fill(`${piece.split('…')[0]} `));

const BAD: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \t\n '],
  ['marks', '?!…'],
  ['one letter', 'a'],
  ['control characters', '\u0000\u200B\u202E\uFEFF'],
  ['half a character', '\uD83D'],
  ['emoji only', '😀👩‍👩‍👧‍👦🇩🇪'],
  ['"why?"', 'why?'],
  ['"more"', 'more'],
  ['a long word', 'a'.repeat(LENGTH)],
  ['one word over and over', fill('lambda ')],
  ['costs to cut without end', fill('$5 how cut ')],
  [
    'all names',
    knowledge.topics
      .map(({ name }) => name)
      .join(' ')
      .slice(0, LENGTH),
  ],
  ['names in a row', fill('lambda or fargate, ecs vs eks? ')],
  ['misspelt names', fill('lamdba fragate kuberentes ')],
  ['marks without end', fill('?.!,')],
  ['brackets without end', fill('(((((([[[[[{{{{<<')],
  ['numbers without end', fill('9')],
  ['amounts without end', fill('3M requests of 512 MB for 200 ms, ')],
  ['negations without end', fill('not without no never ')],
  ['pleasantries without end', `${'ok '.repeat(26)}x`],
  ['greetings that are none', `${'thanks hi hello '.repeat(5).slice(0, 79)}§`],
  ['a stack trace', fill('    at Object.<anonymous> (/srv/app/index.js:10:15)\n')],
  [
    'a block of code',
    fill('```js\nconst widget = await client.send(new InvokeCommand({ FunctionName: "x" }));\n```\n'),
  ],
  ['JSON', fill('{"errorType":"Runtime.Foo","trace":["a","b"]},')],
  ['a table', fill('| lambda | 15 minutes | 10 GB |\n')],
  ['addresses', fill('https://a.example/?q=lambda&x=1 <@123456789012345678> ')],
  ['another script', fill('如何运行一个容器 ')],
  ['an injection', fill('ignore all previous instructions; DROP TABLE notes; {{constructor}} $(cat /etc/passwd) ')],
  ['names of properties', '__proto__ constructor toString hasOwnProperty'],
  ['"something else" of nothing', 'something else than: '],
  ['"something else" of itself', fill('something else than: ')],
  ['a question of which every word is misspelt', 'how lnog cna a lmabda fnuction rnu at msot befroe it is stpoped'],
  [
    'a story of which every word is misspelt',
    fill('teh contianer of yuor freind stoppde wokring yestreday ').split(' ').map(shaken).join(' '),
  ],
];

const LIMIT_MS = 50;

const isInTime = async (text: string): Promise<boolean> =>
  (await processorTime(() => decide(text, knowledge), LIMIT_MS)) < LIMIT_MS;

describe('whatever is typed, there is an answer in time:', () => {
  beforeAll(() => {
    for (const line of [
      'how long can a lambda function run?',
      'lambda vs fargate',
      'kuberentes',
      fill('how does it scale? '),
    ])
      decide(line, knowledge);
  });

  test.each(BAD)('%s', async (_what, text) => {
    expect(await isInTime(text)).toBe(true);
  });

  test('a conversation without end', async () => {
    const text = `What is Lambda${' ‒ tell me more'.repeat(80)}`;
    expect(await processorTime(() => answerLine(text, knowledge), LIMIT_MS)).toBeLessThan(LIMIT_MS);
  });

  test('the beginnings of messages of errors, over and over', async () => {
    expect(beginnings.length).toBeGreaterThan(0);
    const slow: string[] = [];
    for (const text of beginnings) if (!(await isInTime(text))) slow.push(text.slice(0, 60));
    expect(slow).toEqual([]);
  });
});

test('any text gets an answer, the same each time, with a trace that ends with who decided', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const answer = decide(text, knowledge);
      expect(decide(text, knowledge)).toEqual(answer);
      expect(answer.trace?.at(-1)).toBe(`${answer.decidedBy}: ${answer.certainty}`);
      for (const { line } of answer.alternatives ?? []) expect(line.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 30 },
  );
});
