import { distinctTopics, type Match, type TopicNames, wordsBesideNames } from '../../language/topic-names.js';
import { explain } from '../build/explanation.js';
import { type Decider, sure } from '../decider.js';

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
/** Longer lines say more than a name. */
const LONGEST = 80;

/** A topic's name, alone or with the mere wish to have it explained. */
export const namedTopic: Decider = {
  name: 'named-topic',
  decide: ({ question }, knowledge) => {
    const { names } = knowledge;
    if (question.length > LONGEST) return { declined: 'more than a name' };
    for (const wording of WORDINGS) {
      const name = wording.exec(question)?.[1] ?? '';
      const match = names.findNamed(name) ?? findPlaced(name, names);
      if (match) return sure(explain(match, knowledge));
    }
    return { declined: 'no mere name' };
  },
};

/** "EC2 AMI", "Lambda cold start": a term with nothing but the service that it belongs to. */
function findPlaced(name: string, names: TopicNames): Match | undefined {
  const named = distinctTopics(names.spot(name));
  const [term, ...more] = named.filter(({ topic }) => topic.term);
  const isPlaced = term && more.length === 0 && named.every(({ topic }) => topic.note === term.topic.note);
  return isPlaced && wordsBesideNames(name, names).length === 0 ? term : undefined;
}
