import type { Progress, QuizQuestion, QuizVerdict } from '../answer/answer.js';
import { counted } from '../counted.js';
import { dayInWords } from '../time/day-in-words.js';
import type { Card } from './card.js';
import { GROUP_COLORS, NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** A question with its options; letters stand for them on the buttons, because most options are too long for one. */
export function questionCard(question: QuizQuestion): Card {
  const { prompt, options, about, difficulty } = question;
  return {
    title: `${placeOf(question)}${about === undefined ? '' : ` · ${about}`}`,
    color: PLAIN_COLOR,
    lines: [
      prompt,
      ...setApart(options.map(({ letter, text }) => `**${letter}** · ${text}`)),
      difficulty === undefined ? '' : `-# ${DIFFICULTY_WORDS[difficulty]}`,
    ],
  };
}

/** How hard a question is, in the words in which a quiz is asked for. */
const DIFFICULTY_WORDS = { 1: 'easy', 2: 'fair', 3: 'hard' } as const;

/** Where a question stands: of a day, among what is due or left, or in a round. */
function placeOf({ at, of, due, day, left }: QuizQuestion): string {
  if (day !== undefined) return `Question of the day · ${dayInWords(day)}`;
  if (due !== undefined) return `Review · ${due} due`;
  if (left !== undefined) return `${left.only === 'new' ? 'New to you' : 'Your mistakes'} · ${left.count} left`;
  return `Question ${at} of ${of}`;
}

/** Whether it was right, what is right and why. Words and marks tell it, not the colour. */
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
      ...setApart(options.map(optionLine)),
      ...setApart(explanation === '' ? [] : [`**Why:** ${explanation}`]),
      ...setApart(summary ? summaryLines(summary, of) : []),
      rememberedLine(remembered, summary !== undefined),
      ...sourceLines(sources),
    ],
  };
}

/** Lines with an empty one before them: a question, its options and the explanation are told apart at a glance. */
function setApart([first, ...others]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`\n${first}`, ...others];
}

/** Said where it is news: with the first answer ever, where writing failed, and at the end of a round of which nothing is kept. */
function rememberedLine(remembered: QuizVerdict['remembered'], isEnd: boolean): string {
  switch (remembered) {
    case 'first-ever':
      return '-# I remember your answers from now on, for `/progress`. `/my-data show` says what is kept, `/my-data delete` forgets it.';
    case 'unavailable':
      return '-# I could not write this down just now, so it does not count.';
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
    `**That was the round: ${right} of ${of} right.**`,
    ...(again.length > 0
      ? ['Worth another look:', ...again.slice(0, MOST_AGAIN).map((heading) => `- ${heading}`)]
      : []),
  ];
}

/** How a member is doing, with the topics to look at again. */
export function progressCard({ answered, right, daysInARow, learned, due, examDay, zone, weakest }: Progress): Card {
  return {
    title: 'Your progress',
    color: PLAIN_COLOR,
    lines: [
      answered === 0
        ? '**You have not answered anything yet.** Begin with `/quiz`.'
        : `**${counted(answered, 'answer')}, ${share(right, answered)} right.** ${counted(daysInARow, 'day')} in a row.`,
      answered === 0 ? '' : `${counted(learned, 'question')} learned, ${due} due to be asked again (\`/review\`).`,
      examDay === undefined ? '' : `Your exam: ${dayInWords(examDay)}. Nothing is put off beyond it.`,
      ...(weakest.length > 0 ? ['Worth another look:'] : []),
      ...weakest.map((note) => `- **${note.topic}:** ${note.right} of ${note.answered} right`),
      `-# Days are counted in the time zone ${zone}; \`/progress zone:\` changes it, \`exam:\` sets the day of your exam.`,
    ],
  };
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}
