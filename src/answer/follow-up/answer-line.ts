import { firstSentence } from '../../items/words.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn } from '../../language/tokenize.js';
import { type Recent, recentlyMade } from '../../recent.js';
import { contentOf } from '../../retrieval/candidate.js';
import { splitConversation } from '../../understand/conversation.js';
import type { FollowUp } from '../../understand/follow-up.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer, Decision, Others } from '../answer.js';
import { otherAnswers } from '../build/alternatives.js';
import { answerLead } from '../build/answer-text.js';
import { buildAnswer } from '../build/build-answer.js';
import { explainStep } from '../build/next-steps.js';
import { noveltyFilter } from '../build/novelty.js';
import { decide } from '../decide.js';
import { THRESHOLDS } from '../thresholds.js';
import {
  type CloseEntry,
  candidatesFrom,
  closeEntries,
  contextOf,
  type History,
  historyOf,
  openingStatement,
  type Turn,
} from './conversation.js';
import { isAboutQuotas, LACKING, PROVIDES } from './evidence.js';
import { examOption } from './exam-option.js';
import { askAboutSubjects } from './per-subject.js';
import { asSaidBefore, containsAny, isRepeated, nothingMore, type Request, salientWords } from './repeated.js';

/** Answers to keep: each turn of a conversation needs those before it again. */
const MOST_KEPT = 50;
const answers = new WeakMap<Knowledge, Recent<Answer>>();

/** Answers a line, or a conversation whose lines are joined by `TURN_SEPARATOR`. */
export function answerLine(text: string, knowledge: Knowledge): Answer {
  const kept = answers.get(knowledge) ?? recentlyMade<Answer>(MOST_KEPT);
  answers.set(knowledge, kept);
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
  if (!history) return decide(text, knowledge);
  const answer = answerInContext(followUp, text, history, knowledge);
  if (isRepeated(answer, followUp, history, knowledge))
    return insteadOfRepeating(answer, followUp, text, history, knowledge);
  if (answer.certainty === 'sure' && answer.kind !== 'unknown') return answer;
  return aboutSubjects(followUp, history, knowledge) ?? answer;
}

/** What provides the requested kind of information close to the context; otherwise the answer to both lines together. */
function answerInContext(request: Request, text: string, history: History, knowledge: Knowledge): Answer {
  const { intent, line } = request;
  const { context } = history;
  if (intent === 'simpler') return fromContext(inOneSentence(history), 'sure');
  if (intent === 'more') {
    const options = { title: 'More on that', intro: 'My notes also say:' };
    const more = otherAnswers(history.text, context.query.text, knowledge, options);
    return more.kind === 'others' ? more : fromContext(nothingMore(text, intent, history, knowledge), 'sure');
  }
  const query = parseQuery(text, knowledge.lexicon);
  const provides = PROVIDES[intent];
  if (provides) {
    const entries = closeEntries(query, context, provides, knowledge);
    if (intent === 'trouble') return troubleshooting(text, entries, history, knowledge);
    const least = intent === 'steps' ? THRESHOLDS.close : THRESHOLDS.closeSure;
    const close = entries.filter(({ closeness }) => closeness >= least);
    if (close.length > 0) return answerFrom(close, 'sure', query, knowledge);
  }
  // Whether one limit can be raised does not hold for its neighbour, but what holds for all quotas may.
  if (intent === 'change' && context.answer.kind !== 'error' && /\d/.test(answerLead(context.answer))) {
    const aboutQuotas = closeEntries(query, context, isAboutQuotas, knowledge);
    if (aboutQuotas.length > 0) return answerFrom(aboutQuotas.slice(0, 1), 'unsure', query, knowledge);
  }
  const answer = decide(text, knowledge);
  const isNew = noveltyFilter(answerLead(context.answer), knowledge.index)(answerLead(answer));
  if (isNew || containsAny(salientWords(line, knowledge), context.entries, knowledge)) return answer;
  const lacking = LACKING[intent];
  return lacking === undefined
    ? { ...answer, certainty: 'unsure' }
    : { ...answer, remark: `My notes contain ${lacking}.` };
}

/** Instead of a repeated answer: answers about each subject, the statement alone if it has what the line asks for, or that there is no more. */
function insteadOfRepeating(
  repeated: Answer,
  request: Request,
  text: string,
  history: History,
  knowledge: Knowledge,
): Answer {
  const { intent, line } = request;
  const aboutEach = aboutSubjects(request, history, knowledge);
  if (aboutEach) return aboutEach;
  const provides = PROVIDES[intent];
  const isProvided =
    intent === 'cost' ||
    intent === 'difference' ||
    (provides
      ? (contextOf(text, repeated, knowledge)?.entries ?? []).some(provides)
      : salientWords(line, knowledge).some(({ stem }) => stemsIn(answerLead(repeated)).has(stem)));
  const isLast = openingStatement(repeated, knowledge) === openingStatement(history.context.answer, knowledge);
  return isProvided && isLast
    ? fromContext(asSaidBefore(repeated), repeated.certainty ?? 'sure')
    : fromContext(nothingMore(text, intent, history, knowledge), 'sure');
}

function aboutSubjects({ intent, line }: Request, history: History, knowledge: Knowledge): Answer | undefined {
  if (intent !== 'other') return undefined;
  return askAboutSubjects(line, history, (question) => answerLine(question, knowledge), knowledge);
}

function answerFrom(
  [first, ...others]: readonly CloseEntry[],
  certainty: Decision['certainty'],
  query: Query,
  knowledge: Knowledge,
): Answer {
  if (!first) throw new Error('nothing to say');
  const answer = buildAnswer(contentOf(first.entry), first.closeness, query, candidatesFrom(others), knowledge);
  return fromContext(answer, certainty);
}

/** How to tell that a task worked, and the closest errors. */
function troubleshooting(text: string, errors: readonly CloseEntry[], history: History, knowledge: Knowledge): Answer {
  const works = history.context.entries.flatMap(({ passage }) => passage.task?.worksWhen ?? [])[0];
  const intro = 'Paste the whole error message if there is one. It may be one of these:';
  return otherAnswers(history.text, text, knowledge, {
    title: 'What exactly goes wrong?',
    intro: works === undefined ? intro : `It works when ${works} ${intro}`,
    candidates: candidatesFrom(errors),
  });
}

/** The definition of the subject or, if that was the answer, its first sentence. */
function inOneSentence({ context: { answer, subject }, text }: History): Others {
  return {
    kind: 'others',
    title: 'In one sentence',
    intro: text.includes(subject.summary) ? firstSentence(answerLead(answer)) : subject.summary,
    likely: [],
    sources: answer.sources.slice(0, 1),
    nextSteps: [explainStep(subject)],
    corrections: [],
  };
}

/** An answer without a decider. */
function fromContext(answer: Answer, certainty: Decision['certainty']): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
