import type { Progress, QuizQuestion, QuizVerdict } from '../answer/answer.js';
import { counted } from '../counted.js';
import { dayInWords } from '../time/days.js';
import type { Card } from './card.js';
import { GROUP_COLORS, NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** A question with its options. The buttons are letters, because most options are too long for one. */
export function questionCard(question: QuizQuestion): Card {
  const { prompt, options, about, difficulty } = question;
  return {
    title: `${positionOf(question)}${about === undefined ? '' : ` · ${about}`}`,
    color: PLAIN_COLOR,
    lines: [
      prompt,
      ...paragraph(options.map(({ letter, text }) => `**${letter}** · ${text}`)),
      difficulty === undefined ? '' : `-# ${DIFFICULTY_WORDS[difficulty]}`,
    ],
  };
}

/** The same words as in the options of `/quiz`. */
const DIFFICULTY_WORDS = { 1: 'easy', 2: 'fair', 3: 'hard' } as const;

/** The position of a question: of a day, among due or remaining ones, or in a round. */
function positionOf({ at, of, due, day, left }: QuizQuestion): string {
  if (day !== undefined) return `Question of the day · ${dayInWords(day)}`;
  if (due !== undefined) return `Review · ${due} due`;
  if (left !== undefined) return `${left.only === 'new' ? 'New to you' : 'Your mistakes'} · ${left.count} left`;
  return `Question ${at} of ${of}`;
}

/** Whether the answer was right, and why, in words and marks, not by colour alone. */
export function verdictCard({
  right,
  prompt,
  options,
  explanation,
  at,
  of,
  summary,
  remembered,
  sources,
}: QuizVerdict): Card {
  return {
    title: `${right ? '✔ Right' : options.some(({ picked }) => picked) ? '✘ Not quite' : 'The answer'}${at === undefined ? '' : ` · question ${at} of ${of}`}`,
    color: right ? GROUP_COLORS.concepts : NOTICE_COLOR,
    lines: [
      prompt,
      ...paragraph(options.map(optionLine)),
      ...paragraph(explanation === '' ? [] : [`**Why:** ${explanation}`]),
      ...paragraph(summary ? summaryLines(summary, of) : []),
      storedLine(remembered, summary !== undefined),
    ],
    sources: sourceLines(sources),
  };
}

/** Lines with an empty one before them. */
function paragraph([first, ...others]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`\n${first}`, ...others];
}

/** Whether the answer was stored, where that is news. */
function storedLine(remembered: QuizVerdict['remembered'], isEnd: boolean): string {
  switch (remembered) {
    case 'first-ever':
      return '-# I remember your answers from now on, for `/progress`. `/my-data show` says what is kept, `/my-data delete` forgets it.';
    case 'unavailable':
      return '-# I could not save this just now, so it does not count.';
    case 'known':
      return '-# Your first answer is the one that counts.';
    case 'yes':
      return '';
    default:
      return isEnd ? '-# None of this is kept.' : '';
  }
}

function optionLine({ letter, text, right, picked, why }: QuizVerdict['options'][number]): string {
  const mark = right ? '✔ ' : picked ? '✘ ' : '';
  const yours = picked ? ' *(your answer)*' : '';
  return `${mark}**${letter}** · ${text}${why === undefined ? '' : ` – ${why}`}${yours}`;
}

const MOST_AGAIN = 5;

function summaryLines({ right, again }: NonNullable<QuizVerdict['summary']>, of = 0): readonly string[] {
  return [
    `**Round finished: ${right} of ${of} right.**`,
    ...(again.length > 0
      ? ['Worth another look:', ...again.slice(0, MOST_AGAIN).map((heading) => `- ${heading}`)]
      : []),
  ];
}

/** A member's progress, with the topics to repeat. */
export function progressCard({ answered, right, daysInARow, learned, due, examDay, zone, weakest }: Progress): Card {
  return {
    title: 'Your progress',
    color: PLAIN_COLOR,
    lines: [
      answered === 0
        ? '**You have not answered anything yet.** Begin with `/quiz`.'
        : `**${counted(answered, 'answer')}, ${share(right, answered)} right.** ${counted(daysInARow, 'day')} in a row.`,
      answered === 0 ? '' : `${counted(learned, 'question')} learned, ${due} due to be asked again (\`/review\`).`,
      examDay === undefined ? '' : `Your exam: ${dayInWords(examDay)}. No review is scheduled after it.`,
      ...(weakest.length > 0 ? ['Worth another look:'] : []),
      ...weakest.map((note) => `- **${note.topic}:** ${note.right} of ${note.answered} right`),
      `-# Days are counted in the time zone ${zone}; \`/progress zone:\` changes it, \`exam:\` sets the day of your exam.`,
    ],
  };
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}
