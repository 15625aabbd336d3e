import type { Exam, JudgedOption } from '../answer/answer.js';
import { echo } from '../typed-text.js';
import type { Card } from './card.js';
import { NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** Characters of an option that tell it from the others. */
const LONGEST_OPTION = 60;

/** An exam question: the option that the notes support, with what decides, and for every other one why not. */
export function examCard({ options, deciding, chosen, known, sources }: Exam): Card {
  const right = options.filter(({ letter }) => chosen.includes(letter));
  const letters = right.map(({ letter }) => letter).join(' and ');
  const others = options.filter(({ letter }) => !chosen.includes(letter));
  const decides = deciding.length > 0 ? ` Deciding: ${deciding.join('; ')}.` : '';
  return {
    title: right.length > 0 ? `${right.length === 1 ? 'Answer' : 'Answers'} ${letters}` : UNDECIDED,
    color: right.length > 0 ? PLAIN_COLOR : NOTICE_COLOR,
    lines: [
      right.length > 0
        ? `**${letters}.** ${right.map(({ text }) => echo(text, LONGEST_OPTION)).join(' and ')}.${decides}`
        : `**My notes do not decide between these options, and I do not guess.${decides}**`,
      ...right.map(({ why, source }) => (why === '' ? '' : `${why}${citing(source)}`)),
      known === undefined ? '' : `What they say: ${known}`,
      ...others.map(
        (option) => `- **${prefixOf(option)}${option.letter}:** ${echo(option.text, LONGEST_OPTION)}${whyNot(option)}`,
      ),
      ...sourceLines(sources),
    ],
  };
}

const UNDECIDED = 'The notes do not decide this';

/** Only what is ruled out is told to be wrong. */
function prefixOf({ verdict }: JudgedOption): string {
  return verdict === 'ruled-out' ? 'Not ' : '';
}

function whyNot({ why, source }: JudgedOption): string {
  return why === '' ? '' : ` – ${why}${citing(source)}`;
}

function citing(source: JudgedOption['source']): string {
  return source ? ` (${source.heading})` : '';
}
