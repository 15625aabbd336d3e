import { normaliseName } from '../notes/names.js';
import { FILLER_WORDS, STOP_WORDS } from '../search/stop-words.js';
import type { Match, TopicNames } from '../search/topic-names.js';

/** A longer question is about more than a name. */
const LONGEST_WISH = 16;
/** Of those, the longest names are tried. */
const MOST_SPANS = 60;

/** Words with which people ask to have something explained, and which say nothing about what. */
const EXPLAINING: ReadonlySet<string> = new Set(
  `abbreviation acronym again always amazon aws basics beginner beginners brief briefly child cloud concept define definition detail details dont eli5 english exactly
  dummies essence example five forget forgot fundamentals gist heard idea intro introduction kid layman laymans letters meaning meant
  nutshell old overview plain point purpose remind reminder roughly sentence sentences short
  simplest somewhat stands stand summary term terms three two use used word words year years 5`.split(/\s+/),
);

/**
 * The topic that a question wants explained, if it holds a topic's name and otherwise only the wish: "what does X mean?". The longest
 * name counts, because "definition" may be part of it ("job definition").
 */
export function explainedTopic(question: string, names: TopicNames): Match | undefined {
  const words = question
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/);
  if (words.length > LONGEST_WISH) return undefined;
  const opening = words.findIndex((word) => !asksToExplain(word));
  const closing = words.findLastIndex((word) => !asksToExplain(word));
  const spans = words
    .flatMap((_, from) => words.map((__, to) => ({ from, to })))
    .filter(({ from, to }) => from <= to && (opening < 0 || (from <= opening && to >= closing)))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const matches = spans.slice(0, MOST_SPANS).flatMap(({ from, to }) => {
    const span = words.slice(from, to + 1).join(' ');
    const match = names.find(span);
    return match ? [{ match, asNamed: match.topic.names.includes(normaliseName(span)) }] : [];
  });
  const best = matches.find(({ asNamed }) => asNamed) ?? matches.find(({ match }) => !match.corrected) ?? matches[0];
  return best?.match;
}

/** Whether a word only asks for an explanation: "what", "does", "mean", "simple", "words". */
function asksToExplain(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/['’](?:s|re|m)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' || STOP_WORDS.has(plain) || FILLER_WORDS.has(plain) || EXPLAINING.has(plain);
}
