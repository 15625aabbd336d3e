import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Match, type TopicNames, wordsOutsideNames } from '../../language/topic-names.js';
import type { Query } from '../../understand/query.js';
import { type Decider, sure } from '../decider.js';
import type { Explanation } from '../kinds/topics.js';
import { explain } from '../parts/explanation.js';
import { teach, teachingAskedIn } from '../parts/teaching.js';
import { remarkOn } from '../parts/unknown.js';

/** Words around a name that only ask what it is. */
const DEFINITION_WORDS: ReadonlySet<string> = new Set(
  '5 aws amazon cloud computing basic beginner beginners child concept define definition describe dummies easy even five general kid like main meaning means old overview plain point primary purpose role stand stands term terms used what whats words year'.split(
    ' ',
  ),
);
/** "What does it cost" and "how does it work" ask for more than a definition. */
const ASKS_MORE =
  /^\W*(?:(?:so|and|but|ok|hey|hi)\s+)*(?:how|why|when|where|which|who|can|could|do|does|is|are|should|will|would)\b|\bhow (?:much|many|long)\b/i;

/** "We need API keys", "what target would you pick": what somebody needs or chooses, and no definition. */
const TELLS =
  /\b(?:we|i|you|they) (?:(?:also|really|just|still|only) )?(?:need|have|want|pick|choose|recommend|suggest)s?\b/i;

/** The name of a topic, alone or in a request for its definition. */
export const namedTopic: Decider = {
  name: 'named-topic',
  decide: (query, knowledge) => {
    const { question } = query;
    const { names } = knowledge;
    const taught = taughtIn(query, names);
    if (taught) return sure({ ...taught, ...remarkOn(query) });
    if (ASKS_MORE.test(question) || TELLS.test(question)) return { declined: 'more than a name' };
    const match =
      names.findNamed(question) ?? termOfService(question, names) ?? names.findNamed(withoutEmptyWords(question));
    return match ? sure(explain(match, knowledge)) : { declined: 'no mere name' };
  },
};

/** "Lambda like I'm five", "an example of a target group", if the note has that. */
function taughtIn(query: Query, names: TopicNames): Explanation | undefined {
  const { first, rests = [] } = teachingAskedIn(query) ?? {};
  // "Job definition" is a name with a word that asks for a definition elsewhere.
  const [match] = [...rests, ...rests.map(withoutEmptyWords)].flatMap((rest) => names.findNamed(rest) ?? []);
  return first && match && teach(match.topic, first);
}

function withoutEmptyWords(line: string): string {
  return line
    .split(/\s+/)
    .filter((word) => !tokenize(word).every(isEmpty))
    .join(' ');
}

function isEmpty(word: string): boolean {
  return STOP_WORDS.has(word) || FILLER_WORDS.has(word) || DEFINITION_WORDS.has(word);
}

/** "EC2 AMI", "Lambda cold start": a term beside the service that it belongs to, and nothing else. */
function termOfService(line: string, names: TopicNames): Match | undefined {
  const named = distinctTopics(names.spot(line));
  const [term, ...more] = named.filter(({ topic }) => topic.term);
  const isAlone = term && more.length === 0 && named.every(({ topic }) => topic.note === term.topic.note);
  return isAlone && wordsOutsideNames(line, names).every(isEmpty) ? term : undefined;
}
