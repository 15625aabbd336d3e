import { findNamed } from '../../language/topic-names.js';
import { explain } from '../build/explanation.js';
import { type Decider, sure } from '../decider.js';

/** Wordings that ask what something is, around nothing but its name. */
const WORDINGS: readonly RegExp[] = [
  /^(?:so |ok |hey |hi |please )*(?:what(?:['’]?s| is| are| was)?(?: even| exactly| actually)?(?: is| are)?|explain|define|describe|tell me about|meaning of|definition of|overview of|eli5:?) (?:the |an? )?(.+?)(?: in (?:simple|plain|easy) (?:words|terms|english))?(?: please| pls)?[\s?.!]*$/i,
  /^what (?:do|does) (?:the |an? )?["“']?(.+?)["”']? (?:mean|stand for|do)[\s?.!]*$/i,
  /^(.+?)[\s?.!]*$/,
];

/** Longer lines say more than a name. */
const LONGEST = 80;

/** A topic's name, alone or with the mere wish to have it explained. */
export const namedTopic: Decider = {
  name: 'named-topic',
  decide: ({ question }, knowledge) => {
    if (question.length > LONGEST) return { declined: 'more than a name' };
    for (const wording of WORDINGS) {
      const match = findNamed(wording.exec(question)?.[1] ?? '', knowledge.names);
      if (match) return sure(explain(match, knowledge));
    }
    return { declined: 'no mere name' };
  },
};
