import type { Word } from '../../search/analysis.js';
import { weightOfWords } from '../../search/likeness.js';
import { besidesTitle } from '../../search/passage-words.js';
import type { Query } from '../../search/query.js';
import { sameServices, servicesIn, type VerdictKnowledge } from './reading.js';
import type { Lead, Verdict } from './verdict.js';
import { figuresIn, isNegated, moodOf, quantifiersIn } from './wording.js';

/** Without the topic's name, this weight of words (about that of one telling word) must be left for two questions to be the same. */
const ENOUGH = 1.5;

/**
 * The author's word for the same question: the same telling words in the same order, since "is serverless the same as Lambda?" does not
 * answer "is Lambda serverless?", and the same small words that turn a meaning. Inside its own note, the topic need not be named.
 */
export function listedVerdict(
  { words, plain }: Query,
  { hit, statement }: Lead,
  { index, names }: VerdictKnowledge,
): Verdict | undefined {
  const position = hit.passage.statements.indexOf(statement);
  const besides = besidesTitle(hit.words);
  const named = weightOfWords(besides(words), index) < ENOUGH;
  const key = (all: readonly Word[], text: string): string =>
    [
      ...(named ? all : besides(all)).filter(({ text: word }) => !/^\d/.test(word)).map(({ stem }) => stem),
      isNegated(text),
      moodOf(text),
      quantifiersIn(text),
      figuresIn(text),
    ].join(' ');
  const asked = key(words, plain);
  const services = servicesIn(plain, names);
  const same = hit.asked.filter(
    (listed) =>
      listed.statement === position &&
      key(listed.words, listed.text) === asked &&
      sameServices(servicesIn(listed.text, names), services, hit.passage.note),
  );
  return same.find(({ verdict }) => verdict !== undefined)?.verdict;
}
