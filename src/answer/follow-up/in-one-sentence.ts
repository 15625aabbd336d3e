import type { Knowledge } from '../../knowledge/knowledge.js';
import { firstSentence } from '../../language/sentences.js';
import { sortedBy } from '../../sorted-by.js';
import type { Others } from '../answer.js';
import { answerLead } from '../parts/answer-text.js';
import { explainStep } from '../parts/next-steps.js';
import type { Context } from './conversation.js';

const WHAT_IS = /^what (?:is|are) (?:an? |the )?/i;
const IN_SHORT = /\bin (?:one sentence|short|simple|plain)\b/i;

/** The shortest of what the notes say the subject is, or of the sentences of an answer that is no definition. */
export function inOneSentence({ answer, subject }: Context, { index, names }: Knowledge): Others {
  const told = answerLead(answer);
  const isDefinition = (question: string): boolean =>
    IN_SHORT.test(question) || names.findNamed(question.replace(WHAT_IS, '').replace('?', ''))?.topic === subject;
  const definitions = index.entries
    .filter(({ passage, question = '' }) => passage.topics[0] === subject && isDefinition(question))
    .map(({ statement }) => firstSentence(statement.markdown));
  const sayings = answer.kind === 'explanation' ? [firstSentence(told), ...definitions] : [firstSentence(told)];
  const [plainest = subject.summary] = sortedBy(
    sayings.filter((one) => one !== told),
    ({ length }) => length,
  );
  return {
    kind: 'others',
    title: 'In one sentence',
    intro: plainest,
    likely: [],
    sources: answer.sources.slice(0, 1),
    nextSteps: [explainStep(subject)],
    corrections: [],
  };
}
