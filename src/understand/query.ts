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

/** A parsed line, the input of all deciders. */
export interface Query extends Featurized {
  /** As typed. */
  readonly text: string;
  /** The question: without addresses, markup and chatter, cut if long, with corrected spelling. */
  readonly question: string;
  /** Its terms, each stem once. */
  readonly terms: readonly Term[];
  /** The topics in the question, in order. */
  readonly mentions: readonly Mention[];
  /** The distinct topics. */
  readonly topics: readonly Topic[];
  /** Subjects in the question that the notes do not cover. */
  readonly outOfScope: readonly OutOfScopeMention[];
  readonly corrections: CorrectedText['corrections'];
  /** Whether the text is English. */
  readonly english: boolean;
  /** Its sentences, if there are several; empty for the output of a program. */
  readonly sentences: readonly Sentence[];
  /** If it is a line joined to those before it: the line alone, and what those say. */
  readonly turn?: { readonly line: Featurized; readonly before: readonly Featurized[] };
}

/** The words and names that parsing needs. */
export interface Lexicon {
  readonly names: TopicNames;
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly findOutOfScope: OutOfScopeFinder;
}

/** A web address, or a Discord mention: https://discord.com/developers/docs/reference#message-formatting */
const ADDRESS = /\(?https?:\/\/\S+|<[@#:][^>]*>|@(?:everyone|here)\b/g;
/** Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617 */
const MARKS = /\*\*|~~|\|\||`+/g;

/** Code in pasted HTML. */
const SCRIPT = /<(script|style)\b[^>]*>.*?<\/\1>/gis;

/** In longer texts unknown words are mostly names in logs and code. */
const LONGEST_CORRECTED = 240;

/** Characters of the question; the sentences of a longer text are parsed separately. */
const LONGEST_READ = 500;

/** Parses a line. */
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
  const spotted = names.spot(question);
  const sentences = sentencesOf(text);
  // A story may tell of a semester or a grade without asking for it.
  const isStory = sentences.length > 1 && spotted.length > 0;
  const outOfScope = findOutOfScope(question, spotted).filter(({ kind }) => !(isStory && kind === 'wishes'));
  const mentions = spotted.filter((mention) => !outOfScope.some((name) => isWithin(mention, name)));
  return {
    ...featurize(question, mentions, thesaurus),
    text,
    question,
    terms: termsOf(question),
    mentions,
    topics: [...new Set(mentions.map(({ topic }) => topic))],
    outOfScope,
    corrections,
    english,
    sentences: sentences.length > 0 && isProgramOutput(text) ? [] : sentences,
  };
}

/** Parses a text whose sentences are no questions of their own, such as the stem of an exam question. */
export function parseWhole(text: string, lexicon: Lexicon): Query {
  return { ...parseQuery(text, lexicon), sentences: [] };
}

/** Whether a topic is part of another provider's name: "Azure functions" are no Lambda functions. */
function isWithin({ from, to }: Mention, name: OutOfScopeMention): boolean {
  return name.kind === 'elsewhere' && name.from <= from && to <= name.to;
}

/** Corrects the spelling, unless the text is long or in another language. */
function corrected(text: string, english: boolean, { names, vocabulary }: Lexicon): CorrectedText {
  if (!english || text.length > LONGEST_CORRECTED) return { text, corrections: [] };
  return correctSpelling(text, { ...vocabulary, correct: (word) => nameOrWord(word, names, vocabulary) });
}

/** Prefers names over other words: "farget" is Fargate, not "forget". */
function nameOrWord(word: string, names: TopicNames, vocabulary: Vocabulary): string | undefined {
  const read = vocabulary.correct(word);
  if (read === undefined || names.findNamed(read)) return read;
  return names.find(word)?.corrected?.read ?? read;
}
