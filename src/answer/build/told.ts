import type { Answer } from '../answer.js';

/** What an answer that notes give tells, as one text; empty for any other kind. */
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

/** What it leads with: what stands below may be just what is asked for next. */
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
