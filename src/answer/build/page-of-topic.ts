import type { Source } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';
import { namesTopic, statementsNaming } from './naming.js';

/** The page that proves what is said about a topic as a whole. */
export function pageOf(topic: Topic): Source | undefined {
  const { note, section, term } = topic;
  const told = section ? [section] : note.sections;
  const first = told.flatMap(({ statements }) => pagesOf(statements))[0] ?? note.sources[0];
  return (term && pageOfTerm(topic)) ?? first;
}

/**
 * The page of a term's own: a section that tells of several things cites a page for each of them. It is the page titled after the
 * term, else the one that its facts and the statements naming it cite most.
 */
function pageOfTerm(topic: Topic): Source | undefined {
  const { facts, section } = topic;
  const cited = pagesOf([...facts, ...statementsNaming(topic, section ? [section] : [])]);
  return cited.find(({ title }) => namesTopic(title, topic)) ?? mostCited(cited);
}

function pagesOf(cited: readonly { readonly sources: readonly Source[] }[]): Source[] {
  return cited.flatMap(({ sources }) => sources);
}

/** By id, because knowledge that comes out of a bundle has a copy of the page in each place. */
function mostCited(pages: readonly Source[]): Source | undefined {
  const uses = (page: Source): number => pages.filter(({ id }) => id === page.id).length;
  return [...pages].sort((a, b) => uses(b) - uses(a))[0];
}
