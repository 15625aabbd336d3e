import type { Knowledge } from '../../knowledge/knowledge.js';
import { firstSentence, splitSentences } from '../../language/sentences.js';
import type { Versus } from '../../notes/note.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';

/** The fact that decides between three or more services. */
export const BEST_FOR = 'best for';

/** The deciding difference alone. */
export function differenceOf(topics: readonly Topic[], knowledge: Knowledge): string {
  return usesOf(topics) ?? differenceText(topics, differencesBetween(topics, knowledge), knowledge);
}

/** What each of three or more services is best for; undefined if the notes do not say so for all. */
export function usesOf(topics: readonly Topic[]): string | undefined {
  if (topics.length < 3 || topics.some(({ term }) => term)) return undefined;
  const uses = topics.flatMap((topic) =>
    topic.facts.filter(({ key }) => key === BEST_FOR).map(({ value }) => `${shortNameOf(topic)}: best for ${value}`),
  );
  return uses.length === topics.length ? uses.join('\n') : undefined;
}

/** Between more topics there are too many differences to read; what each is says more. */
const MOST_IN_PAIRS = 3;

/**
 * The differences that the notes describe between two or three topics or, if there are none ("EC2 instance"), between their
 * services. What has facts of its own differs from its service, too: what is true of Lambda need not be of Lambda@Edge.
 */
export function differencesBetween(topics: readonly Topic[], { notes }: Knowledge): readonly Versus[] {
  if (topics.length > MOST_IN_PAIRS) return [];
  const all = notes.flatMap(({ versus }) => versus);
  const between = (ids: readonly string[]) => all.filter((pair) => isBetween(pair, ids));
  const own = between(topics.map(({ id }) => id));
  if (own.length > 0 || topics.some(hasOwnFacts)) return own;
  return between(topics.map(({ note }) => note.id));
}

const hasOwnFacts = ({ term, facts }: Topic): boolean => term !== undefined && facts.length > 0;

function isBetween(pair: Versus, ids: readonly string[]): boolean {
  return ids.includes(pair.of) && ids.includes(pair.with);
}

/** The differences, and the definition of each topic without a difference of its own. For more than two topics both are cut to their point. */
export function differenceText(topics: readonly Topic[], pairs: readonly Versus[], { names }: Knowledge): string {
  const ids = topics.map(({ id }) => id);
  const covered = pairs.filter((pair) => isBetween(pair, ids)).flatMap((pair) => [pair.of, pair.with]);
  const without = topics.filter(({ id }) => !covered.includes(id));
  const isShort = topics.length > 2;
  return [
    ...pairs.map((pair) => (isShort ? untilBothNamed(pair, names) : pair.difference)),
    ...without.map((topic) => `${shortNameOf(topic)}: ${isShort ? firstSentence(topic.summary) : topic.summary}`),
  ].join('\n');
}

/** The first sentence of a difference, with those behind it that are needed to say something of both topics. */
function untilBothNamed(pair: Versus, names: Knowledge['names']): string {
  const sentences = splitSentences(pair.difference);
  const beginnings = sentences.map((_, at) => sentences.slice(0, at + 1).join(' '));
  const namesBoth = (text: string): boolean => {
    const named = names.spot(text).map(({ topic }) => topic.id);
    return named.includes(pair.of) && named.includes(pair.with);
  };
  return beginnings.find(namesBoth) ?? pair.difference;
}
