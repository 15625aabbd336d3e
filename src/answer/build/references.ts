import type { SpellingCorrection } from '../../language/correct-spelling.js';
import type { Match } from '../../language/topic-names.js';
import type { Note, Section } from '../../notes/note.js';
import type { Passage } from '../../notes/passages.js';
import { fullNameOf, type Topic } from '../../notes/topics.js';
import type { SourceReference, TopicReference } from '../answer.js';
import { pageOf } from './page-of-topic.js';

/** A topic as answers name it. */
export function referTo({ id, name, group, note }: Topic): TopicReference {
  return { id, note: note.id, name, group };
}

/** The note of a topic as the source of what was said about it as a whole. */
export function topicSource(topic: Topic): SourceReference {
  const page = pageOf(topic);
  return {
    note: topic.note.id,
    heading: fullNameOf(topic),
    score: 1,
    reviewed: topic.note.reviewed,
    ...(page ? { page } : {}),
  };
}

/** A passage as the source of an answer; the page is the one that proves its leading statement. */
export function passageSource(passage: Passage, score: number, leading = passage.statements[0]): SourceReference {
  const page =
    leading?.sources[0] ?? passage.statements.flatMap(({ sources }) => sources)[0] ?? passage.note.sources[0];
  return {
    note: passage.note.id,
    heading: passage.path.join(' › '),
    score: Math.round(score * 1000) / 1000,
    reviewed: passage.note.reviewed,
    ...(page ? { page } : {}),
  };
}

/** A section of a note as a source. */
export function statementSource(note: Note, section: Section, score: number): SourceReference {
  const page = section.statements.flatMap(({ sources }) => sources)[0] ?? note.sources[0];
  return {
    note: note.id,
    heading: [note.topic, ...section.path].join(' › '),
    score,
    reviewed: note.reviewed,
    ...(page ? { page } : {}),
  };
}

/** The section that a list names as its source; none if the notes have no such section. */
export function namedSource(
  { note: id, heading }: { readonly note: string; readonly heading: string },
  notes: readonly Note[],
  score: number,
): SourceReference | undefined {
  const note = notes.find((other) => other.id === id);
  const section = note?.sections.find(({ path }) => path.at(-1) === heading);
  return note && section && statementSource(note, section, score);
}

/** The spelling corrections among matches, to be told in the reply. */
export function correctionsOf(matches: readonly Match[]): SpellingCorrection[] {
  return matches.flatMap(({ corrected }) => corrected ?? []);
}

/** The same sources, each place of a note only once. */
export function distinctSources(sources: readonly SourceReference[]): SourceReference[] {
  return sources.filter((source, index) => sources.findIndex(({ heading }) => heading === source.heading) === index);
}
