import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, stemsIn, type Term, uniqueByStem } from '../../language/tokenize.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import type { Content } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import type { Query } from '../../understand/query.js';
import type { OptionTopics } from './option-topics.js';

/** How well the notes support an option. */
export interface Support {
  /** Sum over the entries that may answer the question: probability times the share of the option that the entry states. */
  readonly weight: number;
  /** The entry that adds most. */
  readonly entry?: Entry;
}

/** Share of an option that an entry states if it contains the name that is the whole option. */
const NAME_SHARE = 0.6;
/** Half of the most that words can add, at about the weight of one rare and one usual word. */
const HALF_WEIGHT = 8;
/** Lighter words say nothing: "AWS", "both", the "enable" in "Enable CORS". */
const LEAST_WEIGHT = 3;
const CLAUSE_END = /;\s+|(?<=[.!?])\s+/;

/** What sets an option apart from the stem and from the other options. */
interface Distinctive {
  readonly words: readonly Term[];
  /** Its topics, if the option is nothing but names. */
  readonly topics: readonly Topic[];
}

/** A statement that names more topics speaks less for each. */
const MOST_NAMED = 3;

/** Weighs the support for each option, only by entries that may answer the stem: an entry that resembles an option proves nothing. */
export function supportFor(stem: Query, options: readonly OptionTopics[], knowledge: Knowledge): readonly Support[] {
  const likely = likelyEntries(stem, knowledge).map((one) => ({
    ...one,
    // A definition of the subject names other things: "a zone lies in a Region" does not make a zone a Region.
    topics: definesSubject(one.entry, stem) ? new Set<Topic>() : topicsIn(one.entry, knowledge),
    clauses: clausesIn(one.entry),
  }));
  return distinctiveParts(stem, options, knowledge).map(({ words, topics }) => {
    const supporting = likely.map(({ entry, probability, topics: named, clauses }) => {
      // "Lambda if …, Fargate if …, Lightsail if …" speaks for none of them.
      const byName = topics.some((topic) => named.has(topic)) ? NAME_SHARE * Math.min(1, MOST_NAMED / named.size) : 0;
      const byWords = clauses.map((clause) => statedShare(words, clause, knowledge));
      return { entry, weight: probability * Math.max(byName, ...byWords) };
    });
    const weight = supporting.reduce((sum, one) => sum + one.weight, 0);
    const [best] = supporting.sort((a, b) => b.weight - a.weight);
    return { weight, ...(best && best.weight > 0 ? { entry: best.entry } : {}) };
  });
}

function definesSubject({ passage }: Entry, { topics }: Query): boolean {
  return passage.kind === 'definition' && passage.topics.some((topic) => topics.includes(topic));
}

function topicsIn({ passage, statement }: Entry, { names }: Knowledge): ReadonlySet<Topic> {
  return new Set([...passage.topics, ...names.spot(statement.text).map(({ topic }) => topic)]);
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

function distinctiveParts(
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
    words: (words[at] ?? []).filter(({ stem }) => !asked.has(stem) && !isShared(stem, at)),
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
  const stated = weightOf(
    words.filter(({ stem }) => clause.has(stem)),
    index,
  );
  return ((stated / total) * stated) / (stated + HALF_WEIGHT);
}

/** The entries that may answer a question, the likeliest first, each once. */
export function likelyEntries(
  question: Query,
  knowledge: Knowledge,
): readonly { readonly entry: Entry; readonly probability: number }[] {
  const { candidates } = knowledge.retriever(question);
  const found = candidates.flatMap(({ content, probability }) =>
    entriesIn(content, knowledge).map((entry) => ({ entry, probability })),
  );
  return found.filter(({ entry }, at) => found.findIndex((other) => other.entry === entry) === at);
}

/** For an explanation the definition of its topic. */
function entriesIn(content: Content, { index }: Knowledge): readonly Entry[] {
  if (content.kind === 'entry') return [content.entry];
  if (content.kind !== 'explanation') return [];
  const { topic } = content.topic;
  return index.entries.filter(({ passage }) => passage.kind === 'definition' && passage.topics[0] === topic);
}
