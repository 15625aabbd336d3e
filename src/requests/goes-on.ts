import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { ASKS_WHERE_TO_RUN, namesWorkload } from '../answer/follow-up/changed-need.js';
import { openingStatement } from '../answer/follow-up/conversation.js';
import { isAnswered, isLikelyRight, probabilityOf } from '../answer/probability.js';
import { THRESHOLDS } from '../answer/thresholds.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import {
  opensAsFollowUp,
  opensWithBut,
  refersBack,
  withoutConjunction,
  withSubjects,
} from '../language/follow-up-cues.js';
import { otherSideIn } from '../language/sides.js';
import type { TopicNames } from '../language/topic-names.js';
import { isHead } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { logitOf } from '../retrieval/rank-features.js';
import { ASKS, type FollowUp, parseFollowUp, substituteNamed } from '../understand/follow-up.js';
import { parseQuery } from '../understand/query.js';

/**
 * What speaks for and against a line that goes on from the one before, as log-odds. Fitted to some 1,200 pairs of lines and rounded, then
 * shifted, as of 600 second lines of strangers it had taken a fifth for new ones.
 */
const LOG_ODDS = {
  /** A line that says nothing, alone. */
  nothing: 4.25,
  /** "It", "the second one": only a previous line can have named it. */
  refers: 3,
  /** "And in Tokyo", "what if": half a sentence. */
  opens: 3,
  /** Only asks for a reason, an example, a price. */
  intent: 2,
  /** Times the logarithm of the number of its terms: what says much says it all. */
  terms: -2.2,
  /** For each topic, up to two: it has a subject of its own. */
  topic: -1.6,
  outOfScope: -2.5,
  /** Only figures: "what's 2+2". */
  figures: -3,
  /** Asks for the price of a part without its service. */
  priceOfPart: 4,
  /** Talk to the bot. */
  toBot: -3,
  /** Alone, it gets a sure answer; */
  answered: -1.2,
  /** for its exact words; */
  listed: -2,
  /** or it is a whole request for a price, or it asks for a service or tells all of a need, */
  whole: -2,
  /** or it asks in full for the definition of a name, even one that the notes lack. */
  defines: -4,
  /** Or it asks for the comparison that it gets. */
  compares: -2,
  /** It asks nothing, names nothing, and gets no answer alone: "mine needs about 100". */
  unanswered: 1,
  /** Times the log-odds of what it finds with the line before. */
  together: 0.8,
} as const;
type Kind = keyof typeof LOG_ODDS;

/** "Which is easier?" */
const WHICH_OF_THEM = /^\W*which(?= (?:ones?|of|is|are|was|would|do|does|should|can|will|has|costs?|runs?|needs?)\b)/i;
/** "How long can it take there?" */
const THERE = /\bthere\W*$/i;
/** Whether a line asks for one of the things before: "which would you take?" */
export function asksWhich(line: string): boolean {
  return WHICH_OF_THEM.test(line);
}

const WHAT_IS = "(?:what(?:['’]?s| is| are)|define|explain|tell me about)\\b";
/** "What is a Region?", but not "what is the timeout?", which is that of something. */
export const DEFINES = new RegExp(`^${WHAT_IS}(?! (?:the|this|that|these|those|its?)\\b)`, 'i');
/** "In simple words what is an IAM role" */
const ASKS_WHAT = new RegExp(`\\b${WHAT_IS}(?! (?:this|that|these|those|its?)\\b)`, 'i');
/** Also "vCPU, what is that?" and "ECR what does it do" */
const WANTS_DEFINITION = new RegExp(`\\b${WHAT_IS}|\\bwhat do(?:es)?\\b`, 'i');
const LISTED: ReadonlySet<string | undefined> = new Set(['known-error', 'named-topic', 'listed-question']);
/** A line without an answer. */
export const NO_ANSWER: ReadonlySet<Answer['kind']> = new Set(['unknown', 'help']);

/** Terms of a line that tells all of a need. */
const WHOLE_NEED = 9;
const MOST_TOPICS = 2;
const MOST_SUBJECTS = 3;
/** A smaller probability says no more. */
const LEAST_PROBABILITY = 0.02;

