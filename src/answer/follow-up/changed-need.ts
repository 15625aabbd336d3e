import type { Knowledge } from '../../knowledge/knowledge.js';
import { refersBack, withoutConjunction } from '../../language/follow-up-cues.js';
import { asksHowOrWhy } from '../../language/question-form.js';
import { onlyRulesOut } from '../../recommend/negated.js';
import { TURN_SEPARATOR } from '../../understand/conversation.js';
import { ASKS } from '../../understand/follow-up.js';
import { parseQuery } from '../../understand/query.js';
import type { Answer } from '../answer.js';

const WHAT_ABOUT = /^(?:what|how) about /i;
/** "What if it takes an hour", "when the data grows to 40 GB", "what about without containers" */
const SUPPOSES = new RegExp(
  `^(?:what )?if\\b|^(?:with|for|at) (?:only |just |about |around |~ ?)?\\d|^(?:when|once) (?!(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|to)\\b)(?=.*\\b(?:grow|get|go|become|need|add|double|reach|want)(?:e?s)?\\b)|${WHAT_ABOUT.source}`,
  'i',
);

/** Whether a line only rules something out, and does not ask about it: "no Kubernetes please", but not "why not Lambda?" */
export function excludes(line: string, { names }: Pick<Knowledge, 'names'>): boolean {
  const said = withoutConjunction(line);
  return onlyRulesOut(said, names) && (!ASKS.test(said) || WHAT_ABOUT.test(said));
}

/** "Where should I host it", "the cheapest way to run a bot": what a service is chosen for, though the notes may answer it. */
export const ASKS_WHERE_TO_RUN =
  /\bwhere (?:should|shall|can|could|do|would|to)\b.*\b(?:host|run|deploy|put)\b|\b(?:cheapest|best|easiest|simplest|right|good) (?:\p{L}+ )?(?:way|place|option|service|choice) (?:to|for)\b|\b(?:which|what) (?:aws |amazon )?(?:service|compute)\b|\bwhat (?:(?:should|shall|would) (?:i|we|you)|to) (?:use|take)\b/iu;

const RUNNABLE =
  'app(?! runner)|application|site|website|webpage|homepage|blog|shop|store|forum|wiki|server|bot|api|backend|frontend|script|job|pipeline|service|game|dashboard|platform|portal|crawler|scraper|tool|transcoder|simulation';
/** Before what is to run there stands no verb and nothing that was named before: "our app needs a GPU" is a condition of it. */
const DESCRIBED =
  "(?:(?!(?:it|this|that|these|those|they|the|there|with|without|no|not|only|but|for|in|on|as|also|is|are|has|have|had|needs?|runs?|uses?|must|should|can|could|will|what|if|when|how|why|which|who|traffic|budget|users?)\\b)[\\w'’-]+ ){0,4}";
const STATES_OF_IT =
  "(?! ?(?:is|are|was|has|have|had|needs?|must|should|can|could|may|might|gets?|will|would|runs?|takes?|uses?|['’]s)\\b)";
/** "I want to host a blog", "game server for Minecraft with 5 friends", "chat app with websockets". */
const NAMES_WORKLOAD = new RegExp(
  `^(?:(?:i|we) (?:want|wanna|would like|['’]d like|plan|am going|are going) (?:to )?(?:host|run|deploy|build|train|put up|set up|launch|serve)\\b|${DESCRIBED}(?:${RUNNABLE})\\b${STATES_OF_IT})`,
  'i',
);

/** Whether a line names itself what is to run, so that it adds nothing to a need before: "game server for Minecraft". */
export function namesWorkload(line: string): boolean {
  return NAMES_WORKLOAD.test(withoutConjunction(line)) && !refersBack(line);
}

/** Probability that a line wants a service, from which the next one may add to it, although the notes answered something else or nothing; */
const LEAST_NEED = 0.004;
/** and if lines only tell of a load. */
const LEAST_TOLD = 0.0005;

/**
 * What a service was recommended for in the line before, or could be, so that the next line may add to it: also a load that was only told, in
 * one line or several ("I have a script", "it runs every night").
 * @returns undefined if it was nothing
 */
