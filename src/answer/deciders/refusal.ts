import { distinctTopics } from '../../language/topic-names.js';
import { type Decider, sure } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES } from '../parts/alternatives.js';
import { reasonFor, unknown } from '../parts/unknown.js';
import { withMatchingCode } from '../status-codes.js';

/** "Not in my notes", why, and what comes close. It always answers. */
export const refusal: Decider = {
  name: 'refusal',
  decide: (query, knowledge) => {
    const { text, topics, outOfScope } = query;
    const candidates = withMatchingCode(query.question, knowledge.retriever(query).candidates);
    const subject = outOfScope.find(({ kind }) => kind !== 'aws') ?? outOfScope[0];
    const reason = reasonFor(subject, topics);
    // With a topic of the notes, another AWS service is rarely the whole question: "a Lambda that writes to S3".
    const isOnTopic = reason.reason === 'no-detail' || (reason.reason === 'not-in-notes' && topics.length > 0);
    const nearest = isOnTopic ? candidatesOnTopic(query, candidates) : [];
    const questions = buttonsFor(nearest, text).slice(0, MOST_ALTERNATIVES);
    // "Azure functions" are no topic, but Lambda functions come close.
    const close = distinctTopics(knowledge.names.spot(query.question)).map(({ topic }) => topic);
    return sure(withStatements(unknown(text, reason, close, knowledge, questions), nearest, 0, knowledge), questions);
  },
};
