import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { recentlyMade } from '../../recent.js';
import { splitConversation } from '../../understand/conversation.js';
import type { FollowUp } from '../../understand/follow-up.js';
import { parseQuery } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { decide } from '../decide.js';
import { otherAnswers } from '../parts/alternatives.js';
import { fromContext, type History, historyOf, openingStatement, type Turn } from './conversation.js';
import { examOption } from './exam-option.js';
import { inOneSentence } from './in-one-sentence.js';
import { asSaidBefore, nothingMore } from './repeated.js';
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
  const previous = turns.at(-1)?.answer;
  const option = previous?.kind === 'exam' ? examOption(followUp.line, previous) : undefined;
  if (option) return { ...option, certainty: 'sure', decidedBy: 'exam-question', trace: [], alternatives: [] };
  const history = historyOf(turns, knowledge);
  return history ? answerInContext(followUp, text, history, knowledge) : decide(text, knowledge);
}

const CHOOSES = /\bwhich\b/i;

/** Something new that both lines find; else what was said, or that there is no more. */
function answerInContext(request: FollowUp, text: string, history: History, knowledge: Knowledge): Answer {
  const { intent } = request;
  const { context, openings } = history;
  if (intent === 'simpler') return fromContext(inOneSentence(context), 'sure');
  const answer =
    intent === 'more'
      ? moreOn(history, knowledge)
      : searchedAnswer(request, parseQuery(text, knowledge.lexicon), history, knowledge);
  // What differs between two things is all that the notes say on which of them.
  const isVain = answer === undefined || answer.kind === 'unknown';
  if (isVain && context.answer.kind === 'comparison' && CHOOSES.test(request.line)) return asSaidBefore(context.answer);
  if (!answer) return nothingMore(text, history, knowledge);
  return openings.has(openingStatement(answer, knowledge)) ? asSaidBefore(answer) : answer;
}

function moreOn({ context, text }: History, knowledge: Knowledge): Answer | undefined {
  const options = { title: 'More on that', intro: 'My notes also say:' };
  const more = otherAnswers(text, context.query.text, knowledge, options);
  return more.kind === 'others' ? more : undefined;
}
