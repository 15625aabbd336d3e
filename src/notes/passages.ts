import type { FactKey } from './fact-keys.js';
import { idOf } from './names.js';
import {
  type ClaimVerdict,
  CORRECTIONS_HEADING,
  type KnownError,
  type Note,
  type Statement,
  type Task,
} from './note.js';
import type { Topic } from './topics.js';

/** What a passage was cut from. */
export type PassageKind = 'section' | 'definition' | 'fact' | 'difference' | 'correction' | 'task' | 'error';

/** A stretch of a note that can answer a question on its own: the unit of the index. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly note: Note;
  /** The topics that it is about: a difference has two, everything else one. */
  readonly topics: readonly Topic[];
  /** Topic and headings, outermost first: `["AWS Lambda", "Limits"]`. */
  readonly path: readonly string[];
  readonly statements: readonly Statement[];
  /** The old claim that it corrects. */
  readonly claim?: string;
  /** What its author says of that claim. */
  readonly verdict?: ClaimVerdict;
  /** The steps that it tells. */
  readonly task?: Task;
  /** The error that it explains. */
  readonly error?: KnownError;
  /** Questions that its author says it answers, whichever of its statements does. */
  readonly askedAs?: readonly string[];
}

/** Heading of a passage as sources show it: everything below the topic. */
export function headingOf(passage: Pick<Passage, 'path'>): string {
  return passage.path.slice(1).join(' › ');
}

/**
 * Cuts every note into passages: sections at headings, and each definition, fact, difference, correction, task and error on its own.
 */
export function passagesOf(topics: readonly Topic[], factKeys: readonly FactKey[]): readonly Passage[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  return topics.flatMap((topic) => [
    definition(topic),
    ...facts(topic, labels),
    ...(topic.term
      ? []
      : [
          ...sections(topic),
          ...corrections(topic),
          ...differences(topic.note, byId),
          ...tasks(topic),
          ...errors(topic),
        ]),
  ]);
}

function definition(topic: Topic): Passage {
  return {
    id: `${topic.id}#`,
    kind: 'definition',
    note: topic.note,
    topics: [topic],
    path: topic.term ? [topic.note.topic, topic.name] : [topic.name, 'In one sentence'],
    statements: [plainStatement(topic.summary)],
  };
}

function facts(topic: Topic, labels: ReadonlyMap<string, string>): Passage[] {
  return topic.facts.map(({ key, value, sources }) => {
    const label = labels.get(key) ?? key;
    return {
      id: `${topic.id}#fact-${key.replaceAll(' ', '-')}`,
      kind: 'fact',
      note: topic.note,
      topics: [topic],
      path: topic.term ? [topic.note.topic, topic.name, label] : [topic.name, label],
      statements: [
        { markdown: `${topic.name} · ${label}: ${value}`, text: `${topic.name} ${label}: ${value}`, sources },
      ],
    };
  });
}

function sections(topic: Topic): Passage[] {
  return topic.note.sections.map((section, index) => ({
    id: `${topic.id}#${index + 1}`,
    kind: 'section',
    note: topic.note,
    topics: [topic],
    path: [topic.name, ...section.path],
    statements: section.statements,
    askedAs: section.questions,
  }));
}

function corrections(topic: Topic): Passage[] {
  return topic.note.corrections.map(({ claim, verdict, statement }, index) => ({
    id: `${topic.id}#old-${index + 1}`,
    kind: 'correction',
    note: topic.note,
    topics: [topic],
    path: [topic.name, CORRECTIONS_HEADING],
    statements: [statement],
    claim,
    ...(verdict === undefined ? {} : { verdict }),
  }));
}

function differences(note: Note, byId: ReadonlyMap<string, Topic>): Passage[] {
  return note.versus.flatMap((pair) => {
    const topics = [pair.of, pair.with].flatMap((id) => byId.get(id) ?? []);
    return {
      id: `${pair.of}#versus-${pair.with}`,
      kind: 'difference',
      note,
      topics,
      path: [note.topic, topics.map(({ name }) => name).join(' or ')],
      statements: [plainStatement(pair.difference)],
    };
  });
}

function tasks(topic: Topic): Passage[] {
  return topic.note.tasks.map((task) => ({
    id: `${topic.id}#task-${idOf(task.title)}`,
    kind: 'task',
    note: topic.note,
    topics: [topic],
    path: [topic.name, task.title],
    statements: [plainStatement(task.inShort)],
    task,
  }));
}

function errors(topic: Topic): Passage[] {
  return topic.note.errors.map((error) => ({
    id: `${topic.id}#error-${idOf(error.title)}`,
    kind: 'error',
    note: topic.note,
    topics: [topic],
    path: [topic.name, error.title],
    statements: [plainStatement(`${error.means} ${error.mend}`)],
    error,
  }));
}

function plainStatement(text: string): Statement {
  return { markdown: text, text, sources: [] };
}
