import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, stemsIn, type Term, tokenize, uniqueByStem } from '../../language/tokenize.js';
import { wordsBesideNames } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import { weightOf } from '../../retrieval/entry-index.js';
import type { Understood } from '../../understand/understood.js';
import { THRESHOLDS } from '../thresholds.js';
import { likelyEntries } from './likely-entries.js';
import type { OptionTopics } from './option-topics.js';

/** How well what the notes say to a question supports an option of it. */
export interface Support {
  /** Sum over the entries that may answer the question: how likely each is, times how much of the option it says. */
  readonly weight: number;
  /** The entry that adds most to it. */
  readonly entry?: Entry;
}

/** How much of an option that is a name an entry says that is about it, that only names it, and that names it beside another option. */
const ABOUT = 0.8;
const NAMED = 0.6;
const BESIDE = 0.2;
/** A word that stands for the same thing says nearly as much as the word itself. */
const SAME_GROUP = 0.8;
/** Own words of this weight, about that of one rare and one usual word, are half of all that words can say. */
const HALF_SAID = 8;
/** Words that weigh less than a rare one tell nothing: "AWS", "both", the "enable" in "Enable CORS". */
const LEAST_WEIGHT = 3;

/** What an entry holds that an option may say, too. */
interface Held {
  readonly clauses: readonly Clause[];
  readonly topics: ReadonlySet<Topic>;
}

/** A part of an entry that tells one thing: words that are scattered over several say nothing together. */
interface Clause {
  /** Its words in small letters, a blank before and behind each. */
  readonly spaced: string;
  readonly stems: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** What of an option tells it from the question and from every other option. */
interface Telling {
  readonly words: readonly Term[];
  /** Topics, if the option is nothing but their names. */
  readonly topics: readonly Topic[];
  /** The option word for word, if it names no topic but by an everyday word, and no option says the same. */
  readonly spaced?: string;
}

/** Weighs how well the notes support each option: they are compared by what is said to the question alone, never by likeness to it. */
export function supportOf(
  stem: Understood,
  options: readonly OptionTopics[],
  knowledge: Knowledge,
): readonly Support[] {
  const telling = tellingOf(stem, options, knowledge);
  const rivals = new Set(telling.flatMap(({ topics }) => topics));
  const asked = new Set(stem.topics);
  const likely = likelyEntries(stem, knowledge)
    .filter(({ coverage }) => coverage >= THRESHOLDS.examAbout)
    .map((one) => ({ ...one, held: heldBy(one.entry, knowledge) }));
  return telling.map((option) => {
    const found = likely.map(({ entry, probability, held }) => ({
      entry,
      weight:
        probability *
        Math.max(
          byName(option, entry, held, rivals, asked),
          ...held.clauses.map((clause) => byWords(option, clause, knowledge)),
        ),
    }));
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    const [best] = found.sort((a, b) => b.weight - a.weight);
    return { weight, ...(best && best.weight > 0 ? { entry: best.entry } : {}) };
  });
}

function tellingOf({ text }: Understood, options: readonly OptionTopics[], knowledge: Knowledge): readonly Telling[] {
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
      ...(own.length > 0 && knowledge.names.spot(option.text).length === 0 ? { spaced: spacedWords(option.text) } : {}),
    };
  });
}

/** Whether a text is nothing but names: what else it holds tells nothing. */
function isName(text: string, { names, index }: Knowledge): boolean {
  if (names.spot(text).length === 0) return true;
  return weightOf(analyze(wordsBesideNames(text, names).join(' ')), index) < LEAST_WEIGHT;
}

function byName(
  { topics }: Telling,
  { passage }: Entry,
  held: Held,
  rivals: ReadonlySet<Topic>,
  asked: ReadonlySet<Topic>,
): number {
  const [about] = passage.topics;
  if (about && topics.includes(about)) return ABOUT;
  if (!topics.some((topic) => held.topics.has(topic))) return 0;
  // A definition of what is asked about names other things than that: a zone is none of the Regions that it lies in.
  if (about && passage.kind === 'definition' && asked.has(about)) return 0;
  // Of two that it names, the first is what it speaks of: "A is faster than B".
  const first = [...held.topics].find((topic) => rivals.has(topic));
  return first && topics.includes(first) ? NAMED : BESIDE;
}

function byWords({ words, spaced }: Telling, held: Clause, { index, reader }: Knowledge): number {
  if (spaced !== undefined && held.spaced.includes(spaced)) return NAMED;
  const said = words.filter(({ stem }) => held.stems.has(stem));
  const alike = words.filter(
    ({ stem, text }) =>
      !held.stems.has(stem) && [...reader.thesaurus([text]).keys()].some((group) => held.groups.has(group)),
  );
  const whole = weightOf(words, index);
  if (whole < LEAST_WEIGHT) return 0;
  const weight = weightOf(said, index) + SAME_GROUP * weightOf(alike, index);
  // An option of which most goes unsaid is only like what is said: "physical access to servers" is no "servers are replaced".
  return (Math.min(1, weight / whole) * weight) / (weight + HALF_SAID);
}

function heldBy({ passage, statement }: Entry, { names, reader }: Knowledge): Held {
  const guides = [...(passage.error?.causes ?? []), ...(passage.task?.steps ?? [])].map(({ text }) => text);
  return {
    clauses: [statement.text, ...guides].flatMap((text) =>
      text.split(CLAUSE_END).map((clause) => ({
        spaced: spacedWords(clause),
        stems: stemsIn(clause),
        groups: new Set(reader.thesaurus(tokenize(clause)).keys()),
      })),
    ),
    topics: new Set([...passage.topics, ...names.spot(statement.text).map(({ topic }) => topic)]),
  };
}

const CLAUSE_END = /;\s+|(?<=[.!?])\s+/;

function spacedWords(text: string): string {
  return ` ${tokenize(text).join(' ')} `;
}
