import type { Help, HelpEntry, NextStep } from '../src/answer/answer.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { type Command, optionsOf, subcommandsOf } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { echo } from '../src/typed-text.js';
import { stringOption } from './options.js';

/** Examples shown as buttons: one row. */
const MAX_EXAMPLES = 5;

/** `/help` over the other commands; it lists itself last. */
export function helpCommand(others: readonly Command[]): Command {
  return {
    definition: {
      ...EVERYWHERE,
      name: 'help',
      description: 'What I can do, with a few examples to press',
      options: [
        stringOption('command', 'One command in detail', {
          choices: others.map(({ definition: { name } }) => ({ name: `/${name}`, value: name })),
        }),
      ],
    },
    example: '/help',
    exampleLabel: 'Help',
    saidAs: {
      words: /^(?:help|(?:list|show)(?: me)?(?: all| the| your)* commands|(?:what|which) commands are there)[\s.!?]*$/i,
    },
    isPrivate: () => true,
    answer: (request) => {
      const typed = textOption(request, 'command').replace(/^\//, '').toLowerCase();
      if (typed === '') return help(others);
      const wanted = others.find(({ definition }) => definition.name === typed);
      if (wanted) return help([wanted]);
      const known = others.map(({ definition }) => `\`/${definition.name}\``).join(', ');
      return invalid([`There is no command ${echo(typed)}. I know ${known} and \`/help\`.`]);
    },
  };
}

function help(shown: readonly Command[]): Help {
  const [only] = shown;
  return {
    kind: 'help',
    title: shown.length === 1 && only ? `/${only.definition.name}` : 'What I can do',
    commands: shown.map(entryOf),
    nextSteps: only && shown.length === 1 ? examplesOf(only) : shown.slice(0, MAX_EXAMPLES).map(exampleOf),
    sources: [],
    corrections: [],
  };
}

function exampleOf({ example, exampleLabel }: Command): NextStep {
  return { label: exampleLabel, line: example };
}

function examplesOf(command: Command): readonly NextStep[] {
  return [exampleOf(command), ...(command.moreExamples ?? [])];
}

function entryOf(command: Command): HelpEntry {
  const { name, description } = command.definition;
  const subcommands = subcommandsOf(command).map((sub) => ({ ...sub, required: false }));
  const options = subcommands.length > 0 ? subcommands : optionsOf(command);
  return {
    name: `/${name}`,
    description,
    examples: examplesOf(command).map(({ line }) => line),
    options: options.map((option) => ({
      name: option.name,
      description: option.description,
      required: option.required ?? false,
    })),
  };
}
