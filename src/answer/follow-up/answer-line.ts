import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction } from '../../language/follow-up-cues.js';
import { analyze } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import { recentlyMade } from '../../recent.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { splitConversation, TURN_SEPARATOR } from '../../understand/conversation.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { decide } from '../decide.js';
import { otherAnswers } from '../parts/alternatives.js';
import { answerLead } from '../parts/answer-text.js';
import { buildAnswer } from '../parts/build-answer.js';
import { isLikelyRight } from '../probability.js';
import { THRESHOLDS } from '../thresholds.js';
import { undoOf } from './after-task.js';
import { closestOf, fromContext, type History, historyOf, openingStatement, type Turn } from './conversation.js';
import { isAboutQuotas, PROVIDES } from './evidence.js';
import { fromLastAnswer } from './from-last-answer.js';
import { asSaidBefore, costIn, costSaidBefore, nothingMore } from './repeated.js';
import { searchedAnswer } from './searched-answer.js';

/** Answers to keep: each turn of a conversation needs those before it again. */
const MOST_KEPT = 50;
const answersOf = keptByObject((_: Knowledge) => recentlyMade<Answer>(MOST_KEPT));

/** Answers a line, or a conversation whose lines are joined by `TURN_SEPARATOR`. */
export function answerLine(text: string, knowledge: Knowledge): Answer {
  const kept = answersOf(knowledge);
  const conversation = splitConversation(text, knowledge.names);
  const turns: Turn[] = [];
  for (const { line, followUp } of conversation) {
    const answer =
      kept.get(line) ?? (followUp ? answerFollowUp(followUp, line, turns, knowledge) : decide(line, knowledge));
    kept.keep(line, answer);
    turns.push({ line, answer });
  }
  return turns.at(-1)?.answer ?? decide(text, knowledge);
}

/** @param text the whole conversation, up to this line */
function answerFollowUp(followUp: FollowUp, text: string, turns: readonly Turn[], knowledge: Knowledge): Answer {
  const history = historyOf(turns, knowledge);
  return history ? answerInContext(followUp, text, history, knowledge) : decide(text, knowledge);
}

const CHOOSES = /\bwhich\b/i;
/** What tasks tell: how something is done, and how it is undone. */
const OF_TASKS: ReadonlySet<Intent> = new Set(['steps', 'undo']);
const ASKS_HOW = /^\W*(?:how|where)\b/i;

/** What provides the requested kind of information close to the context; otherwise what both lines find. */
function answerInContext(request: FollowUp, text: string, history: History, knowledge: Knowledge): Answer {
  const { intent } = request;
  const said = fromLastAnswer(request, history, knowledge);
  if (said) return said;
  const before = history.context.answer;
  // "Where do I change that" asks for no limit.
  if (intent === 'change' && before.kind === 'error' && ASKS_HOW.test(request.line))
    return answerInContext({ ...request, intent: 'other' }, text, history, knowledge);
  const cost = intent === 'cost' ? costIn(before) : '';
  const query = parseQuery(withoutOpening(text), knowledge.lexicon);
  const answer =
    intent === 'more'
      ? moreOn(history, knowledge)
      : (nearbyAnswer(request, query, history, knowledge) ??
        // After a definition, steps that somebody can try are an example.
        (intent === 'example' && before.kind === 'explanation'
          ? nearbyAnswer({ ...request, intent: 'steps' }, query, history, knowledge)
          : undefined) ??
        searchedAnswer(request, query, history, knowledge));
  const sure = answer?.certainty === 'sure' && answer.kind !== 'unknown' ? answer : undefined;
  const isRepeated = answer !== undefined && history.openings.has(openingStatement(answer, knowledge));
  // The steps to undo it may stand among those that were shown.
  if (OF_TASKS.has(intent) && before.kind === 'steps' && (!sure || isRepeated)) return fromContext(before, 'unsure');
  if (cost !== '' && (!sure || costIn(sure) === '')) return costSaidBefore(before, cost);
  // What differs between two things is all that the notes say on which of them.
  if (before.kind === 'comparison' && CHOOSES.test(request.line) && !(sure && isLikelyRight(sure)))
    return asSaidBefore(before);
  if (!answer) return nothingMore(text, request, history, knowledge);
  return isRepeated ? asSaidBefore(answer) : answer;
}

/** The conversation with a last line that asks the same without "and": "and memory?" */
function withoutOpening(text: string): string {
  const at = text.lastIndexOf(TURN_SEPARATOR) + TURN_SEPARATOR.length;
  return text.slice(0, at) + withoutConjunction(text.slice(at));
}

function moreOn({ context, text }: History, knowledge: Knowledge): Answer | undefined {
  const options = { title: 'More on that', intro: 'My notes also say:' };
  const more = otherAnswers(text, context.query.text, knowledge, options);
  return more.kind === 'others' ? more : undefined;
}

/** The closest entries of the requested kind, if they are close enough. */
function nearbyAnswer(
  { intent, line }: FollowUp,
  query: Query,
  history: History,
  knowledge: Knowledge,
): Answer | undefined {
  const { context } = history;
  const find = (isOfKind: (entry: Entry) => boolean): readonly Candidate[] =>
    closestOf(query, context, isOfKind, knowledge);
  const provides = PROVIDES[intent];
  const found = provides ? find(provides) : [];
  // Who asks for an example wants another than the words "such as" in what was said, and who asks how to undo it no repetition.
  const isUndone = context.answer.kind === 'steps' && ASKS_HOW.test(line) && analyze(line).length > 0;
  const isOther = intent === 'example' || (intent === 'steps' && isUndone);
  const entries = isOther ? found.filter(({ content }) => !history.wasShown(content)) : found;
  if (intent === 'trouble') return troubleshooting(query.text, entries, history, knowledge);
  const least = intent === 'steps' && !isOther ? THRESHOLDS.close : THRESHOLDS.closeSure;
  const close = entries.filter(({ probability }) => probability >= least);
  // Whether one limit can be raised does not hold for its neighbour, but what holds for all quotas may.
  const isLimit = intent === 'change' && context.answer.kind !== 'error' && /\d/.test(answerLead(context.answer));
  const [first, ...others] = close.length === 0 && isLimit ? find(isAboutQuotas).slice(0, 1) : close;
  if (!first) return undefined;
  const undone = intent === 'undo' && first.content.kind === 'entry' ? undoOf(first.content.entry) : undefined;
  const answer = undone ?? buildAnswer(first.content, first.probability, query, others, knowledge);
  const isClosest = close.some(({ probability }) => probability >= THRESHOLDS.closeSure);
  return fromContext(answer, isClosest ? 'sure' : 'unsure');
}

/** How to tell that a task worked, and the closest errors. */
function troubleshooting(text: string, errors: readonly Candidate[], history: History, knowledge: Knowledge): Answer {
  const works = history.context.entries.flatMap(({ passage }) => passage.task?.worksWhen ?? [])[0];
  const intro = 'Paste the whole error message if there is one. It may be one of these:';
  return otherAnswers(history.text, text, knowledge, {
    title: 'What exactly goes wrong?',
    intro: works === undefined ? intro : `It works when ${works} ${intro}`,
    candidates: errors,
  });
}
