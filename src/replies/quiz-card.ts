import type { QuizQuestion, QuizVerdict } from '../answer/answer.js';
import type { Card } from './card.js';
import { GROUP_COLORS, NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** A question with its options; letters stand for them on the buttons, because most options are too long for one. */
export function questionCard({ prompt, options, at, of, about }: QuizQuestion): Card {
  return {
    title: `Question ${at} of ${of}${about === undefined ? '' : ` · ${about}`}`,
    color: PLAIN_COLOR,
    lines: [prompt, ...options.map(({ letter, text }) => `**${letter}** · ${text}`)],
  };
}

/** Whether it was right, what is right and why. Words and marks tell it, not the colour. */
export function verdictCard({ right, prompt, options, explanation, at, of, summary, sources }: QuizVerdict): Card {
  return {
    title: `${right ? '✔ Right' : '✘ Not quite'} · question ${at} of ${of}`,
    color: right ? GROUP_COLORS.concepts : NOTICE_COLOR,
    lines: [
      prompt,
      ...options.map(optionLine),
      explanation === '' ? '' : `**Why:** ${explanation}`,
      ...(summary ? summaryLines(summary, of) : []),
      ...sourceLines(sources),
    ],
  };
}

function optionLine({ letter, text, right, picked, why }: QuizVerdict['options'][number]): string {
  const mark = right ? '✔ ' : picked ? '✘ ' : '';
  const yours = picked ? ' *(your answer)*' : '';
  return `${mark}**${letter}** · ${text}${why === undefined ? '' : ` – ${why}`}${yours}`;
}

const MOST_AGAIN = 5;

function summaryLines({ right, again }: NonNullable<QuizVerdict['summary']>, of: number): readonly string[] {
  return [
    `**That was the round: ${right} of ${of} right.**`,
    ...(again.length > 0
      ? ['Worth another look:', ...again.slice(0, MOST_AGAIN).map((heading) => `- ${heading}`)]
      : []),
    '-# Nothing of this is kept.',
  ];
}
