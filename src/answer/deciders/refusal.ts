import { distinctTopics } from '../../language/topic-names.js';
import { type Decider, sure } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { buttonsFor, MOST_ALTERNATIVES, stepsOf } from '../parts/alternatives.js';
import { reasonFor, unknown } from '../parts/unknown.js';
import { withMatchingCode } from '../status-codes.js';
import { buttonsNaming, nearestOf } from './nearest.js';

/** "Not in my notes", why, and what comes close. It always answers. */
export const refusal: Decider = {
  name: 'refusal',
  decide: (query, knowledge) => {
    const { text, topics, outOfScope } = query;
    const candidates = withMatchingCode(query.question, knowledge.retriever(query).candidates);
    const subject = outOfScope.find(({ kind }) => kind !== 'aws') ?? outOfScope[0];
    const reason = reasonFor(subject, topics);
    const nearest = nearestOf(reason.reason, query, candidates);
    const questions = buttonsFor(nearest, text).slice(0, MOST_ALTERNATIVES);
    // "Azure functions" are no topic, but Lambda functions come close.
    const close = distinctTopics(knowledge.names.spot(query.question)).map(({ topic }) => topic);
    const refused = unknown(text, reason, close, knowledge, questions);
    const naming = nearest.length === 0 && subject?.kind === 'aws' ? stepsOf(buttonsNaming(candidates, text)) : [];
    const others = refused.nextSteps.filter(({ line }) => naming.every((step) => step.line !== line));
    const nextSteps = [...naming, ...others].slice(0, Math.max(MOST_ALTERNATIVES, refused.nextSteps.length));
    return sure(withStatements({ ...refused, nextSteps }, nearest, 0, knowledge), questions);
  },
};
