import type { Knowledge } from '../knowledge/knowledge.js';
import { QUESTION_WORDS, refersBack } from '../language/follow-up-cues.js';
import { sidesInLine } from '../language/sides.js';
import { type TopicNames, wordsOutsideNames } from '../language/topic-names.js';
import type { Query } from '../understand/query.js';
import { BETWEEN_SENTENCES } from '../understand/sentences.js';
import { ASKS } from '../understand/two-questions.js';
import type { Answer } from './answer.js';
import { isLikelyRight } from './probability.js';
import { withSecond } from './two-questions.js';

/** Between a question and an aside: "SAM vs CDK, we only have two functions", "pod vs node – can someone draw me a picture". */
const ASIDE = /(?:[,;]|\s[-–—])\s+/;
const ASKING = new RegExp(
  `\\?\\W*$|^\\W*(?:(?:hi|hey|hello|so|ok|and|also|but|please|pls)\\W+)*(?:${ASKS}|explain|describe|define|eli5)\\b`,
  'i',
);
const ASKS_WITHIN = new RegExp(`\\b(?:${QUESTION_WORDS})\\b`, 'i');
/** "Can someone draw me a picture" says how to answer. */
const WISHES = /^\W*(?:can|could|would|will) (?:someone|somebody|anyone|anybody|you|u)\b/i;
/** "What are launch templates", "can someone explain Fargate", "tldr of Lambda", "hey, first week here. What does EKS mean?", but not "what placement group?" */
const DEFINES =
  /\b(?:what['’]?s|what (?:\w+ ){0,2}?(?:is|are|was|do|does)|explain|describe|define|eli5|tl;?dr|means?)\b/i;
/** Beside the definition of a thing, only what somebody says of himself is an aside: "explain ALB, NLB and target groups" asks for all. */
const OWN = /\b(?:i|i['’]?m|we|my|our|me|us)\b/i;
/** What joins names to others that are compared. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'vs', 'versus']);
/** Deciders that find a name or a listed question, and nothing else. */
const NAMED: ReadonlySet<string> = new Set(['named-topic', 'listed-question']);
/** Deciders that what else a text tells may lead astray. */
const ASTRAY: ReadonlySet<string> = new Set(['notes', 'refusal', 'no-context', 'exam-traps', 'named-sides']);

/**
 * The definition or comparison that the only question of a text asks for, whatever else that tells: "What is EKS? I'm new, and my head hurts".
 * What the notes likely answer to the whole text stands below.
 * @param whole the answer to all of the text
 */
export function answerSole(
  { text }: Query,
  whole: Answer,
  answerAlone: (question: string) => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  if (!ASTRAY.has(whole.decidedBy ?? '')) return undefined;
  for (const question of questionsOf(text, knowledge.names)) {
    const answer = answerAlone(question);
    const isDefined = NAMED.has(answer.decidedBy ?? '') && DEFINES.test(question);
    const isCompared =
      answer.kind === 'comparison' && sidesInLine(question, knowledge.names).length > 1 && !refersBack(question);
    if (isDefined || isCompared)
      return (isLikelyRight(whole) ? withSecond(answer, whole, () => true, knowledge) : undefined) ?? answer;
  }
  return undefined;
}

/** The only question of a text, and what of it stands before an aside; none that is all of the text. */
function questionsOf(text: string, names: TopicNames): readonly string[] {
  const parts = text.split(BETWEEN_SENTENCES).filter((part) => /\p{L}/u.test(part) && !WISHES.test(part));
  const asking = parts.filter((part) => ASKING.test(part));
  const [question = parts.length === 1 ? (parts[0] ?? '') : ''] = asking;
  if (question === '' || asking.length > 1) return [];
  const [head = '', ...asides] = question.split(ASIDE);
  const isCompared = sidesInLine(head, names).length > 1;
  const isAside = (part: string) =>
    WISHES.test(part) ||
    (!ASKS_WITHIN.test(part) && (isCompared ? !wordsOutsideNames(part, names).every(isJoint) : OWN.test(part)));
  const isApart = (isCompared || ASKING.test(head)) && asides.every(isAside);
  return [question, ...(isApart ? [head] : [])].filter((one) => one.trim() !== text.trim());
}

function isJoint(word: string): boolean {
  return JOINTS.has(word);
}
