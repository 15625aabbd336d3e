import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction } from '../../language/follow-up-cues.js';
import { asksForOneOfThem } from '../../language/question-form.js';
import { recentlyMade } from '../../recent.js';
import { splitConversation, TURN_SEPARATOR } from '../../understand/conversation.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import { parseQuery } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { decide } from '../decide.js';
import { otherAnswers } from '../parts/alternatives.js';
import { answerText } from '../parts/answer-text.js';
import { isLikelyRight } from '../probability.js';
import { fromContext, type History, historyOf, openingStatement, type Turn } from './conversation.js';
import { fromLastAnswer } from './from-last-answer.js';
import { asSaidBefore, comparedAgain, costIn, costSaidBefore, nothingMore } from './repeated.js';
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

/** What tasks tell: how something is done, and how it is undone. */
const OF_TASKS: ReadonlySet<Intent> = new Set(['steps', 'undo']);

/** What the last answer gives itself; otherwise what both lines find. */
function answerInContext(request: FollowUp, text: string, history: History, knowledge: Knowledge): Answer {
  const { intent } = request;
  const before = history.context.answer;
  const said = fromLastAnswer(request, history, knowledge);
  if (said) {
    // How something is done behind an error may be a task of its own; else its cure is what was said.
    const mayBeTask = intent === 'steps' && before.kind === 'error';
    return (mayBeTask && taskFor(request, text, history, knowledge)) || said;
  }
  const cost = intent === 'cost' ? costIn(before) : '';
  const query = parseQuery(withoutOpening(text), knowledge.lexicon);
  const found = intent === 'more' ? moreOn(history, knowledge) : searchedAnswer(request, query, history, knowledge);
  // What fails is only told by its words: "it does not work".
  const answer =
    found?.kind === 'passages' && intent === 'trouble' ? { ...found, certainty: 'unsure' as const } : found;
  const isSure = answer?.certainty === 'sure' && answer.kind !== 'unknown';
  const isRepeated = answer !== undefined && history.openings.has(openingStatement(answer, knowledge));
  // The steps to undo it may stand among those that were shown.
  if (OF_TASKS.has(intent) && before.kind === 'steps' && (!isSure || isRepeated)) return fromContext(before, 'unsure');
  const tellsCost = answer !== undefined && isLikelyRight(answer) && costIn(answer) !== '';
  if (cost !== '' && !tellsCost) return costSaidBefore(before, cost);
  const isChosen = answer && namesOneOf(before, answer, knowledge);
  if (before.kind === 'comparison' && asksForOneOfThem(request.line) && !isChosen)
    return comparedAgain(before, request.line, knowledge);
  if (!answer) return nothingMore(text, request, history, knowledge);
  return isRepeated ? asSaidBefore(answer) : answer;
}

/** The steps that a line asks for, if some are likely meant. */
function taskFor(request: FollowUp, text: string, history: History, knowledge: Knowledge): Answer | undefined {
  const found = searchedAnswer(request, parseQuery(withoutOpening(text), knowledge.lexicon), history, knowledge);
  return found?.kind === 'steps' && isLikelyRight(found) ? found : undefined;
}

/** Whether an answer is about one of the things that were compared. */
function namesOneOf(compared: Answer, answer: Answer, { names }: Knowledge): boolean {
  const topics = compared.kind === 'comparison' ? compared.topics.map(({ id }) => id) : [];
  return names.spot(answerText(answer)).some(({ topic }) => topics.includes(topic.id));
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
