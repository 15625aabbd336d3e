import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, stemsIn, type Term, uniqueByStem } from '../../language/tokenize.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import type { Content } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import type { Query } from '../../understand/query.js';
import type { OptionTopics } from './option-topics.js';

/** How well what the notes say to a question supports an option of it. */
export interface Support {
  /** Sum over the entries that may answer the question: how likely each is, times how much of the option it says. */
  readonly weight: number;
  /** The entry that adds most to it. */
  readonly entry?: Entry;
}

/** How much of an option that is a name an entry says that names it. */
const NAMED = 0.6;
/** Own words of this weight, about that of one rare and one usual word, are half of all that words can say. */
const HALF_SAID = 8;
/** Words that weigh less than a rare one tell nothing: "AWS", "both", the "enable" in "Enable CORS". */
const LEAST_WEIGHT = 3;

/** What an entry holds that an option may say, too. */
interface Held {
  /** The words of each part that tells one thing, as stems: words that are scattered over several say nothing together. */
  readonly clauses: readonly ReadonlySet<string>[];
  readonly topics: ReadonlySet<Topic>;
}

/** What of an option tells it from the question and from every other option. */
interface Telling {
  readonly words: readonly Term[];
  /** Topics, if the option is nothing but their names. */
  readonly topics: readonly Topic[];
}

/** Weighs how well the notes support each option: they are compared by what is said to the question alone, never by likeness to it. */
export function supportOf(stem: Query, options: readonly OptionTopics[], knowledge: Knowledge): readonly Support[] {
  const telling = tellingOf(stem, options, knowledge);
  const likely = likelyEntries(stem, knowledge).map((one) => ({ ...one, held: heldBy(one.entry, knowledge) }));
  return telling.map(({ words, topics }) => {
    const found = likely.map(({ entry, probability, held }) => {
      const named = !definesAsked(entry, stem) && topics.some((topic) => held.topics.has(topic)) ? NAMED : 0;
      return {
        entry,
        weight: probability * Math.max(named, ...held.clauses.map((clause) => byWords(words, clause, knowledge))),
      };
    });
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    const [best] = found.sort((a, b) => b.weight - a.weight);
    return { weight, ...(best && best.weight > 0 ? { entry: best.entry } : {}) };
  });
}

/** A definition of what is asked about names other things than that: a zone is none of the Regions that it lies in. */
function definesAsked({ passage }: Entry, { topics }: Query): boolean {
  return passage.kind === 'definition' && passage.topics.some((topic) => topics.includes(topic));
}

function tellingOf({ text }: Query, options: readonly OptionTopics[], knowledge: Knowledge): readonly Telling[] {
  const asked = stemsIn(text);
  const named = new Set(knowledge.names.spot(text).map(({ topic }) => topic));
  const words = options.map(({ option }) => uniqueByStem(analyze(option.text)));
  const isShared = (stem: string, at: number): boolean =>
    words.some((other, place) => place !== at && other.some((one) => one.stem === stem));
  return options.map(({ option, topics }, at) => {
    const own = (words[at] ?? []).filter(({ stem }) => !asked.has(stem) && !isShared(stem, at));
    return {
      words: own,
      topics: isName(option.text, knowledge) ? topics.filter((topic) => !named.has(topic)) : [],
    };
  });
}

/** Whether a text is nothing but names: what else it holds tells nothing. */
function isName(text: string, { names, index }: Knowledge): boolean {
  if (names.spot(text).length === 0) return true;
  return weightOf(analyze(wordsOutsideNames(text, names).join(' ')), index) < LEAST_WEIGHT;
}

/** An option of which most goes unsaid is only like what is said: "physical access to servers" is no "servers are replaced". */
function byWords(words: readonly Term[], clause: ReadonlySet<string>, { index }: Knowledge): number {
  const whole = weightOf(words, index);
  if (whole === 0) return 0;
  const said = weightOf(
    words.filter(({ stem }) => clause.has(stem)),
    index,
  );
  return ((said / whole) * said) / (said + HALF_SAID);
}

function heldBy({ passage, statement }: Entry, { names }: Knowledge): Held {
  const guides = [...(passage.error?.causes ?? []), ...(passage.task?.steps ?? [])].map(({ text }) => text);
  return {
    clauses: [statement.text, ...guides].flatMap((text) => text.split(CLAUSE_END).map(stemsIn)),
    topics: new Set([...passage.topics, ...names.spot(statement.text).map(({ topic }) => topic)]),
  };
}

const CLAUSE_END = /;\s+|(?<=[.!?])\s+/;

/** An entry of the notes with the probability that it answers a question. */
interface LikelyEntry {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly probability: number;
}

/** What the notes may say to a question, the likeliest first. */
export function likelyEntries(question: Query, knowledge: Knowledge): readonly LikelyEntry[] {
  const { candidates } = knowledge.retriever(question);
  const found = candidates.flatMap(({ said, probability }) =>
    entriesSaid(said, knowledge).map((entry) => ({ entry, probability })),
  );
  return found.filter(({ entry }, at) => found.findIndex((other) => other.entry === entry) === at);
}

/** What a candidate states: an entry as it is, and of an explanation the definition. */
function entriesSaid(said: Content, { index }: Knowledge): readonly Entry[] {
  if (said.kind === 'entry') return [said.entry];
  if (said.kind !== 'explanation') return [];
  const { topic } = said.topic;
  return index.entries.filter(({ passage }) => passage.kind === 'definition' && passage.topics[0] === topic);
}
