import { idOf, normaliseName } from './names.js';
import type { Fact, Group, Note, NoteTerm, Section, Taught } from './note.js';

/** What can be explained and compared: a note, or a term that a note defines. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** All its names, normalised; everyday ones match only on their own. */
  readonly names: readonly string[];
  readonly everyday: readonly string[];
  readonly group: Group;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly note: Note;
  /** The definition behind it, if it is a term. */
  readonly term?: NoteTerm;
  /** The section with more about a term. */
  readonly section?: Section;
}

const MAKER = /^(?:AWS|Amazon) /;

/** Whether a name is that of an AWS service: "AWS Lambda", "Amazon S3". */
export function isAwsName(name: string): boolean {
  return MAKER.test(name);
}

/** A name without "AWS" or "Amazon": "Lambda", "ECS". */
export function shortNameOf({ name }: Pick<Topic, 'name'>): string {
  return name.replace(MAKER, '');
}

/** All names of a topic, and its short name. */
export function everyNameOf(topic: Topic): readonly string[] {
  return [...topic.names, shortNameOf(topic)];
}

/** A name as sources show it, a term's after its note's: "Amazon EC2 › AMI". */
export function fullNameOf({ name, term, note }: Topic): string {
  return term ? `${note.topic} › ${name}` : name;
}

/** What the note has to teach a topic: everyday words and an example. */
export function taughtOf({ term, note }: Topic): Taught {
  return term ?? note;
}

/** All topics: each note, followed by its terms. */
export function topicsOf(notes: readonly Note[]): Topic[] {
  return notes.flatMap((note) => [topicOfNote(note), ...note.terms.map((term) => topicOfTerm(note, term))]);
}

function topicOfNote(note: Note): Topic {
  const { id, topic: name, aliases, everyday, group, summary, facts } = note;
  return { id, name, group, summary, facts, note, ...namesOf([name, id, ...aliases], everyday) };
}

function topicOfTerm(note: Note, term: NoteTerm): Topic {
  const section = note.sections.find(({ path }) => path.at(-1) === term.see);
  return {
    id: idOf(term.name),
    name: term.name,
    group: note.group,
    summary: term.means,
    facts: term.facts,
    note,
    term,
    ...namesOf([term.name, ...term.aliases], term.everyday),
    ...(section ? { section } : {}),
  };
}

function namesOf(names: readonly string[], everyday: readonly string[]): Pick<Topic, 'names' | 'everyday'> {
  const plain = new Set(everyday.map(normaliseName));
  return {
    names: [...new Set([...names.map(normaliseName), ...plain])].filter((name) => name !== ''),
    everyday: [...plain],
  };
}
