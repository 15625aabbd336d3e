import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { optionsOf, subcommandsOf } from '../../src/requests/command.js';
import { checkCommandList } from '../discord/body-checks.js';
import { bot } from '../fixture/bot.js';

const NAME = /^[-_\p{Ll}\p{N}]{1,32}$/u;
const all = commands.map((command) => ({ name: command.definition.name, command }));

/** A definition's options and those of its subcommands. */
function allOptions(options: readonly APIApplicationCommandOption[] = []): readonly APIApplicationCommandOption[] {
  return options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? [option, ...allOptions(option.options)] : [option],
  );
}

test('the list passes what Discord says about registering commands', () => {
  expect(checkCommandList(commands.map(({ definition }) => definition))).toEqual([]);
});

test('names are not used twice', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

describe.each(all)('/$name', ({ name, command }) => {
  const { definition } = command;
  const options = allOptions(definition.options);
  const lists = [optionsOf(command), ...subcommandsOf(command).map((sub) => optionsOf(command, sub.name))];

  test('has names and descriptions that Discord takes', () => {
    for (const named of [definition, ...options]) {
      expect(named.name).toMatch(NAME);
      expect(named.description.length).toBeGreaterThanOrEqual(1);
      expect(named.description.length).toBeLessThanOrEqual(100);
    }
  });

  test('has at most 25 options and choices in a list', () => {
    for (const list of [definition.options ?? [], ...lists]) expect(list.length).toBeLessThanOrEqual(25);
    for (const option of options)
      expect('choices' in option ? (option.choices ?? []).length : 0).toBeLessThanOrEqual(25);
  });

  test('asks for what it must have first', () => {
    for (const list of lists) {
      const required = list.map((option) => option.required ?? false);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test('has 8,000 characters at most', () => {
    const texts = [definition, ...options].map((named) => named.name + named.description);
    const choices = options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.String && 'choices' in option ? (option.choices ?? []) : [],
    );
    const size = [...texts, ...choices.map((choice) => choice.name + choice.value)].join('').length;
    expect(size).toBeLessThanOrEqual(8000);
  });

  test('can be installed by a member and used everywhere, unless it is about a server', () => {
    const isAboutServers = ['study-settings', 'board'].includes(name);
    expect(definition.integration_types).toEqual(isAboutServers ? [0] : [0, 1]);
    expect(definition.contexts).toEqual(isAboutServers ? [0] : [0, 1, 2]);
  });

  test('completes exactly the options that say so', () => {
    const completing = options.filter((option) => 'autocomplete' in option && option.autocomplete === true);
    expect(command.complete !== undefined).toBe(completing.length > 0);
  });

  test('has an example of its own', () => {
    expect(command.example).toMatch(new RegExp(`^/${name}\\b`));
  });

  const needy = subcommandsOf(command).filter(({ options = [] }) => options.some(({ required }) => required));

  test.each(needy.map((sub) => sub.name))('says what %s needs', async (subcommand) => {
    const { answer } = await bot.respondToLine(`/${name} ${subcommand}`);
    expect(answer.kind).toBe('invalid');
    expect(answer.nextSteps.length).toBeGreaterThan(0);
  });
});
