import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Match, type TopicNames, wordsOutsideNames } from '../../language/topic-names.js';
import { explain } from '../build/explanation.js';
import { type Decider, sure } from '../decider.js';

/** Words around a name that only ask what it is; "what does it cost" and "how does it work" ask for more. */
const AROUND: ReadonlySet<string> = new Set(
  '5 aws amazon cloud computing basic beginner beginners child concept define definition describe dummies easy even five general kid like main meaning means old overview plain point primary purpose role stand stands term terms used what whats words year'.split(
    ' ',
  ),
);
const ASKS_MORE =
  /^\W*(?:(?:so|and|but|ok|hey|hi)\s+)*(?:how|why|when|where|which|who|can|could|do|does|is|are|should|will|would)\b/i;
/** Longer lines say more than a name. */
const LONGEST = 80;

/** A topic's name, alone or with the mere wish to have it explained. */
export const namedTopic: Decider = {
  name: 'named-topic',
  decide: ({ question }, knowledge) => {
    const { names } = knowledge;
    if (question.length > LONGEST || ASKS_MORE.test(question)) return { declined: 'more than a name' };
    const match = names.findNamed(question) ?? names.findNamed(withoutWish(question)) ?? findPlaced(question, names);
    return match ? sure(explain(match, knowledge)) : { declined: 'no mere name' };
  },
};

/** What is left of a line without the words that say nothing beside a name. */
function withoutWish(line: string): string {
  return line
    .split(/\s+/)
    .filter((word) => !tokenize(word).every(saysNothing))
    .join(' ');
}

function saysNothing(word: string): boolean {
  return STOP_WORDS.has(word) || FILLER_WORDS.has(word) || AROUND.has(word);
}

/** "EC2 AMI", "Lambda cold start": a term with nothing but the service that it belongs to. */
function findPlaced(line: string, names: TopicNames): Match | undefined {
  const named = distinctTopics(names.spot(line));
  const [term, ...more] = named.filter(({ topic }) => topic.term);
  const isPlaced = term && more.length === 0 && named.every(({ topic }) => topic.note === term.topic.note);
  return isPlaced && wordsOutsideNames(line, names).every(saysNothing) ? term : undefined;
}
