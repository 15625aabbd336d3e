import type { ListedQuestion, Section } from './note.js';
import type { Problem } from './problem.js';
import { type QuestionGroup, readQuestionList } from './question-list.js';

/** Sections with the questions of `knowledge/asked/` added, or what does not fit. */
export type AskedResult = { readonly sections: readonly Section[] } | { readonly problems: readonly Problem[] };

/** Where the questions of a group belong. */
interface Placed {
  readonly section: Section;
  readonly questions: readonly ListedQuestion[];
}

/** Adds the questions that each statement of a note answers; the list names the heading, then the first words of the statement. */
export function addAsked(file: string, text: string, sections: readonly Section[]): AskedResult {
  const { groups, problems } = readQuestionList(file, text);
  const placed = groups.map((group) => place(group, sections));
  const misplaced = placed.flatMap((result, index): Problem[] =>
    typeof result === 'string' ? [{ file, line: groups[index]?.line ?? 1, message: result }] : [],
  );
  if (problems.length + misplaced.length > 0) return { problems: [...problems, ...misplaced] };
  const bySection = new Map<Section, ListedQuestion[]>();
  for (const result of placed) {
    if (typeof result === 'string') continue;
    bySection.set(result.section, [...(bySection.get(result.section) ?? []), ...result.questions]);
  }
  return {
    sections: sections.map((section) => ({
      ...section,
      questions: [...section.questions, ...(bySection.get(section) ?? [])],
    })),
  };
}

/** The section and statement that a group names, or what is wrong with its name. */
function place({ heading, start, questions }: QuestionGroup, sections: readonly Section[]): Placed | string {
  const section = sections.find(({ path }) => path.join(' › ') === heading);
  if (!section) return `the note has no heading "${heading}"`;
  const places = section.statements.flatMap(({ text }, index) => (text.startsWith(start) ? [index] : []));
  const [statement] = places;
  if (statement === undefined) return `no bullet under "${heading}" starts with "${start}": did it change?`;
  if (places.length > 1)
    return `${places.length} bullets under "${heading}" start with "${start}": give more of its words`;
  return { section, questions: questions.map((question) => ({ ...question, statement })) };
}
