import type { Invalid, NextStep } from '../answer/answer.js';
import { invalid } from '../answer/parts/invalid.js';
import { echo } from '../typed-text.js';
import { subcommandsOf } from './command.js';
import type { LineProblem } from './line.js';

/** The reply to a line that cannot be parsed. */
export function invalidLine(problem: LineProblem): Invalid {
  switch (problem.kind) {
    case 'empty':
      return invalid(['There was nothing to answer. Ask a question, or type `/help` to see what I can do.'], [HELP]);
    case 'unknown-command': {
      const hint =
        problem.nearest === undefined ? 'Type `/help` to see the commands.' : `Did you mean \`/${problem.nearest}\`?`;
      return invalid([`There is no command ${echo(`/${problem.typed}`)}. ${hint}`], [HELP]);
    }
    case 'missing-subcommand': {
      const { name } = problem.command.definition;
      const known = subcommandsOf(problem.command).map((sub) => `\`/${name} ${sub.name}\``);
      return invalid(
        [`\`/${name}\` needs a subcommand: try ${known.join(', ')}. For example: \`${problem.command.example}\``],
        [{ label: 'Show an example', line: problem.command.example }],
      );
    }
    case 'unknown-option':
      return invalid([unknownOption(problem)]);
  }
}

/** Lists the options of the command, and the other subcommands that have the option. */
function unknownOption({
  command,
  subcommand,
  typed,
  known,
}: Extract<LineProblem, { kind: 'unknown-option' }>): string {
  const { name } = command.definition;
  const line = [name, subcommand].filter(Boolean).join(' ');
  const takes = known.length === 0 ? 'none' : known.map((option) => `\`${option}:\``).join(', ');
  const others = subcommandsOf(command)
    .filter(({ options = [] }) => options.some((option) => option.name === typed.toLowerCase()))
    .map((other) => `\`/${name} ${other.name}\``);
  const elsewhere = others.length === 0 ? '' : ` It is an option of ${others.join(', ')}.`;
  const example = subcommand === undefined ? ` For example: \`${command.example}\`` : '';
  return `\`/${line}\` has no option ${echo(`${typed}:`)}; it takes ${takes}.${elsewhere}${example}`;
}

const HELP: NextStep = { label: 'What can you do?', line: '/help' };
