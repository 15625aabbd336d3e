import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import type { Query } from '../../understand/query.js';
import { serviceWantedFor } from '../../understand/service-wanted.js';
import { withMatchingCode } from '../agreement.js';
import type { NextStep } from '../answer.js';
import { withStatements } from '../build/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES } from '../build/alternatives.js';
import { reasonFor, unknown } from '../build/unknown.js';
import { type Decider, sure } from '../decider.js';

/** "Not in my notes", with the reason and a way on: questions on the topic asked about, or topics. It always answers. */
export const refusal: Decider = {
  name: 'refusal',
  decide: (line, knowledge) => {
    const candidates = withMatchingCode(line.question, knowledge.retriever(line).candidates);
    const subject = line.outOfScope.find(({ kind }) => kind !== 'aws') ?? line.outOfScope[0];
    const reason = reasonFor(subject, line.topics);
    // Beside a topic of the notes another service of AWS is rarely all that is asked about: "a Lambda that writes to S3".
    const isBeside = reason.reason === 'not-in-notes' && line.topics.length > 0;
    const nearest = isBeside || reason.reason === 'no-detail' ? candidatesOnTopic(line, candidates) : [];
    const questions = buttonsFor(nearest, line.text).slice(0, MOST_ALTERNATIVES);
    const refused = unknown(line.text, reason, line.topics, knowledge, questions);
    const answer = withStatements(refused, nearest, 0, knowledge);
    return sure({ ...answer, nextSteps: [...stepToWhich(line), ...answer.nextSteps] }, questions);
  },
};

/** Who asks for a service is a press away from what asks back what it has to do. */
function stepToWhich({ text }: Query): NextStep[] {
  const need = serviceWantedFor(text);
  const line = `/which need:${need}`;
  return need && line.length <= LONGEST_BUTTON_LINE ? [{ label: 'Which service?', line }] : [];
}
