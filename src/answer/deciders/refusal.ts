import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { distinctTopics } from '../../language/topic-names.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { Answer, AnswerBase, Unknown } from '../answer.js';
import { type Decider, sure } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES, stepsOf } from '../parts/alternatives.js';
import { topicSource } from '../parts/references.js';
import { reasonFor, unknown } from '../parts/unknown.js';
import { withMatchingCode } from '../status-codes.js';
import { THRESHOLDS } from '../thresholds.js';
import { nameGuessedAt } from './named-topic.js';

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
    const known = { ...refused, ...definitionIn(query.question, knowledge), nextSteps };
    return sure(withStatements(known, nearest, 0, knowledge), questions);
  },
};

/** "Is Fargate like Heroku?": what the name is, if not what it is like. */
function definitionIn(question: string, knowledge: Knowledge): Pick<Answer, 'alsoLikely'> & Partial<AnswerBase> {
  const { topic } = nameGuessedAt(question, knowledge)?.match ?? {};
  if (!topic) return {};
  return { alsoLikely: [{ heading: sentenceCase(topic.name), says: topic.summary }], sources: [topicSource(topic)] };
}

/** Entries that mention the name without a note: too unlikely to be shown, but better buttons than questions about anything. */
function buttonsNaming(candidates: readonly Candidate[], text: string) {
  const naming = candidates.filter(
    ({ content, probability, features }) =>
      content.kind === 'entry' && probability >= THRESHOLDS.related && !features['uncovered'],
  );
  return buttonsFor(naming, text);
}

/** What is shown below the refusal: statements about the topic that the line names, or the likeliest ones if it names nothing. */
function nearestOf(reason: Unknown['reason'], query: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  switch (reason) {
    case 'off-topic':
      return candidates.filter(
        ({ content, probability }) => content.kind === 'entry' && probability >= THRESHOLDS.nearest,
      );
    case 'no-detail':
    case 'not-in-notes':
      // With a topic of the notes, another AWS service is rarely the whole question: "a Lambda that writes to S3".
      return candidatesOnTopic(query, candidates);
    default:
      return [];
  }
}
