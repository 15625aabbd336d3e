import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, stemsIn, type Term, uniqueByStem } from '../../language/tokenize.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import type { Content } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import { sortedBy } from '../../sorted-by.js';
import type { Query } from '../../understand/query.js';
import type { OptionTopics } from './option-topics.js';

/** An entry that may answer a question, with the probability that it does. */
export interface LikelyEntry {
  readonly entry: Entry;
  readonly probability: number;
}

/** How well the notes support an option: sums over the entries that may answer the question, each by its probability. */
export interface Support {
  /** Of the words that neither the stem nor another option has, the share that the entry states; */
  readonly ownWords: number;
  /** the same of all its words. */
  readonly words: number;
  /** Whether the entry names what the option names. */
  readonly name: number;
  /** The entry that adds most. */
  readonly entry?: Entry;
}

/** Half of the most that words can add, at about the weight of one rare and one usual word. */
const HALF_WEIGHT = 8;
/** Lighter words say nothing: "AWS", "both", the "enable" in "Enable CORS". */
const LEAST_WEIGHT = 3;
const CLAUSE_END = /;\s+|(?<=[.!?])\s+/;

/** The words of an option, and what sets it apart from the stem and from the other options. */
export interface Distinctive {
  readonly all: readonly Term[];
  readonly own: readonly Term[];
  /** Its topics, if the option is nothing but names. */
  readonly topics: readonly Topic[];
}

/** A statement that names more topics speaks less for each. */
const MOST_NAMED = 3;

/** Weighs the support for each option, only by entries that may answer the stem: an entry that resembles an option proves nothing. */
export function supportFor(
  stem: Query,
  options: readonly OptionTopics[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): readonly Support[] {
  const read = likely.map(({ entry, probability }) => ({
    entry,
    probability,
    named: new Set(knowledge.names.spot(entry.statement.text).map(({ topic }) => topic)),
    clauses: clausesIn(entry),
  }));
  return distinctiveParts(stem, options, knowledge).map(({ all, own, topics }) => {
    const supporting = read.map(({ entry, probability, named, clauses }) => {
      const isNamed = topics.some((topic) => named.has(topic));
      return {
        entry,
        ownWords: probability * Math.max(...clauses.map((clause) => statedShare(own, clause, knowledge))),
        words: probability * Math.max(...clauses.map((clause) => statedShare(all, clause, knowledge))),
        // "Lambda if …, Fargate if …, Lightsail if …" speaks for none of them.
        name: isNamed ? probability * Math.min(1, MOST_NAMED / named.size) : 0,
      };
    });
    const sum = (feature: 'ownWords' | 'words' | 'name') => supporting.reduce((total, one) => total + one[feature], 0);
    const adds = (one: (typeof supporting)[number]) => one.ownWords + one.words + one.name;
    const [best] = sortedBy(supporting, (one) => -adds(one));
    return {
      ownWords: sum('ownWords'),
      words: sum('words'),
      name: sum('name'),
      ...(best && adds(best) > 0 ? { entry: best.entry } : {}),
    };
  });
}

/** Stems of each clause: words that are scattered over several clauses state nothing together. */
function clausesIn({ passage, statement }: Entry): readonly ReadonlySet<string>[] {
  const points = [...(passage.error?.causes ?? []), ...(passage.task?.steps ?? [])];
  return [statement, ...points].flatMap(({ text }) => clausesOf(text).map(stemsIn));
}

/** Splits a text at semicolons and ends of sentences. */
export function clausesOf(text: string): readonly string[] {
  return text.split(CLAUSE_END);
}

export function distinctiveParts(
  { text }: Query,
  options: readonly OptionTopics[],
  knowledge: Knowledge,
): readonly Distinctive[] {
  const asked = stemsIn(text);
  const named = new Set(knowledge.names.spot(text).map(({ topic }) => topic));
  const words = options.map(({ option }) => uniqueByStem(analyze(option.text)));
  const isShared = (stem: string, at: number): boolean =>
    words.some((other, place) => place !== at && other.some((one) => one.stem === stem));
  return options.map(({ option, topics }, at) => ({
    all: words[at] ?? [],
    own: (words[at] ?? []).filter(({ stem }) => !asked.has(stem) && !isShared(stem, at)),
    topics: isOnlyNames(option.text, knowledge) ? topics.filter((topic) => !named.has(topic)) : [],
  }));
}

function isOnlyNames(text: string, { names, index }: Knowledge): boolean {
  if (names.spot(text).length === 0) return true;
  return weightOf(analyze(wordsOutsideNames(text, names).join(' ')), index) < LEAST_WEIGHT;
}

/** Falls with the words that a clause leaves out: "physical access to servers" is not "servers are replaced". */
function statedShare(words: readonly Term[], clause: ReadonlySet<string>, { index }: Knowledge): number {
  const total = weightOf(words, index);
  if (total === 0) return 0;
  const stated = weightOf(wordsIn(clause, words), index);
  return ((stated / total) * stated) / (stated + HALF_WEIGHT);
}

/** The share of some words, by their weight, that a text has. */
export function shareIn(text: string, words: readonly Term[], { index }: Pick<Knowledge, 'index'>): number {
  const total = weightOf(words, index);
  return total === 0 ? 0 : weightOf(wordsIn(stemsIn(text), words), index) / total;
}

/** The words whose stems a text has. */
export function wordsIn(stems: ReadonlySet<string>, words: readonly Term[]): readonly Term[] {
  return words.filter(({ stem }) => stems.has(stem));
}

/** The entries that may answer a question, the likeliest first, each once. */
export function likelyEntries(question: Query, knowledge: Knowledge): readonly LikelyEntry[] {
  const { candidates } = knowledge.retriever(question);
  const found = candidates.flatMap(({ content, probability }) =>
    entriesIn(content, knowledge).map((entry) => ({ entry, probability })),
  );
  return found.filter(({ entry }, at) => found.findIndex((other) => other.entry === entry) === at);
}

/** The likeliest entry, if it surely answers the question. */
export function sureEntry(likely: readonly LikelyEntry[], { boundaries }: Knowledge): Entry | undefined {
  return likely.find(({ probability }) => probability >= boundaries.sure)?.entry;
}

/** For an explanation the definition of its topic. */
function entriesIn(content: Content, { index }: Knowledge): readonly Entry[] {
  if (content.kind === 'entry') return [content.entry];
  if (content.kind !== 'explanation') return [];
  const { topic } = content.topic;
  return index.entries.filter(({ passage }) => passage.kind === 'definition' && passage.topics[0] === topic);
}
