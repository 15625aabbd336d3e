import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Response } from '../../src/bot.js';
import { SERVICES } from '../../src/pricing/services/index.js';
import { optionsOf, subcommandsOf } from '../../src/requests/command.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { bot } from '../fixture/bot.js';
import { replyProblems } from '../reply-problems.js';

/** What no command can make sense of, by what it is. */
const NONSENSE = {
  '6,000 letters': 'x'.repeat(6000),
  '6,000 characters of words': 'qwzx '.repeat(1200),
  emoji: '🦄👩‍👩‍👧‍👦🇩🇪',
  'right to left': '\u202Eשלום עולם\u202C',
  Chinese: '你好世界',
  'mentions and Markdown': '<@123> **zqxwv** `qwzx`',
  'a negative number': '-3M',
  'a number beyond all numbers': '1e400',
  'an unknown unit': '12 furlongs',
} as const;

/** What the example of each priced service gives of the options that it needs. */
const OF_EXAMPLES = Object.fromEntries(
  SERVICES.map(({ id, example, options }) => {
    const given = [...example.matchAll(/(\w+):(\S+)/g)].map(([, name = '', value = '']) => [name, value]);
    return [`price ${id}`, Object.fromEntries(given.filter(([name = '']) => options[name]?.required))];
  }),
);

/** Options with which each command works, so that one of them can be spoilt at a time. */
const WORKING: Readonly<Record<string, CommandRequest['options']>> = {
  ...OF_EXAMPLES,
  ask: { question: 'How long does a widget turn at most?' },
  explain: { topic: 'gadget' },
  compare: { first: 'widget', second: 'gadget' },
  which: { need: 'something that can turn parts' },
  quiz: { topic: 'widget' },
  progress: {},
  review: {},
  daily: {},
  'study-settings show': {},
  'study-settings daily': {},
  'study-settings quiet': {},
  'study-settings off': {},
  'study-settings board': {},
  board: {},
  'my-data show': {},
  'my-data export': {},
  'my-data delete': {},
  help: {},
  'price break-even': { memory: '512MB', duration: '200ms' },
  'price quote': { text: '2 million Lambda calls a month, half a gig, 300 ms each' },
  'price ebs': { storage: '100GB', snapshots: '10GB' },
  'price lightsail': { memory: '2GB', snapshots: '10GB' },
  'price network': { nat_gateways: '1', load_balancers: '1' },
};

/** What answers without any option, and how. */
const NEEDS_NOTHING: Readonly<Record<string, string>> = {
  help: 'help',
  quiz: 'question',
  progress: 'notice',
  review: 'notice',
  daily: 'question',
  'study-settings show': 'notice',
  'study-settings daily': 'notice',
  'study-settings quiet': 'notice',
  'study-settings off': 'notice',
  'study-settings board': 'notice',
  board: 'notice',
  'my-data show': 'notice',
  'my-data export': 'notice',
  'my-data delete': 'notice',
  'price ecs': 'quote',
};

interface Form {
  readonly form: string;
  readonly command: string;
  readonly subcommand?: string;
  readonly options: CommandRequest['options'];
  readonly texts: readonly { readonly name: string; readonly required: boolean }[];
}

const forms = commands.flatMap((command): Form[] => {
  const { name } = command.definition;
  const subcommands = subcommandsOf(command).map((sub) => sub.name);
  return (subcommands.length > 0 ? subcommands : [undefined]).map((subcommand) => {
    const form = subcommand === undefined ? name : `${name} ${subcommand}`;
    const texts = optionsOf(command, subcommand)
      .filter(({ type }) => type === ApplicationCommandOptionType.String)
      .map((option) => ({ name: option.name, required: option.required ?? false }));
    const base = { form, command: name, options: WORKING[form] ?? {}, texts };
    return subcommand === undefined ? base : { ...base, subcommand };
  });
});

const shown = ({ reply: { body } }: Response): string => JSON.stringify([body.embeds, body.components]);
const spoilt = ({ command, subcommand, options }: Form, changes: CommandRequest['options']): CommandRequest => ({
  command,
  ...(subcommand === undefined ? {} : { subcommand }),
  options: { ...options, ...changes },
});

/** Whether the bot declined, or asked back because the situation decides nothing. */
function saysNo({ answer }: Response): boolean {
  if (answer.kind === 'recommendation') return answer.service === undefined;
  return answer.kind === 'invalid' || answer.kind === 'unknown';
}

function expectReadable(response: Response): void {
  expect(shown(response)).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\bInfinity\b|\[object/);
  expect(shown(response)).not.toContain('Something went wrong');
  expect(replyProblems(response.reply)).toEqual([]);
}

describe.each(forms)('/$form', (form) => {
  const { texts } = form;

  test('without options says what it needs', async () => {
    const response = await bot.respond({ ...spoilt(form, {}), options: {} });
    expect(response.answer.kind).toBe(NEEDS_NOTHING[form.form] ?? 'invalid');
    expectReadable(response);
  });

  describe.each(texts)('with $name', ({ name, required }) => {
    test.each(['', '   '])(`empty (%j) ${required ? 'asks for it' : 'does without it'}`, async (empty) => {
      const response = await bot.respond(spoilt(form, { [name]: empty }));
      expect(response.answer.kind === 'invalid').toBe(required);
      expectReadable(response);
    });

    test.each(Object.entries(NONSENSE))('set to %s says kindly that it cannot', async (_what, nonsense) => {
      const response = await bot.respond(spoilt(form, { [name]: nonsense }));
      expect(saysNo(response)).toBe(true);
      expectReadable(response);
    });
  });
});

test.each(forms.filter(({ texts }) => texts.length > 1))(
  '/$form with nonsense in every option says kindly no',
  async (form) => {
    for (const nonsense of Object.values(NONSENSE)) {
      const everywhere = Object.fromEntries(form.texts.map(({ name }) => [name, nonsense]));
      const response = await bot.respond(spoilt(form, everywhere));
      expect(saysNo(response)).toBe(true);
      expectReadable(response);
    }
  },
);

test('every command and subcommand is tried with options that work', async () => {
  expect(forms.map(({ form }) => form).sort()).toEqual(Object.keys(WORKING).sort());
  for (const form of forms) {
    const { answer } = await bot.respond(spoilt(form, {}));
    expect(['invalid', 'unknown']).not.toContain(answer.kind);
  }
});
