import type { Knowledge } from '../../knowledge/knowledge.js';
import { tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Match, type TopicNames } from '../../language/topic-names.js';
import { compare, pairsAmong } from '../build/comparison.js';
import { explain } from '../build/explanation.js';
import { type Decided, type Decider, sure } from '../decider.js';

/** How somebody may end who asks for a name: "in AWS", "like I'm 5", "used for". */
const ENDING =
  "(?: (?:is|are|means?))?(?: used)?(?: for)?(?: to me)?(?: (?:in|on|with|for) (?:(?:simple|plain|easy) (?:words|terms|english)|(?:the )?(?:cloud(?: computing)?|aws|amazon)|dummies|beginners|general))?(?: like (?:i['’]?m|i am) (?:an? )?(?:5|five|child|kid|beginner))?(?: please| pls)?[\\s?.!]*$";
/** Wordings that ask what something is, around nothing but its name. The words "mean" and "explain" may have gone as chatter. */
const WORDINGS: readonly RegExp[] = [
  new RegExp(
    `^(?:so |ok |hey |hi |please )*(?:what(?:['’]?s| is| are| was)?(?: even| exactly| actually)?(?: is| are)?|explain|define|describe|what do (?:you|they|we|people) (?:mean )?(?:by|with)|by|(?:(?:tell )?me )?about|(?:what(?:['’]?s| is) )?(?:the )?(?:meaning|definition) of|overview of|eli5:?) (?:the |an? )?(?:(?:(?:main|primary|basic|whole) )?(?:purpose|role|concept|idea|point) (?:of|behind) (?:the |an? )?)?(.+?)(?: and (?:how does (?:it|this) work|what (?:does it do|is it(?: used)? for)))?${ENDING}`,
    'i',
  ),
  /^what(?:['’]?s| do| does) (?:the |an? )?["“']?(.+?)["”']?(?: (?:even |actually )?(?:means?|stands? for|do))?(?: (?:in|on|for) (?:the )?(?:cloud(?: computing)?|aws|amazon))?[\s?.!]*$/i,
  /^(.+?)[,:;–-]* what(?:['’]?s| is| are| does| do) (?:that|this|it|they)(?: (?:means?|stands? for|do|for|used for|good for))?[\s?.!]*$/i,
  /^(.+?)[,:]? (?:meaning|definition|explained)(?: in (?:the )?(?:cloud|aws|amazon))?[\s?.!]*$/i,
  new RegExp(`^(.+?)${ENDING}`, 'i'),
];
/** Wordings that ask how two things differ, around nothing but their names. */
const DIFFERENCES: readonly RegExp[] = [
  /^(?:(?:what(?:['’]?s| is| are)? )?(?:the )?diff(?:erence)?s? (?:between|of) )(.+?) (?:and|vs\.?|versus|or) (.+?)(?: in aws)?[\s?.!]*$/i,
  /^(?:what(?:['’]?s| is) )?(?:an? |the )?(.+?) (?:vs\.?|versus) (?:an? |the )?(.+?)[\s?.!]*$/i,
];

/** "What is a t3.medium?" is asked of such names in general; alone, one asks for its price. */
const INSTANCE_TYPE = /^[a-z]{1,4}\d{1,2}[a-z-]{0,6}\.[\w-]+$/i;

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
      const model = name !== question && INSTANCE_TYPE.test(name) && knowledge.names.findNamed('instance type');
      if (model) return sure(explain(model, knowledge));
    }
    return namedDifference(question, knowledge) ?? { declined: 'no mere name' };
  },
};

/** Two names whose difference somebody wrote down. */
function namedDifference(question: string, knowledge: Knowledge): Decided | undefined {
  for (const wording of DIFFERENCES) {
    const sides = (wording.exec(question) ?? []).slice(1).map((name) => knowledge.names.findNamed(name));
    const [one, other] = sides;
    if (one && other && pairsAmong([one.topic.id, other.topic.id], knowledge).length > 0)
      return sure(compare([one, other], knowledge));
  }
  return undefined;
}

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
