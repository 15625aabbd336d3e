import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Command, optionsOf, subcommandsOf } from '../../src/requests/command.js';
import { readLine } from '../../src/requests/line.js';
import { anyText } from '../any-text.js';
import { fixture } from '../fixture/knowledge.js';

/** A command, or one of its subcommands: whatever takes options. */
interface Form {
  readonly command: Command;
  readonly subcommand: string | undefined;
  readonly start: string;
}

const forms = commands.flatMap((command): Form[] => {
  const { name } = command.definition;
  const subcommands = subcommandsOf(command).map((sub) => sub.name);
  if (subcommands.length === 0) return [{ command, subcommand: undefined, start: `/${name}` }];
  return subcommands.map((subcommand) => ({ command, subcommand, start: `/${name} ${subcommand}` }));
});

/** Values that mean themselves: no option's name in them, and no quotes around them, which would be taken off. */
const value = anyText.map((text) => text.trim()).filter((text) => !/(?:^|\s)\w+:|^["“]/.test(text));

function optionsFor({ command, subcommand }: Form): fc.Arbitrary<Partial<Record<string, string | boolean>>> {
  const options = optionsOf(command, subcommand);
  const values = options.map(({ name, type }): [string, fc.Arbitrary<string | boolean>] => [
    name,
    type === ApplicationCommandOptionType.Boolean ? fc.boolean() : value,
  ]);
  return fc.record(Object.fromEntries(values), { requiredKeys: [], noNullPrototype: true });
}

const pieces = fc.constantFrom(
  '/',
  '/compare',
  ' first:',
  ' second:',
  '/price',
  ' lambda',
  '"',
  '“',
  ':',
  ' vs ',
  '\n',
);

describe('any line at all', () => {
  test('is a request or a problem', () => {
    const line = fc.array(fc.oneof(pieces, anyText), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (text) => {
        const result = readLine(text, commands, fixture);
        expect('request' in result || 'problem' in result).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a line of named options reads back:', () => {
  test.each(forms)('$start', (form) => {
    fc.assert(
      fc.property(optionsFor(form), (options) => {
        const named = Object.entries(options).map(([name, value]) => ` ${name}:${value}`);
        const result = readLine(`${form.start}${named.join('')}`, commands, fixture);
        expect(result).toMatchObject({ request: { command: form.command.definition.name } });
        expect('request' in result && result.request.subcommand).toBe(form.subcommand);
        expect('request' in result && result.request.options).toEqual(options);
      }),
    );
  });
});
