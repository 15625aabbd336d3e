import type { Problem } from './problem.js';

/** Questions under one heading of a question list. */
export interface QuestionGroup {
  /** Text behind `##`: a heading of a note, or the id of a note. */
  readonly heading: string;
  /** Text behind `###`: the first words of a statement or claim. */
  readonly start: string;
  readonly line: number;
  readonly questions: readonly string[];
}

/** A line that somebody might type; "yes" or "no" behind the question mark tells its author's answer, which is not read. */
const QUESTION = /^- (.+?)(?:(?<=\?) (?:yes|no))?$/i;

/**
 * Reads a list of questions: `## heading`, `### first words`, `- question?`, optionally with "yes" or "no" behind the question mark.
 * The form is Markdown, but so plain that lines are enough; a Markdown parser would take half of the start for these ten thousand lines.
 */
export function readQuestionList(
  file: string,
  text: string,
): { readonly groups: readonly QuestionGroup[]; readonly problems: readonly Problem[] } {
  const groups: { heading: string; start: string; line: number; questions: string[] }[] = [];
  const problems: Problem[] = [];
  let heading = '';
  // A question right under "##" belongs to no statement.
  let open = false;
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trimEnd();
    if (line === '' || line.startsWith('# ')) continue;
    const group = open ? groups.at(-1) : undefined;
    if (line.startsWith('## ')) {
      heading = line.slice(3).trim();
      open = false;
    } else if (line.startsWith('### ')) {
      groups.push({ heading, start: line.slice(4).trim(), line: index + 1, questions: [] });
      open = true;
    } else if (group && QUESTION.test(line)) group.questions.push(QUESTION.exec(line)?.[1] ?? '');
    else problems.push({ file, line: index + 1, message: PLAIN_FORM });
  }
  // A group whose questions could not be read is not empty.
  const empty = problems.length > 0 ? [] : groups.filter(({ questions }) => questions.length === 0);
  const missing = empty.map(({ line, start }) => ({
    file,
    line,
    message: `"${start}" has no questions: list some, or remove it`,
  }));
  return { groups, problems: [...problems, ...missing] };
}

const PLAIN_FORM = 'must be "## heading", "### first words of a statement" or "- question"';
