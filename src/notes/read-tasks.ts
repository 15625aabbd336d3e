import type { Task } from './note.js';
import type { Problem } from './problem.js';
import { type GuideForm, readGuide } from './read-guide.js';

const FORM: GuideForm = {
  labels: ['In short', 'Works when'],
  optional: ['Needs', 'Costs'],
  points: [2, 7],
  longestPoint: 300,
};

/** Reads the tasks of a note, `tasks/<note>.md`; `docs/writing-notes.md` shows the form. */
export function readTasks(
  file: string,
  content: string,
): { readonly tasks: readonly Task[] } | { readonly problems: readonly Problem[] } {
  const guide = readGuide(file, content, FORM);
  if (!('reviewed' in guide)) return { problems: guide };
  return {
    tasks: guide.entries.map(({ title, labelled, points }) => {
      const [needs, costs] = [labelled.get('Needs'), labelled.get('Costs')];
      return {
        title,
        inShort: labelled.get('In short') ?? '',
        ...(needs === undefined ? {} : { needs }),
        steps: points,
        worksWhen: labelled.get('Works when') ?? '',
        ...(costs === undefined ? {} : { costs }),
        reviewed: guide.reviewed,
      };
    }),
  };
}
