import { answerLine } from '../src/answer/follow-up/answer-line.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { LIMITS } from '../src/discord-limits.js';
import type { Command } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { lineChoices } from './completion.js';
import { stringOption } from './options.js';

const EXAMPLE = '/ask question:how long can a Lambda function run?';

export const askCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'ask',
    description: 'A question in your own words, answered from the notes with its source',
    options: [
      stringOption('question', 'For example: how long can a Lambda function run?', {
        required: true,
        autocomplete: true,
        max_length: LIMITS.optionText,
      }),
    ],
  },
  example: EXAMPLE,
  exampleLabel: 'How long can a Lambda function run?',
  answer: (request, knowledge) => {
    const question = textOption(request, 'question');
    if (question === '') return invalid([`What would you like to know? For example: \`${EXAMPLE}\``]);
    return answerLine(question, knowledge);
  },
  complete: (_option, typed, _request, knowledge) => lineChoices(knowledge.questions.complete(typed, LIMITS.choices)),
};
