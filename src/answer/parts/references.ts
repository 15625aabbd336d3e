import type { SpellingCorrection } from '../../language/correct-spelling.js';
import { pagesAbout } from '../../language/pages-about.js';
import type { Match } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import type { Note, Section, Source } from '../../notes/note.js';
import { fullNameOf, type Topic } from '../../notes/topics.js';
import type { SourceReference, TopicReference } from '../answer.js';

/** A topic as answers refer to it. */
export function referTo({ id, name, group, note }: Topic): TopicReference {
  return { id, note: note.id, name, group };
}

/** The source of what an answer says about a topic as a whole. */
export function topicSource(topic: Topic): SourceReference {
  return sourceIn(topic.note, fullNameOf(topic), 1, pagesAbout(topic)[0]);
}

/** A statement as the source of an answer. Without a page of its own it has no link: another one would not say what is stated. */
export function statementSource(
  { passage, statement }: Pick<Entry, 'passage' | 'statement'>,
  score: number,
): SourceReference {
  const { note, path, task, error } = passage;
  const { reviewed } = task ?? error ?? note;
  return { ...sourceIn(note, path.join(' › '), rounded(score), statement.sources[0]), reviewed };
}

/** A section of a note as a source, with the first page that it cites. */
export function sectionSource(note: Note, { path, statements }: Section, score: number): SourceReference {
  const [page] = statements.flatMap(({ sources }) => sources);
  return sourceIn(note, [note.topic, ...path].join(' › '), rounded(score), page);
}

/** The section that a YAML file cites; none if there is no such section. */
export function citedSource(
  { note: id, heading }: { readonly note: string; readonly heading: string },
  notes: readonly Note[],
  score: number,
): SourceReference | undefined {
  const note = notes.find((other) => other.id === id);
  const section = note?.sections.find(({ path }) => path.at(-1) === heading);
  return note && section && sectionSource(note, section, score);
}

function sourceIn({ id, reviewed }: Note, heading: string, score: number, page: Source | undefined): SourceReference {
  return { note: id, heading, score, reviewed, ...(page ? { page } : {}) };
}

/** To three decimals. */
export function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

/** The spelling corrections of matches, for the reply to mention. */
export function correctionsOf(matches: readonly Match[]): SpellingCorrection[] {
  return matches.flatMap(({ corrected }) => corrected ?? []);
}

/** The first source for each heading. */
export function distinctSources(sources: readonly SourceReference[]): SourceReference[] {
  return sources.filter((source, index) => sources.findIndex(({ heading }) => heading === source.heading) === index);
}
