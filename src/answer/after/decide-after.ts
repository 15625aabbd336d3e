import { firstSentence } from '../../items/words.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn } from '../../language/tokenize.js';
import { lazily } from '../../lazily.js';
import { type Recent, recentlyMade } from '../../recent.js';
import { contentOf } from '../../retrieval/proposal.js';
import type { FollowUp } from '../../understand/follow-up.js';
import { parseQuery, type Query } from '../../understand/query.js';
import { splitConversation } from '../../understand/whole-lines.js';
import type { Answer, Decision, Others } from '../answer.js';
import { explainStep } from '../build/next-steps.js';
import { otherAnswers } from '../build/other-answers.js';
import { onlyNew } from '../build/repetition.js';
import { buildAnswer } from '../build/said.js';
import { answerLead } from '../build/told.js';
import { decide } from '../decide.js';
import { THRESHOLDS } from '../thresholds.js';
import { askedOfSubjects } from './asked-of-subjects.js';
import { type Context, candidatesOf, contextOf, type Near, nearby, openingStatement } from './context.js';
import { answeredBefore, type Before, type Said } from './conversation.js';
import { examOption } from './exam-option.js';
import { GIVES, isOfQuotas, LACKING } from './gives.js';
import { type Asked, allTold, asToldBefore, isShownAgain, ownWords, toldHolds } from './told-already.js';

/** A conversation asks for the same answer several times. */
const MOST_KEPT = 50;
const answers = new WeakMap<Knowledge, Recent<Answer>>();

/** Answers a line, or several of which each goes on from those before. */
export function answerTo(text: string, knowledge: Knowledge): Answer {
  const kept = answers.get(knowledge) ?? recentlyMade<Answer>(MOST_KEPT);
  answers.set(knowledge, kept);
  const said: Said[] = [];
  for (const { line, followUp } of linesIn(text, knowledge)) {
    const answer = kept.get(line) ?? answerAfter(said, line, followUp, knowledge);
    kept.keep(line, answer);
    said.push({ line, answer });
  }
  return said.at(-1)?.answer ?? decide(text, knowledge);
}

/** A line with those before it, and how it goes on from them. */
interface Line {
  readonly line: string;
  readonly followUp?: FollowUp;
}

/** The line with which a conversation began, and the same with each line that went on from it. */
function linesIn(text: string, { names }: Knowledge): readonly Line[] {
  const lines: Line[] = [];
  let line = text;
  for (let read = splitConversation(line, names); read; read = splitConversation(line, names)) {
    lines.unshift({ line, followUp: read.followUp });
    line = read.before;
  }
  return [{ line }, ...lines];
}

function answerAfter(
  said: readonly Said[],
  text: string,
  followUp: FollowUp | undefined,
  knowledge: Knowledge,
): Answer {
  const answer = said.at(-1)?.answer;
  if (!followUp || !answer) return decide(text, knowledge);
  const option = answer.kind === 'exam' ? examOption(followUp.line, answer) : undefined;
  if (option) return { ...option, certainty: 'sure', decidedBy: 'exam-question', trace: [], alternatives: [] };
  const answered = answeredBefore(said, knowledge);
  if (!answered) return decide(text, knowledge);
  const after = decideAfter(followUp, text, answered, knowledge);
  if (isShownAgain(after, followUp, answered, knowledge)) return insteadOf(after, followUp, text, answered, knowledge);
  return after.certainty === 'sure' && after.kind !== 'unknown'
    ? after
    : (ofSubjects(followUp, answered, knowledge) ?? after);
}

