import { sentenceCase } from '../../language/sentence-case.js';
import type { KnownError, Note } from '../../notes/note.js';
import { sortedBy } from '../../sorted-by.js';
import { subjectName } from '../example-note.js';
import { numberOf } from '../hash.js';
import type { Material } from '../material.js';
import type { NameCase } from '../name-case.js';
import { needsContext } from '../needs-context.js';
import { explainedIn, wordsExplainedIn } from '../plain-meaning.js';
import type { ProposedItem } from '../proposal.js';
import { looksAlike, mendsToo } from '../same-cure.js';
import { likestFirst, overlapOf, shareIn, stemsOf } from '../words.js';

const LONGEST_MEANING = 170;
const LONGEST_CURE = 200;
/** "Mend the cause in the stopped reason": whatever mends one of the causes mends this, too. */
const POINTS_ON =
  /\bthe (?:cause|reason|stopped reason|message|first error)\b|\bwhat (?:it|the)\b|\bnames\b|^(?:read|look|check)\b/i;
/** Meanings and cures that share so much with an error may be true of it, too. */
const ALIKE = 0.4;
const FITS_TOO = 0.25;
const HALF_FITS_TOO = 0.34;
const FEWEST_STEMS = 3;

/** Four words of a sentence, with its little letters. */
const PLAIN_WORDS = /(?:(?<![\w.:/-])[A-Za-z]?[a-z'’]*[ ,]+){3}[a-z'’]+(?![\w:/-])/;

const GOES_ON = /[,:=]$|\b(?:in|of|to|from|for|the|a|an|is|at|with)$/;
const PAIRS = [/[()]/g, /[[\]]/g, /[{}]/g, /"/g, /(?<![a-z])'|'(?![a-z])/g];

/** What a message means, and what mends it, beside the meanings and cures of other errors of the same note. */
export function errorItems({ notes, nameCase }: Material): readonly ProposedItem[] {
  return notes.flatMap((note) =>
    note.errors.flatMap((error) => {
      const others = note.errors.filter((other) => other !== error && !looksAlike(other, error));
      return [...meaningOf(note, error, others, nameCase), ...cureOf(note, error, others, nameCase)];
    }),
  );
}

function meaningOf(
  note: Note,
  error: KnownError,
  others: readonly KnownError[],
  nameCase: NameCase,
): readonly ProposedItem[] {
  const message = error.shownAs.find(isWhole);
  if (message === undefined || error.means.length > LONGEST_MEANING || message.includes('`')) return [];
  if (isPlainEnglish(message) || needsContext(error.means)) return [];
  const own = wordsOf(error);
  const possible = others.filter(
    ({ means }) =>
      means.length <= LONGEST_MEANING &&
      !needsContext(means) &&
      overlapOf(stemsOf(means), stemsOf(error.means)) < ALIKE &&
      shareIn(stemsOf(means), own) < FITS_TOO,
  );
  return [
    {
      ...aboutError(note, error, nameCase),
      subject: `meaning of ${error.title}`,
      message,
      prompt: `${sentenceCase(subjectName(note))} or its tools show: \`${message}\`\nWhat does that mean?`,
      right: nameCase(error.means),
      hintOf: (meaning) => explainedIn(message, meaning),
      explainedBy: (meaning) => wordsExplainedIn(message, meaning),
      // Errors of the same matter first, or the message alone would tell what it is about.
      wrong: likestFirst(possible, wordsOf, own).map(({ means }) => ({ text: nameCase(means) })),
    },
  ];
}

/** Whether a piece of text ends where the message does, or at least no bracket, quotation or list goes on behind it. */
function isWhole(message: string): boolean {
  return !GOES_ON.test(message) && PAIRS.every((pair) => (message.match(pair)?.length ?? 0) % 2 === 0);
}

/** "No space left on device" asks for nothing but reading: so many little words in a row stand in no code or name of an error. */
function isPlainEnglish(message: string): boolean {
  return PLAIN_WORDS.test(message);
}

function cureOf(
  note: Note,
  error: KnownError,
  others: readonly KnownError[],
  nameCase: NameCase,
): readonly ProposedItem[] {
  if (error.mend.length > LONGEST_CURE || pointsOn(error.mend)) return [];
  const own = wordsOf(error);
  const possible = others.filter(
    ({ mend }) =>
      mend.length <= LONGEST_CURE &&
      !pointsOn(mend) &&
      !mendsToo(mend, error) &&
      shareIn(stemsOf(mend), own) < FITS_TOO &&
      !halvesOf(mend).some((half) => shareIn(stemsOf(half), own) >= HALF_FITS_TOO) &&
      overlapOf(stemsOf(mend), stemsOf(error.mend)) < ALIKE,
  );
  // By chance, or the first cures of a note would stand beside all others.
  const mixed = sortedBy(possible, ({ mend }) => numberOf(error.title + mend, others.length));
  return [
    {
      ...aboutError(note, error, nameCase),
      effort: 3,
      subject: `cure of ${error.title}`,
      message: error.title,
      prompt: `${sentenceCase(subjectName(note))}: **${error.title}**\nHow do you fix it?`,
      right: nameCase(error.mend),
      hintOf: (cure) => explainedIn(error.title, cure),
      explainedBy: (cure) => wordsExplainedIn(error.title, cure),
      wrong: mixed.map(({ mend }) => ({ text: nameCase(mend) })),
    },
  ];
}

/** Whether a cure says nothing without the message, or without the words of another cure. */
function pointsOn(mend: string): boolean {
  return POINTS_ON.test(mend) || needsContext(mend);
}

/** A cure may hold several, each for another cause. */
function halvesOf(mend: string): readonly string[] {
  return mend.split(/[;.] /).filter((half) => stemsOf(half).size >= FEWEST_STEMS);
}

/** Everything that is said about an error: whoever shares its words may mend it as well. */
function wordsOf({ title, means, causes, lookFirst, mend }: KnownError): ReadonlySet<string> {
  return stemsOf([title, means, lookFirst, mend, ...causes.map(({ text }) => text)].join(' '));
}

function aboutError(
  note: Note,
  error: KnownError,
  nameCase: NameCase,
): Pick<ProposedItem, 'kind' | 'note' | 'topic' | 'heading' | 'explanation' | 'sources' | 'effort'> {
  return {
    kind: 'error',
    note,
    topic: note.id,
    heading: `${note.topic} › ${error.title}`,
    explanation: `**${nameCase(error.means)}** The fix: ${error.mend}`,
    sources: error.causes.flatMap(({ sources }) => sources),
    effort: 2,
  };
}
