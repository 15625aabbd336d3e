import { explain } from '../src/answer/parts/explanation.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { unknownTopic } from '../src/answer/parts/unknown.js';
import { resolveTopic } from '../src/answer/typed-topic.js';
import type { Command } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { completeTopic } from './completion.js';
import { stringOption } from './options.js';

export const explainCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'explain',
    description: 'What a service or term is, in a sentence and a few facts',
    options: [
      stringOption('topic', 'A service or term: Fargate, pod, cold start …', {
        required: true,
        autocomplete: true,
        max_length: 100,
      }),
    ],
  },
  example: '/explain topic:fargate',
  exampleLabel: 'Explain Fargate',
  answer: (request, knowledge) => {
    const typed = textOption(request, 'topic');
    if (typed === '') return invalid(['Which topic would you like explained? For example: `/explain topic:fargate`']);
    const match = resolveTopic(typed, knowledge);
    return match ? explain(match, knowledge) : unknownTopic([typed], knowledge);
  },
  complete: (_option, typed, _request, knowledge) => completeTopic(typed, knowledge),
};
