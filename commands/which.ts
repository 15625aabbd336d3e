import { invalid } from '../src/answer/parts/invalid.js';
import { recommendAgainst, recommendWith } from '../src/answer/second-lines-of-need.js';
import { recommendService } from '../src/answer/which.js';
import { SECOND_LINES } from '../src/answer/which-line.js';
import { LIMITS } from '../src/discord-limits.js';
import type { Command } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { lineChoices } from './completion.js';
import { stringOption } from './options.js';

const EXAMPLE = '/which need:a weekly report that takes 40 minutes, in a container';

export const whichCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'which',
    description: 'The service that fits a situation, why, and what would change the choice',
    options: [
      stringOption('need', 'What you want to do: weekly report, 40 minutes, in a container', {
        required: true,
        autocomplete: true,
        max_length: LIMITS.optionText,
      }),
    ],
  },
  example: EXAMPLE,
  exampleLabel: 'Which service for a weekly report?',
  buttonOptions: [...SECOND_LINES],
  answer: (request, knowledge) => {
    const need = textOption(request, 'need');
    if (need === '') return invalid([`What do you want to do? For example: \`${EXAMPLE}\``]);
    const [condition, proposal] = SECOND_LINES.map((name) => textOption(request, name));
    if (condition) return recommendWith(condition, need, knowledge);
    return proposal ? recommendAgainst(proposal, need, knowledge) : recommendService(need, knowledge);
  },
  complete: (_option, typed, _request, knowledge) => lineChoices(knowledge.completeNeed(typed, LIMITS.choices)),
};