/**
 * Whether a line is more likely to go on from the line before than to make sense alone.
 * @param alone the answer to the line alone
 * @param about the subjects of the line before
 */
export function goesOn(followUp: FollowUp, alone: Answer, about: readonly string[], knowledge: Knowledge): boolean {
  return logOddsOfGoingOn(followUp, alone, about, knowledge) > 0;
}

/** Log-odds below which a line with a sure answer has nothing to do with what was asked further back. */
const ALONE = -1;
/** "Lightsail containers - do they cost money at night" */
const BEHIND_NAME = /\s+[-–:]\s+/;
/** What is no answer of the line's own. */
const NOT_OWN: ReadonlySet<Answer['kind']> = new Set([...NO_ANSWER, 'invalid']);

/**
 * How a line makes sense alone, so that no exam question before it takes it for itself. If it asks, no need does either; a statement
 * may be a condition ("sessions drop if the connection breaks"), or, like a load, have nothing to do with it.
 * @returns undefined if it may go on
 */
export function standsAlone(
  line: string,
  about: readonly string[],
  knowledge: Knowledge,
): 'asks' | 'needs' | 'states' | undefined {
  const followUp = parseFollowUp(line, knowledge.names) ?? { intent: 'other', line };
  const alone = answerLine(withoutConjunction(line), knowledge);
  const isOwn = alone.certainty === 'sure' && !NOT_OWN.has(alone.kind);
  if (!isOwn || logOddsOfGoingOn(followUp, alone, about, knowledge) >= ALONE) return undefined;
  if (namesWorkload(line)) return 'asks';
  if (alone.kind === 'recommendation')
    return ASKS_WHERE_TO_RUN.test(followUp.line) && !refersBack(followUp.line) ? 'asks' : 'needs';
  const parts = followUp.line.split(BEHIND_NAME).map(withoutConjunction);
  const isAsked = isTaught(alone) || DEFINES.test(followUp.line) || parts.some((part) => ASKS.test(part));
  return isAsked || alone.kind === 'quote' || asksToCompare(followUp.line, alone) ? 'asks' : 'states';
}

/** Whether an answer explains what a line names in simple words. */
export function isTaught(answer: Answer): boolean {
  return answer.kind === 'explanation' && answer.teaching !== undefined;
}

/** "Reserved vs provisioned concurrency", "difference image and container" */
const COMPARING =
  /\w\s+(?:vs\.?|versus|or)\s+\w|\bdiff\w*(?: between)?(?: an?| the)?(?: [\w-]+){1,3}? (?:and|or|to|from) \w/i;

/** Whether a line asks for the comparison that it gets alone. */
function asksToCompare(line: string, alone: Answer): boolean {
  return alone.kind === 'comparison' && COMPARING.test(line) && !refersBack(line);
}

