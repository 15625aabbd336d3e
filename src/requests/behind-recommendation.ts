import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { conditionIn, excludes, needBefore } from '../answer/follow-up/changed-need.js';
import { isLikelyRight } from '../answer/probability.js';
import { decides, isProposed } from '../answer/second-lines-of-need.js';
import { whichLine } from '../answer/which-line.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutConjunction } from '../language/follow-up-cues.js';
import { FILLER_WORDS, STOP_WORDS } from '../language/stop-words.js';
import { wordsOutsideNames } from '../language/topic-names.js';
import { type Amount, entitiesOf } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { topicsRuledOut } from '../recommend/negated.js';
import { withCondition } from '../recommend/with-condition.js';
import { proposalIn } from '../retrieval/turn-kind.js';
import { ASKS } from '../understand/follow-up.js';
import { DEFINES } from './goes-on.js';

/** "Ok, what does that cost?", "and Lightsail, what would that be a month", but not "budget 50 dollars" or "does it cost less". */
const ASKS_COST =
  /\b(?:how much|costs?(?! (?:less|more)\b)|prices?|pricing|what (?:would|will) (?:that|it|this|\w+) (?:be|cost))\b/i;

/**
 * What a line tells behind a comparison of services, beside the choice that it leaves: "I only know Docker", "which one if we use Helm?" behind
 * ECS and EKS.
 * @returns undefined if it tells nothing that decides between services
 */
export function toldBehindChoice(line: string, compares: readonly string[], knowledge: Knowledge): string | undefined {
  const { names, choices } = knowledge;
  const areServices = compares.every((name) => (names.find(name)?.topic.id ?? '') in choices.services);
  if (compares.length < FEWEST_COMPARED || !areServices) return undefined;
  const condition = WHICH_FOR.exec(line)?.groups?.['told'] ?? conditionIn(line, knowledge);
  if (condition === undefined || !decides(condition, knowledge)) return undefined;
  const need = `${condition}. ${compares.join(' or ')}?`;
  return answerLine(need, knowledge).kind === 'recommendation' ? need : undefined;
}
const FEWEST_COMPARED = 2;
/** "Which one for a 40 minute job?", "ok and which one should I take if it needs a GPU" */
const WHICH_FOR =
  /^\W*(?:(?:and|so|ok|then|but)\W+)*(?:which|what)(?: (?:one|of (?:them|those|these|the two)))?(?: (?:(?:is|would be|fits) (?:better|best|right|good)|fits|(?:should|would|do) (?:i|we|you) (?:use|take|choose|pick)))? (?:for|if|when|with) (?<told>[^?]+)/i;

/** Probability from which a line proposes what it names, whatever the notes say on it; */
const PROPOSES = 0.5;
/** and, as behind a recommendation far more lines do than among all, if the notes have no likely answer. */
const MAY_PROPOSE = 0.1;

/** What a line asks again, or proposes, behind a recommendation or a question what to run something on: the line to answer. */
export function proposedBehind(line: string, need: string, knowledge: Knowledge): string | undefined {
  if (asksAgain(line, knowledge)) return whichLine(need);
  return proposes(line, knowledge) && isProposed(line, need, knowledge)
    ? whichLine(need, { instead: line })
    : undefined;
}

/**
 * What a line that proposes nothing states there: one more condition.
 * @param isFar whether something else was answered in between: then it must decide something
 * @returns the line to answer; undefined for anything else
 */
export function conditionBehind(
  line: string,
  need: string,
  answer: Answer,
  knowledge: Knowledge,
  isFar = false,
): string | undefined {
  const condition =
    ASKS_COST.test(line) || comparesServices(line, knowledge) ? undefined : conditionIn(line, knowledge);
  const isFirst = !isFar && (answer.kind !== 'recommendation' || !answer.service);
  const isTold = condition !== undefined && !isFar && !line.includes('?') && tellsAmount(condition, knowledge);
  return condition !== undefined &&
    (isFirst || isTold || decides(condition, knowledge) || tellsOtherFigure(condition, need, knowledge))
    ? withAdded(need, condition, answer, knowledge)
    : undefined;
}

/** "It needs 2 vCPU" decides nothing, and belongs to what may be priced later. */
function tellsAmount(condition: string, knowledge: Knowledge): boolean {
  return readEntities(condition, knowledge).entities.some(({ kind }) => kind === 'amount');
}

/** "If we get 50k a day" behind "500 visits a day": a count of what the need counts. */
function tellsOtherFigure(condition: string, need: string, knowledge: Knowledge): boolean {
  const countsIn = (text: string) =>
    entitiesOf(readEntities(text, knowledge).entities, 'amount').filter(({ measure }) => measure === 'count');
  const told = countsIn(need);
  const others = countsIn(condition);
  const isTold = ({ noun, rate }: Amount): boolean =>
    told.some((one) => (rate && one.rate) || (noun !== undefined && one.noun === noun));
  return others.length > 0 && others.every(isTold);
}

/** "ECS or EKS for a beginner?" is a question of its own. */
function comparesServices(line: string, { names, choices }: Knowledge): boolean {
  const named = new Set(names.spot(line).map(({ topic }) => topic.id));
  return named.size > 1 && [...named].every((id) => id in choices.services) && /\b(?:or|vs|versus)\b/i.test(line);
}

