import { tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Match, type TopicNames } from '../../language/topic-names.js';
import { explain } from '../build/explanation.js';
import { type Decider, sure } from '../decider.js';

/** Wordings that ask what something is, around nothing but its name. */
const WORDINGS: readonly RegExp[] = [
  /^(?:so |ok |hey |hi |please )*(?:what(?:['’]?s| is| are| was)?(?: even| exactly| actually)?(?: is| are)?|(?:(?:can|could) (?:you|someone) )?(?:please )?(?:explain|define|describe)(?: (?:to )?me)?(?: what)?|(?:(?:tell )?me )?about|(?:what(?:['’]?s| is) )?(?:the )?(?:meaning|definition) of|what do (?:you|u|they|we|people) (?:even )?mean (?:by|with)|(?:i )?(?:don['’]?t|do not) (?:get|understand) what|overview of|eli5:?) (?:the |an? )?(?:(?:(?:main|primary|basic|whole) )?(?:purpose|role|concept|idea|point) (?:of|behind) (?:the |an? )?)?(.+?)(?: and (?:how does (?:it|this) work|what (?:does it do|is it(?: used)? for)))?(?: is| are| means?)?(?: (?:in|on|with|for) (?:(?:simple|plain|easy) (?:words|terms|english)|(?:the )?(?:cloud(?: computing)?|aws|amazon)|general))?(?: please| pls)?[\s?.!]*$/i,
  /^what (?:do|does) (?:the |an? )?["“']?(.+?)["”']? (?:even |actually )?(?:mean|means|stand for|do)(?: (?:in|on|for) (?:the )?(?:cloud(?: computing)?|aws|amazon))?[\s?.!]*$/i,
  /^(.+?)[,:]? (?:meaning|definition|explained|in (?:simple|plain|easy) (?:words|terms|english))[\s?.!]*$/i,
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
