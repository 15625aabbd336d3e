import { idOf, normaliseName } from './names.js';
import type { Fact, Group, Note, NoteTerm, Section } from './note.js';

/** What can be explained and compared: a note, or a term that a note defines. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Every name that finds it, normalised; the everyday ones only when they are the whole thing asked for. */
  readonly names: readonly string[];
  readonly everyday: readonly string[];
  readonly group: Group;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly note: Note;
  /** The definition behind it, if it is a term. */
  readonly term?: NoteTerm;
  /** The section that says more about a term. */
  readonly section?: Section;
}

/** A name without its maker, as people say it: "Lambda", "ECS". */
export function shortNameOf({ name }: Pick<Topic, 'name'>): string {
  return name.replace(/^(?:AWS|Amazon) /, '');
}

/** Every name that finds a topic, and its name without its maker. */
export function everyNameOf(topic: Topic): readonly string[] {
  return [...topic.names, shortNameOf(topic)];
}

/** A name with its note's before it if it is a term, as sources show it: "Amazon EC2 › AMI". */
export function fullNameOf({ name, term, note }: Topic): string {
  return term ? `${note.topic} › ${name}` : name;
}

/** All topics of the notes: first each note, then its terms. */
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