function logOddsOfGoingOn(
  { line, intent }: FollowUp,
  alone: Answer,
  about: readonly string[],
  knowledge: Knowledge,
): number {
  const { names, lexicon, findItself, retriever } = knowledge;
  const { question, terms, topics, outOfScope } = parseQuery(line, lexicon);
  if (question === '') return Number.NEGATIVE_INFINITY;
  const opens = opensInTheMiddle(line, names);
  // "And a Fargate task?", "its in private subnets": no wish to have it explained.
  const isMereName = alone.decidedBy === 'named-topic' && (opens || !WANTS_DEFINITION.test(line));
  const isListed = LISTED.has(alone.decidedBy) && !isMereName;
  const isRefused = alone.kind === 'unknown' && alone.reason === 'off-topic';
  // "100 a second, each takes 500 ms" may be a load to place, but behind an answer it tells more of what was asked.
  const isNeed = alone.kind === 'recommendation';
  const isAsked = isNeed && asksInPart(line);
  const isWhole =
    isNeed && !opens && (terms.length >= WHOLE_NEED || ASKS_WHERE_TO_RUN.test(line) || namesWorkload(line));
  const isTold = isNeed && !isAsked && !isWhole;
  const isAnswered = alone.certainty === 'sure' && !NO_ANSWER.has(alone.kind) && !isListed && !isMereName && !isTold;
  const [found] = retriever(parseQuery(withSubjects(line, about.slice(0, MOST_SUBJECTS)), lexicon)).candidates;
  const [own] = retriever(parseQuery(line, lexicon)).candidates;
  // What it finds alone as well, it does not need the line before for.
  const isOwn = isAnswered && found?.content === own?.content;
  const together = isOwn ? 0.5 : Math.max(found?.probability ?? 0, LEAST_PROBABILITY);
  const isWholePrice = alone.kind === 'quote';
  const isNamed = (text: string): boolean =>
    names.spot(text).length > 0 || (isWholePrice && readEntities(text, knowledge).entities.some(isHead));
  // "I have a script that runs every night, where do I put it?" names what "it" is.
  const refers =
    !isAsked && (refersBack(line, isNamed) || (topics.length === 0 && (asksWhich(line) || THERE.test(line))));
  const evidence: Record<Kind, number> = {
    nothing: 1,
    refers: Number(refers),
    opens: Number(opens),
    intent: Number(intent !== 'other'),
    terms: Math.log1p(terms.length),
    topic: Math.min(topics.length, MOST_TOPICS),
    outOfScope: Number(outOfScope.length > 0),
    figures: Number(terms.length > 0 && terms.every(({ text }) => /^\d/.test(text))),
    priceOfPart: Number(alone.kind === 'invalid' && topics.length > 0 && topics.every(({ term }) => term)),
    toBot: Number(
      alone.decidedBy === 'itself' && findItself.talk(line) >= THRESHOLDS.talk && !asksWhich(line) && !THERE.test(line),
    ),
    answered: Number(isAnswered),
    listed: Number(isListed),
    whole: Number(isWholePrice || isWhole),
    compares: Number(asksToCompare(line, alone)),
    defines: Number(
      ((topics.length > 0 || isRefused) && DEFINES.test(line)) ||
        (alone.decidedBy === 'named-topic' && ASKS_WHAT.test(line)),
    ),
    unanswered: Number(
      (isTold || alone.kind === 'unknown') && topics.length + outOfScope.length === 0 && !ASKS.test(line),
    ),
    together: logitOf(together),
  };
  return Object.entries(evidence).reduce((sum, [kind, amount]) => sum + LOG_ODDS[kind as Kind] * amount, 0);
}

/** Whether a part of a line is a question, with or without its mark. */
function asksInPart(line: string): boolean {
  return line.includes('?') || line.split(/[,.;]\s+/).some((part) => ASKS.test(withoutConjunction(part)));
}

/** "And in Tokyo?" and "GPU?", but not "and what is a pod?" */
function opensInTheMiddle(line: string, names: TopicNames): boolean {
  const rest = withoutConjunction(line);
  if (otherSideIn(rest, names)) return true;
  const isWhole = names.spot(rest).length > 0 || ASKS_WHERE_TO_RUN.test(rest);
  if (ASKS.test(rest) && isWhole) return opensAsFollowUp(rest);
  const isName = line.endsWith('?') && names.find(line.replace(/[\s?]+$/, '')) !== undefined;
  return isName || opensWithBut(line) || opensAsFollowUp(line) || substituteNamed(line) !== undefined;
}

/**
 * Whether a line has a likelier answer behind the line before than alone, where the notes answer it more likely wrongly than rightly, or only
 * show what comes close.
 */
export function isLikelierTogether(together: string, alone: Answer, knowledge: Knowledge): boolean {
  const isClose = alone.kind === 'unknown' && alone.questions > 0;
  if ((alone.decidedBy !== 'notes' && !isClose) || isLikelyRight(alone)) return false;
  const answer = answerLine(together, knowledge);
  // The message of an error in the line before is found whatever comes behind it.
  if (answer.decidedBy === 'known-error') return false;
  const isOther = openingStatement(answer, knowledge) !== openingStatement(alone, knowledge);
  const isFound = isClose ? isLikelyRight(answer) : isAnswered(answer);
  return isFound && isOther && probabilityOf(answer) > probabilityOf(alone);
}
