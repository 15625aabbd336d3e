import type { Knowledge } from '../knowledge/knowledge.js';
import { refersBack, withSubjects } from '../language/follow-up-cues.js';
import { shortNameOf } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import { ASKS } from '../understand/two-questions.js';
import type { Answer } from './answer.js';
import { isLikelyRight } from './probability.js';
import { withSecond } from './two-questions.js';

const BETWEEN = /(?<=[.!?])\s+|\n+/;
const ASKING = new RegExp(
  `\\?\\W*$|^\\W*(?:(?:hi|hey|hello|so|ok|please|pls)\\W+)*(?:${ASKS}|explain|describe|define|eli5)\\b`,
  'i',
);
/** "What are launch templates", "can someone explain Fargate", "hey, first week here. What does EKS mean?" */
const DEFINES = /\b(?:what|what['’]?s|explain|describe|define|eli5|means?)\b/i;
/** "What is it?", but not "what can it be?" */
const WHAT_IS = /^\W*(?:what(?:['’]?s| is| are)|explain)\b/i;
/** Deciders that find a name or a listed question, and nothing else. */
const NAMED: ReadonlySet<string> = new Set(['named-topic', 'listed-question']);
/** Deciders that what else a text tells may lead astray. */
const ASTRAY: ReadonlySet<string> = new Set(['notes', 'refusal', 'no-context', 'exam-traps']);

/**
 * The definition or comparison that the only question of a text asks for, whatever else that tells: "What is EKS? I'm new, and my head hurts".
 * What the notes likely answer to the text as a whole stands below a definition.
 * @param whole the answer to all of the text
 * @returns undefined if the text asks anything else
 */
export function answerSole(
  { text, topics }: Query,
  whole: Answer,
  answerAlone: (question: string) => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  const parts = text.split(BETWEEN).filter((part) => /\p{L}/u.test(part));
  const asking = parts.filter((part) => ASKING.test(part));
  const [question = ''] = asking;
  if (parts.length < 2 || asking.length !== 1 || !ASTRAY.has(whole.decidedBy ?? '')) return undefined;
  // "Docker! What is it?"
  const subjects = WHAT_IS.test(question) && refersBack(question) && topics.length === 1 ? topics.map(shortNameOf) : [];
  const answer = answerAlone(withSubjects(question, subjects));
  if (NAMED.has(answer.decidedBy ?? '') && DEFINES.test(question))
    return (isLikelyRight(whole) ? withSecond(answer, whole, () => true, knowledge) : undefined) ?? answer;
  const isCompared = answer.kind === 'comparison' && answer.certainty === 'sure' && subjects.length === 0;
  return isCompared && !isLikelyRight(whole) ? answer : undefined;
}
