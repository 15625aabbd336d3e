import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { optionsOf, subcommandsOf } from '../../src/requests/command.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { knowledge } from '../knowledge.js';
import { processorTime } from '../processor-time.js';
import { bot } from '../real-bot.js';

/** As many characters as Discord lets an option have. */
const LENGTH = 6_000;
const LIMIT_MS = 50;

const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const different = (count: number): string =>
  Array.from({ length: count }, (_, index) => `wq${index.toString(36)}`)
    .join(' ')
    .slice(0, LENGTH);

const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(LENGTH),
  'different words': different(LENGTH),
  'as many different words as a question has': different(30),
  'all names': knowledge.topics
    .map(({ name }) => name)
    .join(' ')
    .slice(0, LENGTH),
  names: fill('lambda or fargate, ecs vs eks? '),
  'misspelt names': fill('lamdba fragate kuberentes '),
  durations: fill('40 minutes '),
  amounts: fill('3M requests of 512 MB for 200 ms, '),
  negations: fill('not without no never '),
  'refusals of AWS': fill('no want use any aws '),
  brackets: fill('(((((([[[[[{{{{<<'),
  digits: fill('9'),
  'digits and commas': fill('1,'),
  blanks: `${' '.repeat(LENGTH - 1)}x`,
  'combining marks': `a${'\u0301'.repeat(LENGTH / 2)}${'\u0316'.repeat(LENGTH / 2 - 1)}`,
  emoji: fill('👩‍👩‍👧‍👦🇩🇪'),
  'another script': fill('如何运行一个容器'),
  Markdown: fill('**`_~||[x](y)'),
  'exam options': `Which is best?\n${fill('A. lambda\nB. fargate\n')}`,
};

interface Form extends Pick<CommandRequest, 'command' | 'subcommand'> {
  /** Names of the options, with as many characters as Discord lets each have. */
  readonly texts: readonly (readonly [string, number])[];
  readonly completed: readonly string[];
}

const forms = commands.flatMap((command): Form[] => {
  const { name } = command.definition;
  const subcommands = subcommandsOf(command).map((sub) => sub.name);
  return (subcommands.length > 0 ? subcommands : [undefined]).map((subcommand) => {
    const options = optionsOf(command, subcommand).filter(({ type }) => type === 3);
    const completed = options.filter((option) => 'autocomplete' in option && option.autocomplete);
    return {
      command: name,
      ...(subcommand === undefined ? {} : { subcommand }),
      texts: options.map((option) => [option.name, longestOf(option)] as const),
      completed: completed.map((option) => option.name),
    };
  });
});

function longestOf(option: object): number {
  return 'max_length' in option ? Number(option.max_length) : LENGTH;
}

const takesLong = async (work: (round: number) => unknown): Promise<boolean> =>
  (await processorTime(work, LIMIT_MS)) > LIMIT_MS;

beforeAll(async () => {
  for (const line of ['/explain lambda', '/compare lamdba fragate', '/which need:a job', 'how does it scale?']) {
    await bot.respondToLine(line);
    bot.complete({ command: 'ask', options: {} }, 'question', line);
  }
});

test.each(forms)('/$command $subcommand takes at most 50 ms, whatever its options hold', async (form) => {
  const slow: string[] = [];
  for (const [what, text] of Object.entries(HOSTILE)) {
    const optionsIn = (round: number) =>
      Object.fromEntries(form.texts.map(([name, longest]) => [name, `${text.slice(0, longest - 1)}${round}`]));
    if (await takesLong((round) => bot.respond({ ...form, options: optionsIn(round) }))) slow.push(what);
    const line = `/${form.command} ${form.subcommand ?? ''} ${text}`;
    if (await takesLong((round) => bot.respondToLine(`${line}${round}`))) slow.push(`${what}, as a line`);
  }
  expect(slow).toEqual([]);
});

test.each(forms.filter(({ completed }) => completed.length > 0))(
  '/$command $subcommand is completed in at most 50 ms, whatever has been typed',
  async (form) => {
    const slow: string[] = [];
    for (const [what, text] of Object.entries(HOSTILE)) {
      for (const option of form.completed) {
        const complete = (typed: string) => bot.complete({ ...form, options: { [option]: typed } }, option, typed);
        if (await takesLong((round) => complete(`${text}${round}`))) slow.push(`${option}: ${what}`);
      }
    }
    expect(slow).toEqual([]);
  },
);
