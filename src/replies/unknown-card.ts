import type { Unknown } from '../answer/answer.js';
import { echo } from '../typed-text.js';
import type { Card } from './card.js';
import { NOTICE_COLOR } from './wording.js';

/** The title leads to the closest notes if there are any: who reads "Not in my notes" reads no further. */
export function unknownCard(answer: Unknown): Card {
  const { reason, nearest, near, questions, nextSteps } = answer;
  const title = questions > 0 ? 'The closest in my notes' : 'Not in my notes';
  const ways = nextSteps.length > 0 ? 'Perhaps one of the questions below helps.' : '';
  const offer = `${near ? 'The closest that I know' : 'You could ask me about'}: ${nearest.map(({ name }) => name).join(', ')}.`;
  return {
    title: reason === 'all-told' ? 'That is all in my notes' : title,
    color: NOTICE_COLOR,
    lines: [explanationOf(answer), questions > 0 ? '' : nearest.length === 0 ? ways : offer],
  };
}

/** Each reason has its own words, so that members know whether to rephrase or to ask elsewhere. */
function explanationOf({ reason, subject, question, questions }: Unknown): string {
  switch (reason) {
    case 'not-in-notes':
      return questions > 0
        ? `**${subject}: not in my notes**, and I do not guess. Below is the closest that they do say.`
        : `**${subject}: not in my notes.** They cover AWS compute (functions, containers, servers and their neighbours), and I do not guess.`;
    case 'other-provider':
      return `**${subject}: not in my notes.** I know AWS compute only, and I do not guess.`;
    case 'wish':
      return `**I only answer questions about AWS compute from my notes.** This looks like ${subject}, which is beyond me.`;
    case 'no-detail':
      return questions > 0
        ? `**I am not sure that my notes on ${subject} say that.** Below is what comes closest; if that is not it, try other words.`
        : `**My notes on ${subject} do not say that**, and I do not guess. Try other words: what would you like to know about it?`;
    case 'no-such-topic':
      return `**I have no note on that**, and I do not guess: ${echo(question, 120)}`;
    case 'all-told':
      return `**My notes have ${subject}.**${questions > 0 ? ' What else they say about it is below.' : ''}`;
    case 'off-topic':
      return `**My notes do not answer that**, and I do not guess. They are about AWS compute: functions, containers, servers. You asked: ${echo(question, 120)}`;
  }
}
