import { stripChatter } from '../language/chatter.js';
import { type CorrectedText, correctSpelling, type Vocabulary } from '../language/correct-spelling.js';
import { readsAsEnglish } from '../language/english.js';
import { type Featurized, featurize } from '../language/featurized.js';
import type { Thesaurus } from '../language/thesaurus.js';
import { stemOf, type Term, termsOf } from '../language/tokenize.js';
import type { Mention, TopicNames } from '../language/topic-names.js';
import type { Topic } from '../notes/topics.js';
import type { OutOfScopeFinder, OutOfScopeMention } from './out-of-scope.js';
import { isProgramOutput } from './program-output.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A line of a member, read once: every decider works on this. */
export interface Query extends Featurized {
  /** As it was typed. */
  readonly text: string;
  /** What is asked: without addresses, marks and chatter, the beginning of a long text, misspelt words corrected. */
  readonly question: string;
  /** Its salient terms, each once. */
  readonly terms: readonly Term[];
  /** Topics that it names, in order. */
  readonly mentions: readonly Mention[];
  /** The same, each once. */
  readonly topics: readonly Topic[];
  /** What it is about that the notes do not cover. */
  readonly outOfScope: readonly OutOfScopeMention[];
  readonly corrections: CorrectedText['corrections'];
  /** Whether it reads as English. */
  readonly english: boolean;
  /** Its sentences, if it has more than one: which of them asks, the words of all together hide. What a program wrote has none. */
  readonly sentences: readonly Sentence[];
}

/** What reading a line needs to know. */
export interface Lexicon {
  readonly names: TopicNames;
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly findOutOfScope: OutOfScopeFinder;
}

/** A web address, or a member, a role, a channel or everybody in a message: https://discord.com/developers/docs/reference#message-formatting */
const ADDRESS = /\(?https?:\/\/\S+|<[@#:][^>]*>|@(?:everyone|here)\b/g;
/** Marks of Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617 */
const MARKS = /\*\*|~~|\|\||`+/g;

/** Code in a page of HTML: none of it is a word of a question. */
const SCRIPT = /<(script|style)\b[^>]*>.*?<\/\1>/gis;

/** A longer text has words enough, and what is unknown in it are mostly names of a log or of somebody's code. */
const LONGEST_CORRECTED = 240;

/** So much of a text is read as a whole, in characters; of a longer one the sentences are read as well, one by one. */
const LONGEST_READ = 500;

/** Reads a line. */
export function parseQuery(text: string, lexicon: Lexicon): Query {
  const { names, vocabulary, thesaurus, findOutOfScope } = lexicon;
  const asked = stripChatter(
    text.replace(ADDRESS, ' ').replace(SCRIPT, ' ').replace(MARKS, ' ').slice(0, LONGEST_READ).trim(),
  );
  const english = readsAsEnglish(
    asked,
    (word) => vocabulary.knows(stemOf(word)) || vocabulary.correct(word) !== undefined,
  );
  const { text: question, corrections } = corrected(asked, english, lexicon);
  const mentions = names.spot(question);
  const sentences = sentencesOf(text);
  return {
    ...featurize(question, mentions, thesaurus),
    text,
    question,
    terms: termsOf(question),
    mentions,
    topics: [...new Set(mentions.map(({ topic }) => topic))],
    outOfScope: findOutOfScope(question, mentions),
    corrections,
    english,
    sentences: sentences.length > 0 && isProgramOutput(text) ? [] : sentences,
  };
}

/** A text with its misspelt words corrected, unless it is long or in another language. */
function corrected(text: string, english: boolean, { names, vocabulary }: Lexicon): CorrectedText {
  if (!english || text.length > LONGEST_CORRECTED) return { text, corrections: [] };
  return correctSpelling(text, { ...vocabulary, correct: (word) => nameOrWord(word, names, vocabulary) });
}

/** What may be a misspelt name is one, rather than another word: "farget" is Fargate and not "forget". */
function nameOrWord(word: string, names: TopicNames, vocabulary: Vocabulary): string | undefined {
  const read = vocabulary.correct(word);
  if (read === undefined || names.findNamed(read)) return read;
  return names.find(word)?.corrected?.read ?? read;
}
