import { ask } from '../../../src/answers/ask.js';
import { knowledge } from '../../knowledge.js';

/** The word with which the answer begins, "none" if it is neither Yes nor No, else the kind of an answer that is no passage. */
export function wordOf(question: string): string {
  const answer = ask(question, knowledge);
  return answer.kind === 'passages' ? (/^(Yes|No)\. /.exec(answer.lead)?.[1] ?? 'none') : answer.kind;
}
