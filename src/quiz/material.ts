import type { FactKey } from '../notes/fact-keys.js';
import type { Note, Source } from '../notes/note.js';
import { fullNameOf, shortNameOf, type Topic, topicsOf } from '../notes/topics.js';
import type { Prices } from '../pricing/rates.js';
import type { Choices } from '../recommend/choices.js';
import type { Figure } from './figures.js';
import { figuresIn } from './figures.js';
import { nameCaseOf } from './name-case.js';
import { stemsOf } from './overlap.js';
import { type PlainMeanings, wordsExplainedBy } from './plain-meaning.js';
import { type Remoteness, remotenessOfTopics } from './remoteness.js';

/** What the notes say in one place, with where that is. */
export interface NoteText {
  readonly note: Note;
  /** Id of the note, or of the term that a fact or definition belongs to. */
  readonly topic: string;
  readonly heading: string;
  readonly markdown: string;
  readonly sources: readonly Source[];
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly Figure[];
}

/** What of the knowledge questions are made from. */
export interface ItemSources {
  readonly notes: readonly Note[];
  readonly factKeys: readonly FactKey[];
  readonly choices: Choices;
  readonly plainMeanings: PlainMeanings;
}

/** Everything that questions are made from. */
export type Material = ReturnType<typeof materialOf>;

/** Lays out the knowledge as the makers of questions need it. */
export function materialOf({ notes, factKeys, choices, plainMeanings }: ItemSources, prices: Prices) {
  const topics = topicsOf(notes).filter((topic) => topic.term || !isExample(topic.note));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const names = new Map(
    notes.map((note) => [note, topics.filter((topic) => topic.note === note).flatMap((topic) => topic.names)]),
  );
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  const labelOf = (key: string): string => labels.get(key) ?? key;
  const statements: readonly NoteText[] = notes.flatMap(statementsOf);
  const asked = notes.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
  const remoteness = remotenessOfTopics(topics, [...statements.map(({ markdown }) => markdown), ...asked]);
  return {
    notes,
    topics,
    choices,
    prices,
    topicOf: (id: string): Topic | undefined => byId.get(id),
    /** Every name of the topics of a note. */
    namesIn: (note: Note): readonly string[] => names.get(note) ?? [],
    /** What a reply calls a row of facts. */
    labelOf,
    nameCase: nameCaseOf(notes),
    wordsExplained: wordsExplainedBy(plainMeanings),
    /** Statements of all sections, in the order of the notes. */
    statements,
    /** Rows of facts of notes and terms. */
    facts: topics.flatMap((topic) =>
      topic.facts.map(({ key, value, sources }) => ({
        note: topic.note,
        topic: topic.id,
        name: topic.name,
        key,
        heading: `${fullNameOf(topic)} › ${labelOf(key)}`,
        ...analysed(value),
        sources,
      })),
    ),
    /** How far from the beginning of a course the topic of an id is met. */
    remoteness: (topic: string): Remoteness => remoteness.get(topic) ?? 2,
  };
}

function analysed(markdown: string): Pick<NoteText, 'markdown' | 'stems' | 'figures'> {
  return { markdown, stems: stemsOf(markdown), figures: figuresIn(markdown) };
}

/** "Exam trap:" is said to readers, not a part of what is true. */
const MARK = /^Exam trap: (.)/i;

function statementsOf(note: Note): NoteText[] {
  return note.sections.flatMap(({ path, statements }) =>
    statements.map(({ markdown, sources }) => ({
      note,
      topic: note.id,
      heading: [note.topic, ...path].join(' › '),
      ...analysed(markdown.replace(MARK, (_, first: string) => first.toUpperCase())),
      sources,
    })),
  );
}

const EXAMPLE = /^(?:an? )?example\b/i;

/** Whether a note tells of an example: a page of ours, which nobody knows as a service or a term. */
export function isExample(note: Note): boolean {
  return kindOf(note) !== undefined;
}

/** What a question says that it is about: of an example what it is an example of, since its name alone says little. */
export function subjectName(note: Note): string {
  return kindOf(note) ?? shortNameOf({ name: note.topic });
}

function kindOf({ facts }: Note): string | undefined {
  return facts.find(({ key, value }) => key === 'kind' && EXAMPLE.test(value))?.value;
}
