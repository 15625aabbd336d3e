import type { Invalid, NextStep } from '../answers/answer.js';
import { invalid } from '../answers/invalid.js';
import { echo } from '../typed-text.js';
import { subcommandsOf } from './command.js';
import type { LineProblem } from './line.js';

/** The words for each way in which a line can be unreadable. */
export function invalidLine(problem: LineProblem): Invalid {
  switch (problem.kind) {
    case 'empty':
      return invalid(['There was nothing to answer. Ask a question, or type `/help` to see what I can do.'], [HELP]);
    case 'unknown-command': {
      const hint =
        problem.nearest === undefined ? 'Type `/help` to see the commands.' : `Did you mean \`/${problem.nearest}\`?`;
      return invalid([`I have no command ${echo(`/${problem.typed}`)}. ${hint}`], [HELP]);
    }
    case 'missing-subcommand': {
      const { name } = problem.command.definition;
      const known = subcommandsOf(problem.command).map((sub) => `\`/${name} ${sub.name}\``);
      const opening =
        problem.typed === '' ? `\`/${name}\` needs to know what` : `\`/${name}\` cannot do ${echo(problem.typed)} yet`;
      return invalid(
        [`${opening}: try ${known.join(' or ')}. For example: \`${problem.command.example}\``],
        [{ label: 'Show an example', line: problem.command.example }],
      );
    }
    case 'unknown-option':
      return invalid([
        `\`/${problem.command.definition.name}\` has no option ${echo(`${problem.typed}:`)}. It takes ${problem.known
          .map((name) => `\`${name}:\``)
          .join(', ')}. For example: \`${problem.command.example}\``,
      ]);
  }
}

const HELP: NextStep = { label: 'What can you do?', line: '/help' };
