import type { ListedQuestion, Note, Section, Term } from './note.js';
import type { Problem } from './problem.js';
import { type QuestionGroup, readQuestionList } from './question-list.js';

/** What of a note may have questions listed. */
type Answering = Pick<Note, 'sections' | 'terms'>;

/** Sections and terms with the questions of `knowledge/asked/` added, or what does not fit. */
export type AskedResult = Answering | { readonly problems: readonly Problem[] };

/** Heading under which a list names the terms that a note defines, instead of statements. */
const TERMS_HEADING = 'Terms';

/** Where the questions of a group belong. */
interface Placed {
  readonly of: Section | Term;
  readonly questions: readonly ListedQuestion[];
}

/** Adds the questions that each statement of a note answers; the list names the heading, then the first words of the statement. */
export function addAsked(file: string, text: string, note: Answering): AskedResult {
  const { groups, problems } = readQuestionList(file, text);
  const placed = groups.map((group) => place(group, note));
  const misplaced = placed.flatMap((result, index): Problem[] =>
    typeof result === 'string' ? [{ file, line: groups[index]?.line ?? 1, message: result }] : [],
  );
  if (problems.length + misplaced.length > 0) return { problems: [...problems, ...misplaced] };
  const added = new Map<Section | Term, ListedQuestion[]>();
  for (const result of placed) {
    if (typeof result !== 'string') added.set(result.of, [...(added.get(result.of) ?? []), ...result.questions]);
  }
  const withQuestions = <Part extends Section | Term>(part: Part): Part => ({
    ...part,
    questions: [...part.questions, ...(added.get(part) ?? [])],
  });
  return { sections: note.sections.map(withQuestions), terms: note.terms.map(withQuestions) };
}

function place(group: QuestionGroup, { sections, terms }: Answering): Placed | string {
  return group.heading === TERMS_HEADING ? placeTerm(group, terms) : placeStatement(group, sections);
}

/** The term that a group names, or what is wrong with its name. */
function placeTerm({ start, questions }: QuestionGroup, terms: readonly Term[]): Placed | string {
  const term = terms.find(({ name }) => name === start);
  return term
    ? { of: term, questions: questions.map((question) => ({ ...question, statement: 0 })) }
    : `the note defines no term "${start}"`;
}

/** The section and statement that a group names, or what is wrong with its name. */
function placeStatement({ heading, start, questions }: QuestionGroup, sections: readonly Section[]): Placed | string {
  const section = sections.find(({ path }) => path.join(' › ') === heading);
  if (!section) return `the note has no heading "${heading}"`;
  const places = section.statements.flatMap(({ text }, index) => (text.startsWith(start) ? [index] : []));
  const [statement] = places;
  if (statement === undefined) return `no bullet under "${heading}" starts with "${start}": did it change?`;
  if (places.length > 1)
    return `${places.length} bullets under "${heading}" start with "${start}": give more of its words`;
  return { of: section, questions: questions.map((question) => ({ ...question, statement })) };
}
