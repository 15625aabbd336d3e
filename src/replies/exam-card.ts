import type { Exam, JudgedOption } from '../answer/answer.js';
import { echo } from '../typed-text.js';
import type { Card } from './card.js';
import { NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** Characters of an option, enough to recognise it. */
const LONGEST_OPTION = 60;

const EXCEPTION_OPEN = 'The question asks for the exception, and my notes do not say which option that is.';

/** An exam question: the options that the notes support, the deciding facts, and why not the others. */
export function examCard({ options, asksForException, deciding, chosen, known, sources }: Exam): Card {
  const right = options.filter(({ letter }) => chosen.includes(letter));
  const letters = right.map(({ letter }) => letter).join(' and ');
  const others = options.filter(({ letter }) => !chosen.includes(letter));
  const decides = deciding.length > 0 ? ` What decides it: ${deciding.join('; ')}.` : '';
  return {
    title: right.length > 0 ? `${right.length === 1 ? 'Answer' : 'Answers'} ${letters}` : 'My notes do not settle this',
    color: right.length > 0 ? PLAIN_COLOR : NOTICE_COLOR,
    lines: [
      right.length > 0
        ? `**${letters}.** ${right.map(({ text }) => echo(text.replace(/\.$/, ''), LONGEST_OPTION)).join(' and ')}.${asksForException ? ' The question asks for the exception.' : ''}${decides}`
        : `**${asksForException ? EXCEPTION_OPEN : `My notes do not say which option is right.${decides}`}**`,
      ...new Set(right.map(({ why, source }) => (why === '' ? '' : `${why}${citing(source)}`))),
      known === undefined ? '' : `What they say: ${known}`,
      ...others.map(({ letter, text, verdict, why, source }) => {
        const reason = why === '' ? '' : ` – ${why}${citing(source)}`;
        return `- **${verdict === 'ruled-out' ? 'Not ' : ''}${letter}:** ${echo(text, LONGEST_OPTION)}${reason}`;
      }),
    ],
    sources: sourceLines(sources),
  };
}

function citing(source: JudgedOption['source']): string {
  return source ? ` (${source.heading})` : '';
}
