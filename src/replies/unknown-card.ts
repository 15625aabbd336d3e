import type { Unknown } from '../answer/answer.js';
import { echo } from '../typed-text.js';
import type { Card } from './card.js';
import { NOTICE_COLOR } from './wording.js';

const MAY_NOT_ANSWER =
  '**My notes may not answer that.** The closest matches are below. If none of them fits, ask again in other words.';

/** The title leads to the closest notes if there are any: who reads "Not in my notes" reads no further. */
export function unknownCard(answer: Unknown): Card {
  const { reason, nearest, near, questions, nextSteps } = answer;
  const title = questions > 0 ? 'Closest matches in my notes' : 'Not in my notes';
  const ways = nextSteps.length > 0 ? 'One of the questions below may help.' : '';
  const offer = `${near ? 'Closest topics' : 'You could ask me about'}: ${nearest.map(({ name }) => name).join(', ')}.`;
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
        ? `**My notes do not cover ${subject}.** The closest matches are below.`
        : `**My notes do not cover ${subject}.** They are about AWS compute: functions, containers, servers and related services.`;
    case 'other-provider':
      return `**My notes do not cover ${subject}.** They are about AWS compute only.`;
    case 'wish':
      return `**I answer questions about AWS compute from my notes.** I cannot help with ${subject}.`;
    case 'no-detail':
      return questions > 0 ? MAY_NOT_ANSWER : '**My notes do not answer that.** Try asking again in other words.';
    case 'no-such-topic':
      return `**I have no notes on that:** ${echo(question, 120)}`;
    case 'all-told':
      return `**My notes contain ${subject}.**${questions > 0 ? ' What else they say is below.' : ''}`;
    case 'talk':
      return '**I answer questions about AWS compute from reviewed notes, and I cannot chat.** Ask in one sentence that names the service or the term. If an answer was wrong, tell the owner of this bot which line you typed.';
    case 'off-topic':
      return questions > 0
        ? MAY_NOT_ANSWER
        : `**My notes do not answer that.** They are about AWS compute: functions, containers and servers. You asked: ${echo(question, 120)}`;
  }
}