export function needBefore(line: string, answer: Answer, knowledge: Knowledge): string | undefined {
  if (answer.kind === 'recommendation') return answer.need;
  if (!MAY_BE_NEED.has(answer.kind) || line.startsWith('/') || OPTIONS.test(line)) return undefined;
  const { findSignals, retriever, lexicon, names, choices } = knowledge;
  const turns = line.split(TURN_SEPARATOR);
  const need = turns.join(', ');
  const isTold = turns.every((turn) => TELLS_OF_OWN.test(turn) && turn.startsWith(conditionIn(turn, knowledge) ?? ' '));
  // What runs on something already is no load to place.
  const isPlaced = (): boolean =>
    names.spot(need).some(({ topic: { id, note } }) => id in choices.services || note.id in choices.services);
  const isNeed = (least: number): boolean =>
    findSignals(need).length > 0 && retriever(parseQuery(need, lexicon)).recommendable >= least;
  if (isTold && !isPlaced() && isNeed(LEAST_TOLD)) return need;
  const mayAdd = answer.kind !== 'steps' && turns.length === 1 && !asksHowOrWhy(line);
  return mayAdd && (ASKS_WHERE_TO_RUN.test(line) || isNeed(LEAST_NEED)) ? line : undefined;
}
/** An exam question with options to choose from is no need of somebody's own. */
const OPTIONS = /(?:^|\s)\(?a[).:]\s.*\s\(?b[).:]\s/is;
const MAY_BE_NEED: ReadonlySet<Answer['kind']> = new Set(['passages', 'unknown', 'help', 'steps']);
/** "We have", "it runs", "each takes". */
const TELLS_OF_OWN = /\b(?:i|im|we|my|our|its?|each|every|they|there)\b/i;

/** "For 50k a day still the same answer?" */
const STILL_SAME = /,?\s+(?:is (?:it|that) )?(?:still )?(?:the )?same(?: (?:answer|thing|service|choice|one))?\?*$/i;

/** Words of a condition: "it has websockets", "little traffic", "budget max 5 dollar". */
const FEWEST_WORDS = 2;
/** "Can be killed anytime", "must cost the same each month": without its subject a statement begins like a question. */
const TELLS =
  /^(?:is|are|can|could|will|would|should|must|has|have)(?:n['’]?t)? (?:also|always|be|cost|have|just|never|not|only|run|stay|take|to)\b/i;
const ADDRESSES_BOT = /^(?:(?:please|pls) )?(?:can you|could you|tell|show|give|explain|compare|quiz)\b/i;
/** "Doesn't that mean", but not "doesn't work". */
const ASKS_DENYING =
  /^(?:is|are|do|does|did|would|will|wo|can?|could|should|has|have)n['’]?t (?:i|we|you|it|that|this|they|the)\b/i;

/**
 * The condition that a second line states, also beside a question ("budget is tiny. can I make that cheaper?"), or supposes: "and if it only
 * takes 5 minutes?"
 * @returns undefined if the line only asks for something
 */
export function conditionIn(line: string, { names }: Pick<Knowledge, 'names'>): string | undefined {
  const said = withoutConjunction(line).replace(STILL_SAME, '');
  const isSupposed = SUPPOSES.test(said);
  if (isSupposed && names.spot(said).some(({ topic }) => !topic.term) && !excludes(said, { names })) return undefined;
  const asks = (clause: string): boolean =>
    clause.endsWith('?') ||
    (ASKS.test(clause) && !TELLS.test(clause)) ||
    ASKS_DENYING.test(clause) ||
    ADDRESSES_BOT.test(clause);
  const isAsked = (sentence: string): boolean =>
    asks(sentence) || sentence.split(/(?<=,)\s+(?:or\s+)?/).some((clause) => asks(withoutConjunction(clause)));
  const sentences = said.split(/(?<=[.!?;])\s+/).map(withoutConjunction);
  const told = isSupposed ? [said] : sentences.filter((sentence) => !isAsked(sentence));
  const condition = told
    .join(' ')
    .replace(/[\s?.!]+$/, '')
    .replace(WHAT_ABOUT, '');
  return condition.split(/\s+/).length < FEWEST_WORDS ? undefined : condition;
}
