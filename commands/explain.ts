import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { explain } from '../src/answers/explain.js';
import { invalid } from '../src/answers/invalid.js';
import { unknownTopic } from '../src/answers/unknown.js';
import type { Knowledge } from '../src/knowledge.js';
import type { Command } from '../src/requests/command.js';
import { textOption } from '../src/requests/request.js';
import type { Match } from '../src/search/topic-names.js';
import { EVERYWHERE } from './everywhere.js';
import { completeTopic } from './topics.js';

export const explainCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'explain',
    description: 'What a service or term is, in a sentence and a few facts',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A service or term: Fargate, pod, cold start …',
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  example: '/explain topic:fargate',
  answer: (request, knowledge) => {
    const typed = textOption(request, 'topic');
    if (typed === '') return invalid(['Which topic shall I explain? For example: `/explain topic:fargate`']);
    const match = topicNamed(typed, knowledge);
    return match ? explain(match, knowledge) : unknownTopic([typed], knowledge);
  },
  complete: (_option, typed, _request, knowledge) => completeTopic(typed, knowledge),
};

/** The topic of that name, or the first that is named in it, unless it is part of something else: "Azure Container Apps". */
function topicNamed(typed: string, { names, findOutside }: Knowledge): Match | undefined {
  const mentions = names.spot(typed);
  return names.find(typed) ?? (findOutside(typed, mentions).length > 0 ? undefined : mentions[0]);
}
