import type { Unknown } from '../answer/answer.js';
import { echo } from '../typed-text.js';

/** What the notes do not have, by what a line wanted that goes on from another one. */
const LACKING: Readonly<Record<Exclude<NonNullable<Unknown['lacks']>['wants'], 'other'>, string>> = {
  reason: 'My notes give no further reason for that',
  change: 'My notes do not say whether that can be changed',
  date: 'My notes have no date for that',
  example: 'My notes have no example of that',
  simpler: 'My notes have no simpler words for that',
  more: 'My notes say no more on that',
};

/** Why there is no answer, told apart so that a member knows whether to ask differently or elsewhere. */
export function whyUnknown({ reason, subject, question, questions, lacks }: Unknown): string {
  // It may well be the answer that was told before: who hears that there is nothing would not read it.
  if (lacks?.wants === 'other') return `${lacks.told}\n-# If that is not it, ask in other words.`;
  if (lacks) return `${lacks.told}\n**${LACKING[lacks.wants]}**, and I do not guess.`;
  switch (reason) {
    case 'not-in-notes':
      return questions > 0
        ? `**${subject}: not in my notes**, and I do not guess. Perhaps the closest that they say helps with the rest.`
        : `**${subject}: not in my notes.** They cover AWS compute (functions, containers, servers and their neighbours), and I do not guess.`;
    case 'other-provider':
      return `**${subject}: not in my notes.** I know AWS compute only, and I do not guess.`;
    case 'wish':
      return `**I only answer questions about AWS compute from my notes.** This looks like ${subject}, which is beyond me.`;
    case 'no-detail':
      return questions > 0
        ? `**I am not sure that my notes on ${subject} say that.** Below is what comes closest; if that is not it, other words may help.`
        : `**My notes on ${subject} do not say that**, and I do not guess. Perhaps other words help: what do you want to know about it?`;
    case 'no-such-topic':
      return `**I have no note on that**, and I do not guess: ${echo(question, 120)}`;
    case 'off-topic':
      return `**My notes do not answer that**, and I do not guess. They are about AWS compute: functions, containers, servers. You asked: ${echo(question, 120)}`;
  }
}