/** A need with one more condition, which changes something only if a service was recommended. */
function withAdded(need: string, condition: string, answer: Answer, knowledge: Knowledge): string {
  const isRecommended = answer.kind === 'recommendation' && answer.service !== undefined;
  return isRecommended
    ? whichLine(need, { also: condition })
    : whichLine(withCondition(need, condition, knowledge).need);
}

/** Words that ask for a decision. */
const DECISION: ReadonlySet<string> = new Set(
  'final answer answers verdict conclusion decision recommend recommendation suggest suggestion pick choose choice bottom line winner best take use'.split(
    ' ',
  ),
);
/** "So what now", "which one then" */
const WHICH = /\b(?:which(?: ones?)?|what)(?: now| then)*\W*$/i;

/** Whether a line asks for no more than the recommendation: "final answer?", "so which one do you recommend" */
function asksAgain(line: string, { names }: Pick<Knowledge, 'names'>): boolean {
  const words = wordsOutsideNames(line, names).filter((word) => !STOP_WORDS.has(word) && !FILLER_WORDS.has(word));
  const isShort = names.spot(line).length === 0 && words.every((word) => DECISION.has(word));
  return isShort && (words.length > 0 ? /\?|\b(?:what|which|so|final|your)\b/i.test(line) : WHICH.test(line));
}

/** Whether a line asks for one of a kind: "which instance?" */
export function asksForOne(line: string): boolean {
  return WHICH_KIND.test(line);
}
const WHICH_KIND = /^\W*(?:(?:and|so|ok) )?which\b/i;

/** Whether a line proposes what it names, even if the notes could answer it: "why not Lambda?" */
export function asksWhyNot(line: string): boolean {
  return WHY_NOT.test(withoutConjunction(line));
}
const WHY_NOT = /^(?:why|so) not\b/i;

/** Proposes whatever it names. */
const PROPOSING = /\b(?:why not|so not|instead|rather)\b/i;

/** "The boss says it must be Kubernetes" is a condition. */
const REQUIRES = /\b(?:must|ha(?:s|ve) to) (?:be|use)\b/i;

/** Whether a line proposes the service that it names, instead of asking something about it. */
function proposes(line: string, knowledge: Knowledge): boolean {
  const { names, textModels } = knowledge;
  if (DEFINES.test(line) || asksForOne(line) || ASKS_COST.test(line)) return false;
  // "Fargate is not an option" proposes nothing, and "not Lambda I guess?" asks.
  if (excludes(line, knowledge) && !line.includes('?')) return false;
  if (REQUIRES.test(line) && !line.includes('?')) return false;
  if (PROPOSING.test(line)) return true;
  const isRuledOut = topicsRuledOut(line, names).size > 0;
  const saysMore = wordsOutsideNames(line, names).some((word) => !STOP_WORDS.has(word) && !FILLER_WORDS.has(word));
  const probability = saysMore || isRuledOut ? proposalIn(line, names, textModels) : 1;
  if (isRuledOut || probability > PROPOSES) return probability > PROPOSES;
  return probability > MAY_PROPOSE && !answers(answerLine(line, knowledge));
}

/** Whether the notes answer a line, and not only by what its name is. */
function answers(answer: Answer): boolean {
  return answer.kind !== 'explanation' && isLikelyRight(answer);
}

/**
 * What a line says behind a recommendation, where what it was resolved to has no likely answer, or only explains what it names, or the need
 * gets another recommendation with it: the notes may have been asked in between.
 * @param answer what was said to the line before
 * @param isFar whether something else was answered in between
 */
export function behindKeptNeed(
  line: string,
  answer: Answer | undefined,
  before: string,
  resolved: AfterQuote | undefined,
  isFar: boolean,
  answerTo: (line: string) => Answer | undefined,
  knowledge: Knowledge,
): string | undefined {
  const need = answer && needBefore(before, answer, knowledge);
  if (need !== undefined && isFar && asksAgain(line, knowledge)) return whichLine(need);
  if (resolved && (!('line' in resolved) || resolved.reacts || resolved.line.startsWith('/'))) return undefined;
  const found = need === undefined ? undefined : answerTo(resolved?.line ?? line);
  // A fact about an error is none of the need before that.
  if (!answer || need === undefined || !found || found.kind === 'others') return undefined;
  if (isFar) {
    const needed = proposedBehind(line, need, knowledge) ?? conditionBehind(line, need, answer, knowledge, isFar);
    const changes = () => !ASKS.test(line) && serviceIn(answerTo(needed ?? '')) !== serviceIn(answer);
    return needed !== undefined && (!answers(found) || changes()) ? needed : undefined;
  }
  // Joined to the name of the service, a condition may look like a need of its own.
  const isJoined = resolved !== undefined && found.kind === 'recommendation';
  const isUnlikely = isJoined || (UNSURE.has(found.kind) && !isLikelyRight(found));
  const mayState = isUnlikely && !line.includes('?') && !ASKS_COST.test(line);
  const condition = mayState ? conditionIn(line, knowledge) : undefined;
  return condition === undefined ? undefined : withAdded(need, condition, answer, knowledge);
}
/** Answers that may be a guess at what a statement means. */
const UNSURE: ReadonlySet<Answer['kind']> = new Set(['unknown', 'passages', 'explanation', 'comparison']);

function serviceIn(answer: Answer | undefined): string | undefined {
  return answer?.kind === 'recommendation' ? answer.service?.id : undefined;
}
