import { sentenceCase } from '../../language/sentence-case.js';
import type { Entry } from '../../notes/entries.js';
import type { Passages } from '../answer.js';
import { referTo, statementSource } from '../parts/references.js';

/** How a task is undone; undefined if its note does not say. */
export function undoOf(entry: Entry | undefined): Passages | undefined {
  const { title, undo } = entry?.passage.task ?? {};
  return entry && undo !== undefined ? said(entry, `Undo: ${title}`, undo) : undefined;
}

/** How one sees that a task worked; undefined if the entry is none. */
export function checkOf(entry: Entry | undefined): Passages | undefined {
  const { title, worksWhen } = entry?.passage.task ?? {};
  return entry && worksWhen !== undefined
    ? said(entry, `${title}: did it work?`, `It worked if ${worksWhen}`)
    : undefined;
}

function said(entry: Entry, answers: string, lead: string): Passages | undefined {
  const [topic] = entry.passage.topics;
  return (
    topic && {
      kind: 'passages',
      question: answers,
      topic: referTo(topic),
      heading: '',
      answers,
      lead: sentenceCase(lead),
      details: [],
      confidence: 1,
      sources: [statementSource(entry, 1)],
      nextSteps: [],
      corrections: [],
    }
  );
}
