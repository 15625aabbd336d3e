import { tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Match, type TopicNames } from '../../language/topic-names.js';
import { explain } from '../build/explanation.js';
import { type Decider, sure } from '../decider.js';

/** Wordings that ask what something is, around nothing but its name. */
const WORDINGS: readonly RegExp[] = [
  /^(?:so |ok |hey |hi |please )*(?:what(?:['’]?s| is| are| was)?(?: even| exactly| actually)?(?: is| are)?|explain|define|describe|(?:(?:tell )?me )?about|meaning of|definition of|overview of|eli5:?) (?:the |an? )?(?:(?:(?:main|primary|basic|whole) )?(?:purpose|role|concept|idea|point) (?:of|behind) (?:the |an? )?)?(.+?)(?: and (?:how does (?:it|this) work|what (?:does it do|is it(?: used)? for)))?(?: in (?:simple|plain|easy) (?:words|terms|english))?(?: please| pls)?[\s?.!]*$/i,
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
      const name = wording.exec(question)?.[1] ?? '';
      const match = knowledge.names.findNamed(name) ?? findPlaced(name, knowledge.names);
      if (match) return sure(explain(match, knowledge));
    }
    return { declined: 'no mere name' };
  },
};

/** "EC2 AMI", "Lambda cold start": a term with only the service before or after it that it belongs to. */
function findPlaced(name: string, names: TopicNames): Match | undefined {
  const mentions = names.spot(name);
  const words = mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  if (words < tokenize(name).length) return undefined;
  const [one, other, ...more] = distinctTopics(mentions);
  if (!one || !other || more.length > 0) return undefined;
  const [term, service] = one.topic.term ? [one, other] : [other, one];
  if (!term.topic.term || service.topic.term) return undefined;
  const belongs =
    term.topic.note === service.topic.note ||
    names.spot(term.topic.summary).some(({ topic }) => topic === service.topic);
  return belongs ? term : undefined;
}
