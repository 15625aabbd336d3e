import type { Answer } from '../answer.js';

/** The text of an answer from the notes; empty for all other kinds. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'passages':
      return [answer.lead, ...answer.details].join('\n');
    case 'explanation':
      return [answer.summary, ...answer.details].join('\n');
    case 'comparison':
      return answer.difference;
    case 'steps':
      return answer.inShort;
    case 'error':
      return [answer.means, answer.mend].join('\n');
    default:
      return '';
  }
}

/** Its leading statement, without the details: those may be exactly what the next line asks for. */
export function answerLead(answer: Answer): string {
  switch (answer.kind) {
    case 'passages':
      return answer.lead;
    case 'explanation':
      return answer.summary;
    case 'error':
      return answer.means;
    default:
      return answerText(answer);
  }
}

/** Characters of an answer before its sources: more would not fit a phone screen. */
export const LONGEST_ANSWER = 400;
