import { distinctTopics } from '../../language/topic-names.js';
import { type Decider, sure } from '../decider.js';
import { compare } from '../parts/comparison.js';
import { explain } from '../parts/explanation.js';
import { unknown } from '../parts/unknown.js';

const MOST_COMPARED = 3;

/** A question in another language: only the topics that it names can be understood. */
export const otherLanguage: Decider = {
  name: 'other-language',
  decide: ({ text, english, mentions }, knowledge) => {
    if (english) return { declined: 'English' };
    const services = mentions.filter(({ topic }) => !topic.term);
    const matches = distinctTopics(services.length > 0 ? services : mentions).slice(0, MOST_COMPARED);
    const [first, ...others] = matches;
    if (!first) {
      const remark = 'My notes are in English only. Please ask in English.';
      return sure({ ...unknown(text, { reason: 'off-topic' }, [], knowledge), remark });
    }
    const remark = 'My notes are in English only, so I went by the names in your question.';
    return sure({ ...(others.length === 0 ? explain(first, knowledge) : compare(matches, knowledge)), remark });
  },
};
