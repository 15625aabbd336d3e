import { topicsSaid } from '../../retrieval/candidate.js';
import { withStatements } from '../build/also-likely.js';
import { MOST_ALTERNATIVES, nearestTo, offered } from '../build/alternatives.js';
import { reasonFor, unknown } from '../build/unknown.js';
import { type Decider, sure } from '../decider.js';

/** From this probability on what was found is near enough to be named. */
const NEAR = 0.1;
const MOST_NEAR = 5;

/** "Not in my notes", with the reason and what comes close: questions on the topic asked about, or topics. It always answers. */
export const refusal: Decider = {
  name: 'refusal',
  decide: (line, knowledge) => {
    const { candidates } = knowledge.retriever(line);
    const near = candidates.slice(0, MOST_NEAR).filter(({ probability }) => probability >= NEAR);
    const subject = line.outOfScope.find(({ kind }) => kind !== 'aws') ?? line.outOfScope[0];
    const topics = [...new Set([...line.topics, ...near.flatMap(({ said }) => topicsSaid(said))])];
    const reason = reasonFor(subject, line.topics);
    // Beside a topic of the notes another service of AWS is rarely all that is asked about: "a Lambda that writes to S3".
    const isBeside = reason.reason === 'not-in-notes' && line.topics.length > 0;
    const nearest = isBeside || reason.reason === 'no-detail' ? nearestTo(line, candidates) : [];
    const questions = offered(nearest, line.text).slice(0, MOST_ALTERNATIVES);
    const refused = unknown(line.text, reason, topics, knowledge, questions);
    return sure(withStatements(refused, nearest, 0, knowledge), questions);
  },
};
