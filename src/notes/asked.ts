import type { ListedQuestion, Note, Section, Term, Versus } from './note.js';
import type { Problem } from './problem.js';
import { type QuestionGroup, readQuestionList } from './question-list.js';

/** What of a note may have questions listed. */
type Answering = Pick<Note, 'sections' | 'terms' | 'versus'>;
type Part = Section | Term | Versus;

/** Sections, terms and differences with the questions of `knowledge/asked/` added, or what does not fit. */
export type AskedResult = Answering | { readonly problems: readonly Problem[] };

/** Heading under which a list names the terms that a note defines, instead of statements. */
const TERMS_HEADING = 'Terms';
/** Heading under which it names the pairs that a note tells apart: "rest-api or http-api". */
const DIFFERENCES_HEADING = 'Differences';

/** Where the questions of a group belong. */
interface Placed {
  readonly of: Part;
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
  const added = new Map<Part, ListedQuestion[]>();
  for (const result of placed) {
    if (typeof result !== 'string') added.set(result.of, [...(added.get(result.of) ?? []), ...result.questions]);
  }
  const withQuestions = <Kind extends Part>(part: Kind): Kind => ({
    ...part,
    questions: [...part.questions, ...(added.get(part) ?? [])],
  });
  return {
    sections: note.sections.map(withQuestions),
    terms: note.terms.map(withQuestions),
    versus: note.versus.map(withQuestions),
  };
}

function place(group: QuestionGroup, { sections, terms, versus }: Answering): Placed | string {
  if (group.heading === TERMS_HEADING) return placeTerm(group, terms);
  if (group.heading === DIFFERENCES_HEADING) return placeDifference(group, versus);
  return placeStatement(group, sections);
}

/** The term that a group names, or what is wrong with its name. */
function placeTerm({ start, questions }: QuestionGroup, terms: readonly Term[]): Placed | string {
  const term = terms.find(({ name }) => name === start);
  return term ? { of: term, questions: ofOnly(questions) } : `the note defines no term "${start}"`;
}

/** The pair that a group names by its ids, or what is wrong with it. */
function placeDifference({ start, questions }: QuestionGroup, versus: readonly Versus[]): Placed | string {
  const pair = versus.find((one) => `${one.of} or ${one.with}` === start);
  return pair ? { of: pair, questions: ofOnly(questions) } : `the note tells no difference of "${start}"`;
}

/** Questions to which there is but one statement. */
function ofOnly(questions: QuestionGroup['questions']): readonly ListedQuestion[] {
  return questions.map((question) => ({ ...question, statement: 0 }));
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
