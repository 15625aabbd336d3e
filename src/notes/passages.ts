import type { FactKey } from './fact-keys.js';
import { idOf } from './names.js';
import {
  type ClaimVerdict,
  CORRECTIONS_HEADING,
  type KnownError,
  type Note,
  type Source,
  type Statement,
  type Task,
} from './note.js';
import type { Topic } from './topics.js';

/** What a passage was made from. */
export type PassageKind = 'section' | 'definition' | 'fact' | 'difference' | 'correction' | 'task' | 'error';

/** A part of a note that can answer a question on its own: the unit of the index. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly note: Note;
  /** Two for a difference, else one. */
  readonly topics: readonly Topic[];
  /** Topic and headings, outermost first: `["AWS Lambda", "Limits"]`. */
  readonly path: readonly string[];
  readonly statements: readonly Statement[];
  /** The old claim that is corrected. */
  readonly claim?: string;
  /** The author's verdict on that claim. */
  readonly verdict?: ClaimVerdict;
  readonly task?: Task;
  readonly error?: KnownError;
  /** Questions that the author says it answers, in any of its statements. */
  readonly askedAs?: readonly string[];
}

/** Heading of a passage as sources show it: everything below the topic. */
export function headingOf(passage: Pick<Passage, 'path'>): string {
  return passage.path.slice(1).join(' › ');
}

/** Splits every note into passages: each section, definition, fact, difference, correction, task and error. */
export function passagesOf(topics: readonly Topic[], factKeys: readonly FactKey[]): readonly Passage[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  return topics.flatMap((topic) => [
    definition(topic),
    ...facts(topic, labels),
    ...(topic.term ? [] : [...ofNote(topic), ...differences(topic.note, byId), ...guides(topic)]),
  ]);
}

/**
 * What all kinds of passages have. More is assigned to it, not spread with it: of thousands of objects made by spreading, Node gives each a
 * hidden class of its own.
 * @param id what follows the topic's id and "#" in the passage's
 */
function passageOn(
  topic: Topic,
  kind: PassageKind,
  id: string,
  path: readonly string[],
  statements: readonly Statement[],
): Passage {
  return { id: `${topic.id}#${id}`, kind, note: topic.note, topics: [topic], path, statements };
}

function definition(topic: Topic): Passage {
  const path = topic.term ? [topic.note.topic, topic.name] : [topic.name, 'In one sentence'];
  return passageOn(topic, 'definition', '', path, [unmarked(topic.summary, topic.term?.sources)]);
}

function facts(topic: Topic, labels: ReadonlyMap<string, string>): Passage[] {
  const { name, term, note } = topic;
  return topic.facts.map(({ key, value, sources }) => {
    const label = labels.get(key) ?? key;
    const statement = {
      markdown: `${name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${value}`,
      text: `${name} ${label}: ${value}`,
      sources,
    };
    const path = term ? [note.topic, name, label] : [name, label];
    return passageOn(topic, 'fact', `fact-${key.replaceAll(' ', '-')}`, path, [statement]);
  });
}

function ofNote(topic: Topic): Passage[] {
  const { name, note } = topic;
  return [
    ...note.sections.map(({ path, statements, questions }, index) =>
      Object.assign(passageOn(topic, 'section', String(index + 1), [name, ...path], statements), {
        askedAs: questions,
      }),
    ),
    ...note.corrections.map(({ claim, verdict, statement }, index) =>
      Object.assign(passageOn(topic, 'correction', `old-${index + 1}`, [name, CORRECTIONS_HEADING], [statement]), {
        claim,
        ...(verdict === undefined ? {} : { verdict }),
      }),
    ),
  ];
}

function differences(note: Note, byId: ReadonlyMap<string, Topic>): Passage[] {
  return note.versus.map((pair) => {
    const topics = [pair.of, pair.with].flatMap((id) => byId.get(id) ?? []);
    return {
      id: `${pair.of}#versus-${pair.with}`,
      kind: 'difference',
      note,
      topics,
      path: [note.topic, topics.map(({ name }) => name).join(' or ')],
      statements: [unmarked(pair.difference)],
    };
  });
}

function guides(topic: Topic): Passage[] {
  const { name, note } = topic;
  return [
    ...note.tasks.map((task) => {
      const statement = unmarked(task.inShort, sourcesOf(task.steps));
      return Object.assign(passageOn(topic, 'task', `task-${idOf(task.title)}`, [name, task.title], [statement]), {
        task,
      });
    }),
    ...note.errors.map((error) => {
      const statement = unmarked(`${error.means} ${error.mend}`, sourcesOf(error.causes));
      return Object.assign(passageOn(topic, 'error', `error-${idOf(error.title)}`, [name, error.title], [statement]), {
        error,
      });
    }),
  ];
}

/** A text that takes no marks, as a statement. */
function unmarked(text: string, sources: readonly Source[] = []): Statement {
  return { markdown: text, text, sources };
}

/** What a task says in short, or an error's cure, its steps or causes prove. */
function sourcesOf(points: readonly Statement[]): readonly Source[] {
  return points.flatMap(({ sources }) => sources);
}
