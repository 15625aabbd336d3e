import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Help, HelpEntry } from '../src/answer/answer.js';
import { invalid } from '../src/answer/build/invalid.js';
import { sentenceCase } from '../src/language/sentence-case.js';
import { type Command, optionsOf, subcommandsOf } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { echo } from '../src/typed-text.js';

/** `/help` over the other commands; it lists itself last. */
export function helpCommand(others: readonly Command[]): Command {
  const command: Command = {
    definition: {
      ...EVERYWHERE,
      name: 'help',
      description: 'What I can do, with an example of each to press',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'command',
          description: 'One command in detail',
          choices: others.map(({ definition: { name } }) => ({ name: `/${name}`, value: name })),
        },
      ],
    },
    example: '/help',
    isPrivate: () => true,
    answer: (request) => {
      const typed = textOption(request, 'command').replace(/^\//, '').toLowerCase();
      if (typed === '') return help(others);
      const wanted = others.find(({ definition }) => definition.name === typed);
      if (wanted) return help([wanted]);
      const known = others.map(({ definition }) => `\`/${definition.name}\``).join(', ');
      return invalid([`I have no command ${echo(typed)}. I know ${known} and \`/help\`.`]);
    },
  };
  return command;
}

function help(shown: readonly Command[]): Help {
  const [only] = shown;
  return {
    kind: 'help',
    title: shown.length === 1 && only ? `/${only.definition.name}` : 'What I can do',
    commands: shown.map(entryOf),
    nextSteps: shown.flatMap(examplesOf).map((line) => ({ label: labelOf(line), line })),
    sources: [],
    corrections: [],
  };
}

function examplesOf({ example, moreExamples = [] }: Command): readonly string[] {
  return [example, ...moreExamples];
}

/** A line in words: "Compare: lambda, batch" for `/compare first:lambda second:batch`. */
function labelOf(line: string): string {
  const [command = '', ...values] = line.slice(1).split(/ \w+:/);
  return sentenceCase(values.length > 0 ? `${command}: ${values.join(', ')}` : command);
}

function entryOf(command: Command): HelpEntry {
  const { name, description } = command.definition;
  const subcommands = subcommandsOf(command).map((sub) => ({ ...sub, required: false }));
  const options = subcommands.length > 0 ? subcommands : optionsOf(command);
  return {
    name: `/${name}`,
    description,
    examples: examplesOf(command),
    options: options.map((option) => ({
      name: option.name,
      description: option.description,
      required: option.required ?? false,
    })),
  };
}
