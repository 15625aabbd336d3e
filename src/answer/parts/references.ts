import { keptByText } from '../../kept-by-text.js';
import type { SpellingCorrection } from '../../language/correct-spelling.js';
import { stemKey } from '../../language/name-spotter.js';
import type { Match } from '../../language/topic-names.js';
import type { Note, Section, Source } from '../../notes/note.js';
import type { Passage } from '../../notes/passages.js';
import { fullNameOf, type Topic } from '../../notes/topics.js';
import type { SourceReference, TopicReference } from '../answer.js';

/** A topic as answers refer to it. */
export function referTo({ id, name, group, note }: Topic): TopicReference {
  return { id, note: note.id, name, group };
}

/** The source of what an answer says about a topic as a whole. */
export function topicSource(topic: Topic): SourceReference {
  return sourceIn(topic.note, fullNameOf(topic), 1, pageOf(topic));
}

/**
 * A passage as the source of an answer.
 * @param leading the statement whose page is cited
 */
export function passageSource(
  { note, path, statements }: Pick<Passage, 'note' | 'path' | 'statements'>,
  score: number,
  leading = statements[0],
): SourceReference {
  return sourceIn(
    note,
    path.join(' › '),
    rounded(score),
    leading?.sources[0] ?? pagesOf(statements)[0] ?? note.sources[0],
  );
}

/** A section of a note as a source. */
export function sectionSource(note: Note, section: Section, score: number): SourceReference {
  return passageSource({ ...section, note, path: [note.topic, ...section.path] }, score);
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

/** The page that proves what the notes say about a topic as a whole. */
function pageOf(topic: Topic): Source | undefined {
  const { note, section, term } = topic;
  return (term && pageOfTerm(topic)) ?? firstPageOf(section ? [section] : note.sections) ?? note.sources[0];
}

function firstPageOf(sections: readonly Section[]): Source | undefined {
  for (const { statements } of sections) for (const { sources } of statements) if (sources[0]) return sources[0];
  return undefined;
}

/**
 * The page about a term. Its section may cover several terms, each with its own page: take the page titled after the term, otherwise the
 * page cited most by its facts and by the statements that name it.
 */
function pageOfTerm({ facts, section, names }: Topic): Source | undefined {
  const isNamedIn = nameFinder(names);
  const naming = section?.statements.filter(({ text }) => isNamedIn(text)) ?? [];
  const cited = pagesOf([...facts, ...naming]);
  return cited.find(({ title }) => isNamedIn(title)) ?? mostCited(cited);
}

/** Tells whether a text contains one of these names; "Pods" and "pod" are the same name. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(spaced);
  return (text) => {
    const words = spaced(text);
    return wanted.some((name) => words.includes(name));
  };
}

/** Stems with a space before and after each, to find names as whole words. Kept: explanations search all statements of a note. */
const spaced = keptByText((text) => ` ${stemKey(text)} `);

function pagesOf(cited: readonly { readonly sources: readonly Source[] }[]): Source[] {
  return cited.flatMap(({ sources }) => sources);
}

/** Compares ids, because in bundled knowledge each mention of a page is a copy. */
function mostCited(pages: readonly Source[]): Source | undefined {
  const uses = (page: Source): number => pages.filter(({ id }) => id === page.id).length;
  return [...pages].sort((a, b) => uses(b) - uses(a))[0];
}
