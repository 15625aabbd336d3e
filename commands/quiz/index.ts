import type { StudyCommand } from '../../src/requests/command.js';
import { textOption } from '../../src/requests/request.js';
import { completeTopic } from '../completion.js';
import { giveFeedback } from './feedback.js';
import { goOn } from './go-on.js';
import { DEFINITION } from './options.js';
import { quizInWords } from './plain-words.js';
import { start } from './start.js';

export const quizCommand: StudyCommand = {
  definition: DEFINITION,
  example: '/quiz topic:lambda',
  exampleLabel: 'A quiz on Lambda',
  readPlain: quizInWords,
  buttonOptions: ['answer', 'pick', 'round', 'report', 'reason', 'guessed', 'solution'],
  readPositional: (text, knowledge) => quizInWords(`quiz ${text}`, knowledge) ?? { topic: text },
  isPrivate: ({ options }) => options['share'] !== true,
  act: async (request, asker, tools) => {
    const has = (name: string): boolean => textOption(request, name) !== '';
    if (['report', 'guessed', 'solution'].some(has)) return giveFeedback(request, asker, tools);
    if (['round', 'answer', 'pick'].some(has)) return goOn(request, asker, tools);
    return start(request, asker, tools);
  },
  complete: (option, typed, _request, knowledge) => (option === 'topic' ? completeTopic(typed, knowledge) : []),
};
