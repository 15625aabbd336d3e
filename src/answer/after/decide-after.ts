import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze } from '../../language/tokenize.js';
import { lazily } from '../../lazily.js';
import { type Recent, recentlyMade } from '../../recent.js';
import { LITTLE_WEIGHT } from '../../retrieval/entry-index.js';
import { saidBy } from '../../retrieval/proposal.js';
import type { FollowUpLine } from '../../understand/follow-up.js';
import { type Understood, understand } from '../../understand/understood.js';
import { conversationIn } from '../../understand/whole-lines.js';
import type { Answer, Decision } from '../answer.js';
import { explain } from '../build/explanation.js';
import { otherAnswers } from '../build/other-answers.js';
import { tellingNews } from '../build/repetition.js';
import { answerOf } from '../build/said.js';
import { ledWith, toldBy } from '../build/told.js';
import { decide } from '../decide.js';
import { THRESHOLDS } from '../thresholds.js';
import { type Context, candidatesOf, contextOf, type Near, nearby } from './context.js';
import { examOption } from './exam-option.js';
import { GIVES, isOfQuotas, NOT_SAID } from './gives.js';

/** A conversation asks for the same answer several times. */
const MOST_KEPT = 50;
const answers = new WeakMap<Knowledge, Recent<Answer>>();

/** Answers a line, or two of which the second goes on from the first. */
export function answerTo(text: string, knowledge: Knowledge): Answer {
  const kept = answers.get(knowledge) ?? recentlyMade<Answer>(MOST_KEPT);
  answers.set(knowledge, kept);
  const answer = kept.get(text) ?? answerLines(text, knowledge);
  kept.keep(text, answer);
  return answer;
}

function answerLines(text: string, knowledge: Knowledge): Answer {
  const conversation = conversationIn(text, knowledge.names);
  if (!conversation) return decide(text, knowledge);
  const { before, followUp } = conversation;
  const answer = answerTo(before, knowledge);
  const option = answer.kind === 'exam' ? examOption(followUp.line, answer) : undefined;
  if (option) return { ...option, certainty: 'sure', decidedBy: 'exam-question', trace: [], alternatives: [] };
  const context = contextOf(before, answer, knowledge);
  return context ? decideAfter(followUp, text, context, knowledge) : decide(text, knowledge);
}

/** What gives a line what it lacks, close to what was told; else what both lines find, as unsure if that only repeats it. */
function decideAfter({ wants, line }: FollowUpLine, text: string, context: Context, knowledge: Knowledge): Answer {
  const { subject, answer: before } = context;
  const isExplained = toldBy(before).includes(subject.summary);
  if (wants === 'simpler' && !isExplained) return near(explain({ topic: subject }, knowledge), 'sure');
  if (wants === 'more' || wants === 'simpler')
    return otherAnswers(before, context.line.text, knowledge, { title: 'More on that', intro: 'My notes also say:' });
  const both = lazily(() => understand(text, knowledge.reader));
  const gives = GIVES[wants];
  if (gives) {
    const found = nearby(both(), context, gives, knowledge);
    if (wants === 'trouble') return notWorking(text, found, context, knowledge);
    const least = wants === 'steps' ? THRESHOLDS.close : THRESHOLDS.closeSure;
    const close = found.filter(({ closeness }) => closeness >= least);
    if (close.length > 0) return saying(close, 'sure', both(), knowledge);
  }
  // Whether one limit can be raised says nothing of its neighbour, but what holds for all quotas may hold for it.
  if (wants === 'change' && before.kind !== 'error' && /\d/.test(ledWith(before))) {
    const ofQuotas = nearby(both(), context, isOfQuotas, knowledge);
    if (ofQuotas.length > 0) return saying(ofQuotas.slice(0, 1), 'unsure', both(), knowledge);
  }
  const answer = decide(text, knowledge);
  if (!repeats(line, answer, context, knowledge)) return answer;
  const remark = NOT_SAID[wants];
  return remark === undefined
    ? { ...answer, certainty: 'unsure' }
    : { ...answer, remark: `${remark}, and I do not guess.` };
}

/** Whether an answer tells only what was told before, which does not hold the words of the line either. */
function repeats(line: string, answer: Answer, { answer: before, told }: Context, { index }: Knowledge): boolean {
  const leads = ledWith(answer);
  const isNews = tellingNews([leads], (text) => text, { said: ledWith(before), index }).length > 0;
  if (isNews && !leads.startsWith(ledWith(before))) return false;
  const own = analyze(line).filter((word) => index.weight(word) > LITTLE_WEIGHT);
  if (own.length === 0) return leads === ledWith(before);
  return !told.some((entry) => own.some(({ stem }) => index.holds(index.entries.indexOf(entry), stem)));
}

/** The answer that the closest statement gives, with what else is close. */
function saying(
  [first, ...others]: readonly Near[],
  certainty: Decision['certainty'],
  line: Understood,
  knowledge: Knowledge,
): Answer {
  if (!first) throw new Error('nothing to say');
  const said = answerOf(saidBy(first.entry), first.closeness, line, candidatesOf(others), knowledge);
  return near(said, certainty);
}

/** How one sees that what was told works, and the troubles that are closest to it. */
function notWorking(text: string, troubles: readonly Near[], { told, answer }: Context, knowledge: Knowledge): Answer {
  const works = told.flatMap(({ passage }) => passage.task?.worksWhen ?? [])[0];
  const intro = 'Paste the whole error message if there is one. Perhaps it is one of these:';
  return otherAnswers(answer, text, knowledge, {
    title: 'What does it say?',
    intro: works === undefined ? intro : `It works when ${works} ${intro}`,
    candidates: candidatesOf(troubles),
  });
}

/** An answer that no decider was asked for. */
function near(answer: Answer, certainty: Decision['certainty']): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
