import { sentenceCase } from '../../language/sentence-case.js';
import type { KnownError, Note, Task } from '../../notes/note.js';
import { seededNumber } from '../../seeded.js';
import { sortedBy } from '../../sorted-by.js';
import { needsContext } from '../claim.js';
import { type Material, subjectName } from '../material.js';
import { likestFirst, overlapOf, shareIn, stemsOf } from '../overlap.js';
import type { ProposedItem } from '../proposal.js';
import { looksAlike } from '../same-error.js';

const MAX_MEANING = 170;
const MAX_FIX = 200;
/** A fix such as "Mend the cause in the stopped reason" refers to the message, so it fits other errors as well. */
const REFERS_TO_MESSAGE =
  /\bthe (?:cause|reason|stopped reason|message|first error)\b|\bwhat (?:it|the)\b|\bnames\b|^(?:read|look|check)\b/i;
/** Texts that overlap so much with the right one, or share so many words with the error or task, may be right too. */
const ALIKE = 0.4;
const FITS_ERROR = 0.25;
const HALF_FITS_ERROR = 0.34;
const FITS_TASK = 0.5;
const MIN_STEMS = 3;
/** Four words of plain English, which no code or error name has in a row. */
const PLAIN_WORDS = /(?:(?<![\w.:/-])[A-Za-z]?[a-z'’]*[ ,]+){3}[a-z'’]+(?![\w:/-])/;

/** The meaning and the fix of an error, among those of other errors of the note. */
export function errorItems({ notes, nameCase, wordsExplained }: Material): readonly ProposedItem[] {
  return notes.flatMap((note) =>
    note.errors.flatMap((error): ProposedItem[] => {
      const { title, means, mend, causes } = error;
      const others = note.errors.filter((other) => other !== error && !looksAlike(other, error));
      const subject = sentenceCase(subjectName(note));
      const answered = (shown: string, right: string, wrong: readonly string[]) => ({
        kind: 'error' as const,
        note,
        topic: note.id,
        heading: `${note.topic} › ${title}`,
        right: nameCase(right),
        wrong: wrong.map((text) => ({ text: nameCase(text) })),
        explainedBy: (option: string) => wordsExplained(shown, option),
        explanation: `**${nameCase(means)}** The fix: ${mend}`,
        sources: causes.flatMap(({ sources }) => sources),
      });
      const [message] = error.shownAs;
      const items: ProposedItem[] = [];
      // "No space left on device" only has to be read.
      if (message !== undefined && isMeaning(error) && !PLAIN_WORDS.test(message))
        items.push({
          ...answered(message, means, wrongMeanings(error, others)),
          subject: `meaning of ${title}`,
          prompt: `${subject} or its tools show: \`${message}\`\nWhat does that mean?`,
          effort: 2,
        });
      if (isFix(error))
        items.push({
          ...answered(title, mend, wrongFixes(error, others)),
          subject: `cure of ${title}`,
          prompt: `${subject}: **${title}**\nHow do you fix it?`,
          effort: 3,
        });
      return items;
    }),
  );
}

function isMeaning({ means }: KnownError): boolean {
  return means.length <= MAX_MEANING && !needsContext(means);
}

/** Errors about the same matter first, or the message would reveal the right one by its subject. */
function wrongMeanings(error: KnownError, others: readonly KnownError[]): readonly string[] {
  const words = wordsOfError(error);
  const possible = others.filter(
    (other) =>
      isMeaning(other) &&
      overlapOf(stemsOf(other.means), stemsOf(error.means)) < ALIKE &&
      shareIn(stemsOf(other.means), words) < FITS_ERROR,
  );
  return likestFirst(possible, wordsOfError, words).map(({ means }) => means);
}

/** In random order, or the first fixes of a note would be used everywhere. */
function wrongFixes(error: KnownError, others: readonly KnownError[]): readonly string[] {
  const words = wordsOfError(error);
  // A fix may name several, each for another cause.
  const halvesOf = (mend: string) => mend.split(/[;.] /).filter((half) => stemsOf(half).size >= MIN_STEMS);
  const possible = others.filter(
    (other) =>
      isFix(other) &&
      shareIn(stemsOf(other.mend), words) < FITS_ERROR &&
      !halvesOf(other.mend).some((half) => shareIn(stemsOf(half), words) >= HALF_FITS_ERROR) &&
      overlapOf(stemsOf(other.mend), stemsOf(error.mend)) < ALIKE,
  );
  return sortedBy(
    possible.map(({ mend }) => mend),
    (mend) => seededNumber(error.title + mend, others.length),
  );
}

/** Whether a fix makes sense without the message and the words of another fix. */
function isFix({ mend }: KnownError): boolean {
  return mend.length <= MAX_FIX && !REFERS_TO_MESSAGE.test(mend) && !needsContext(mend);
}

function wordsOfError({ title, means, causes, lookFirst, mend }: KnownError): ReadonlySet<string> {
  return stemsOf([title, means, lookFirst, mend, ...causes.map(({ text }) => text)].join(' '));
}

/** How a task is done, among the ways of other tasks of the note. */
export function taskItems({ notes, nameCase, wordsExplained }: Material): readonly ProposedItem[] {
  return notes.flatMap((note) =>
    note.tasks.filter(isWay).map(
      (task): ProposedItem => ({
        explainedBy: (option) => wordsExplained(task.title, option),
        kind: 'task',
        note,
        topic: note.id,
        heading: `${note.topic} › ${task.title}`,
        effort: 2,
        subject: `way of ${task.title}`,
        prompt: `${sentenceCase(subjectName(note))}: **${task.title}.** How is it done?`,
        right: nameCase(task.inShort),
        wrong: wrongWays(task, note).map(({ inShort }) => ({ text: nameCase(inShort) })),
        explanation: `**${task.title}:** ${task.inShort} It worked if: ${task.worksWhen}`,
        sources: task.steps.flatMap(({ sources }) => sources),
      }),
    ),
  );
}

function wrongWays(task: Task, { tasks }: Note): readonly Task[] {
  const words = wordsOfTask(task);
  const possible = tasks.filter(
    (other) =>
      other !== task &&
      isWay(other) &&
      overlapOf(stemsOf(other.title), stemsOf(task.title)) < ALIKE &&
      shareIn(stemsOf(other.inShort), words) < FITS_TASK,
  );
  return likestFirst(possible, wordsOfTask, words);
}

function isWay({ inShort }: Task): boolean {
  return inShort.length <= MAX_FIX && !needsContext(inShort);
}

function wordsOfTask({ title, inShort, steps }: Task): ReadonlySet<string> {
  return stemsOf([title, inShort, ...steps.map(({ text }) => text)].join(' '));
}
