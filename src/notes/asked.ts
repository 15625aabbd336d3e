import { z } from 'zod';
import type { ListedQuestion, Section } from './note.js';
import type { Problem } from './problem.js';
import { type KeyPath, readYaml } from './yaml.js';

const schema = z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)).min(1)));
const QUESTION = /^(.+\?)(?:\s+(yes|no))?$/i;

/** Sections with the questions of `knowledge/asked/` added, or what does not fit. */
export type AskedResult = { readonly sections: readonly Section[] } | { readonly problems: readonly Problem[] };

/**
 * Adds the questions that each statement of a note answers. The file names the heading, then the first words of the statement, then its
 * questions; a question may end in "yes" or "no", which is then how its answer starts.
 */
export function addAsked(file: string, yaml: string, sections: readonly Section[]): AskedResult {
  const read = readYaml(file, yaml, schema);
  if (!('data' in read)) return { problems: read };
  const problems: Problem[] = [];
  const report = (place: KeyPath, message: string): undefined => {
    problems.push({ file, line: read.lineOf(place), message });
  };
  const added = Object.entries(read.data).flatMap(([heading, statements]) => {
    const section = sections.find(({ path }) => path.join(' › ') === heading);
    if (!section) report([heading], `the note has no heading "${heading}"`);
    const entries = section ? Object.entries(statements) : [];
    return entries.map(([start, questions]) => ({
      section,
      questions: questionsOf(section, heading, start, questions, report),
    }));
  });
  if (problems.length > 0) return { problems };
  return {
    sections: sections.map((section) => ({
      ...section,
      questions: [
        ...section.questions,
        ...added.flatMap((entry) => (entry.section === section ? entry.questions : [])),
      ],
    })),
  };
}

/** The questions of one statement, which the first words must name among those of the section. */
function questionsOf(
  section: Section | undefined,
  heading: string,
  start: string,
  questions: readonly string[],
  report: (place: KeyPath, message: string) => undefined,
): ListedQuestion[] {
  const places = (section?.statements ?? []).flatMap(({ text }, index) => (text.startsWith(start) ? [index] : []));
  const [statement] = places;
  if (statement === undefined || places.length > 1) {
    report([heading, start], howMany(places.length, heading, start));
    return [];
  }
  return questions.flatMap(
    (question, index) =>
      readQuestion(question, statement) ??
      report([heading, start, index], `"${question}" must end in a question mark, or in "? yes" or "? no"`) ??
      [],
  );
}

function readQuestion(written: string, statement: number): ListedQuestion | undefined {
  const match = QUESTION.exec(written.trim());
  if (!match?.[1]) return undefined;
  const verdict = match[2]?.toLowerCase();
  return { text: match[1], statement, ...(verdict === 'yes' || verdict === 'no' ? { verdict } : {}) };
}

function howMany(count: number, heading: string, start: string): string {
  return count === 0
    ? `no bullet under "${heading}" starts with "${start}": did it change?`
    : `${count} bullets under "${heading}" start with "${start}": give more of its words`;
}