/** What gives a line what it lacks, close to what was told; else what both lines find, as unsure if that only repeats it. */
function decideAfter({ wants, line }: FollowUp, text: string, said: Before, knowledge: Knowledge): Answer {
  const { context, told } = said;
  if (wants === 'simpler') return near(inOneSentence(said), 'sure');
  if (wants === 'more') {
    const more = otherAnswers(told, context.line.text, knowledge, {
      title: 'More on that',
      intro: 'My notes also say:',
    });
    return more.kind === 'others' ? more : near(allTold(text, wants, said, knowledge), 'sure');
  }
  const both = lazily(() => parseQuery(text, knowledge.lexicon));
  const gives = GIVES[wants];
  if (gives) {
    const found = nearby(both(), context, gives, knowledge);
    if (wants === 'trouble') return notWorking(text, found, said, knowledge);
    const least = wants === 'steps' ? THRESHOLDS.close : THRESHOLDS.closeSure;
    const close = found.filter(({ closeness }) => closeness >= least);
    if (close.length > 0) return saying(close, 'sure', both(), knowledge);
  }
  const before = context.answer;
  // Whether one limit can be raised says nothing of its neighbour, but what holds for all quotas may hold for it.
  if (wants === 'change' && before.kind !== 'error' && /\d/.test(answerLead(before))) {
    const ofQuotas = nearby(both(), context, isOfQuotas, knowledge);
    if (ofQuotas.length > 0) return saying(ofQuotas.slice(0, 1), 'unsure', both(), knowledge);
  }
  const answer = decide(text, knowledge);
  if (isNews(line, answer, context, knowledge)) return answer;
  const lacking = LACKING[wants];
  return lacking === undefined
    ? { ...answer, certainty: 'unsure' }
    : { ...answer, remark: `My notes have ${lacking}, and I do not guess.` };
}

/** Whether an answer tells more than what was told before, or what was told holds the words of the line. */
function isNews(line: string, answer: Answer, context: Context, knowledge: Knowledge): boolean {
  const said = { said: answerLead(context.answer), index: knowledge.index };
  return (
    onlyNew([answerLead(answer)], (text) => text, said).length > 0 ||
    toldHolds(ownWords(line, knowledge), context.told, knowledge)
  );
}

/**
 * What is said in the place of an answer that was shown before: what the notes say to the line alone of each of the subjects, the sentence
 * that holds what it asks for, or that there is no more.
 */
function insteadOf(again: Answer, { wants, line }: FollowUp, text: string, said: Before, knowledge: Knowledge): Answer {
  const elsewhere = ofSubjects({ wants, line }, said, knowledge);
  if (elsewhere) return elsewhere;
  const given = GIVES[wants];
  const isGiven =
    wants === 'cost' ||
    wants === 'difference' ||
    (given
      ? (contextOf(text, again, knowledge)?.told ?? []).some(given)
      : ownWords(line, knowledge).some(({ stem }) => stemsIn(answerLead(again)).has(stem)));
  return isGiven && openingStatement(again, knowledge) === openingStatement(said.context.answer, knowledge)
    ? near(asToldBefore(again), again.certainty ?? 'sure')
    : near(allTold(text, wants, said, knowledge), 'sure');
}

/** What the notes say to a line of its own words, asked of the subjects of the one before. */
function ofSubjects({ wants, line }: Asked, said: Before, knowledge: Knowledge): Answer | undefined {
  if (wants !== 'other') return undefined;
  return askedOfSubjects(line, said, (whole) => answerTo(whole, knowledge), knowledge);
}

/** The answer that the closest statement gives, with what else is close. */
function saying(
  [first, ...others]: readonly Near[],
  certainty: Decision['certainty'],
  line: Query,
  knowledge: Knowledge,
): Answer {
  if (!first) throw new Error('nothing to say');
  const said = buildAnswer(contentOf(first.entry), first.closeness, line, candidatesOf(others), knowledge);
  return near(said, certainty);
}

/** How one sees that what was told works, and the troubles that are closest to it. */
function notWorking(text: string, troubles: readonly Near[], { told, context }: Before, knowledge: Knowledge): Answer {
  const works = context.told.flatMap(({ passage }) => passage.task?.worksWhen ?? [])[0];
  const intro = 'Paste the whole error message if there is one. Perhaps it is one of these:';
  return otherAnswers(told, text, knowledge, {
    title: 'What does it say?',
    intro: works === undefined ? intro : `It works when ${works} ${intro}`,
    candidates: candidatesOf(troubles),
  });
}

/** What was told, in its first sentence; what the subject is, if that was not told. */
function inOneSentence({ context: { answer, subject }, told }: Before): Others {
  const lead = told.includes(subject.summary) ? firstSentence(answerLead(answer)) : subject.summary;
  return {
    kind: 'others',
    title: 'In one sentence',
    intro: lead,
    likely: [],
    sources: answer.sources.slice(0, 1),
    nextSteps: [explainStep(subject)],
    corrections: [],
  };
}

/** An answer that no decider was asked for. */
function near(answer: Answer, certainty: Decision['certainty']): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
