import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { EVERYWHERE } from '../../src/requests/everywhere.js';
import { ONLY } from '../../src/study/own-questions.js';
import { KINDS, LEVELS, USUAL_QUESTIONS } from '../../src/study/quiz-menu.js';
import { MOST_QUESTIONS } from '../../src/study/round.js';

/** `/quiz` as Discord is told of it. */
export const DEFINITION: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...EVERYWHERE,
  name: 'quiz',
  description: 'Questions with one right answer, each explained from the notes',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      description: 'A service or term; everything if you leave it out',
      autocomplete: true,
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'kind',
      description: 'One kind of question only',
      choices: Object.keys(KINDS).map((name) => ({ name, value: name })),
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'difficulty',
      description: 'easy, fair or hard; a mixture if you leave it out',
      choices: Object.keys(LEVELS).map((name) => ({ name, value: name })),
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'questions',
      description: `How many, 1 to ${MOST_QUESTIONS}; ${USUAL_QUESTIONS} unless you say otherwise`,
      max_length: 10,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'only',
      description: 'What you have not answered yet, or wrong the last time',
      choices: ONLY.map((name) => ({ name, value: name })),
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'share',
      description: 'Post the question for all to see; everybody gets a verdict of their own',
    },
  ],
};
