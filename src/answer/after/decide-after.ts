import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import { type Recent, recentlyMade } from '../../recent.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { LITTLE_WEIGHT } from '../../retrieval/entry-index.js';
import type { FollowUpLine } from '../../understand/follow-up.js';
import { conversationIn } from '../../understand/whole-lines.js';
import type { Answer } from '../answer.js';
import { explain } from '../build/explanation.js';
import { ledWith, toldBy } from '../build/told.js';
import { decide } from '../decide.js';
import { THRESHOLDS } from '../thresholds.js';
import { type Context, candidatesOf, closenessTo, contextOf, entryText, nearby, relatedTo } from './context.js';
import { examOption } from './exam-option.js';
import { GIVES, given } from './given.js';
import { notSaidOf } from './lacking.js';
import { notWorking } from './not-working.js';
import { otherThan, repeats } from './other-than.js';
import { decided, saying } from './saying.js';

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
  return context ? decideAfter(followUp, text, context, knowledge, before) : decide(text, knowledge);
}

function decideAfter(
  { wants, line }: FollowUpLine,
  text: string,
  context: Context,
  knowledge: Knowledge,
  before: string,
): Answer {
  switch (wants) {
    case 'reason':
    case 'change':
    case 'date':
    case 'example':
      return given(wants, text, context, knowledge);
    case 'simpler':
    case 'more':
      return moreOf(wants, text, context, knowledge, heardIn(before, context.answer, knowledge));
    case 'trouble':
      return notWorking([text, `${context.subject.name}: ${line}`], context, knowledge);
    case 'steps':
      return taskOf(text, context, knowledge) ?? further(text, line, context, knowledge);
    default:
      return further(text, line, context, knowledge);
  }
}

/** All that was told in a conversation. */
function heardIn(text: string, answer: Answer, knowledge: Knowledge): string {
  const told = toldBy(answer);
  const earlier = conversationIn(text, knowledge.names)?.before;
  return earlier === undefined ? told : `${heardIn(earlier, answerTo(earlier, knowledge), knowledge)}\n${told}`;
}

/** More on a term, or more of the same; who has read it all hears that there is no more. */
function moreOf(
  wants: 'more' | 'simpler',
  text: string,
  context: Context,
  knowledge: Knowledge,
  shown: string,
): Answer {
  const { subject } = context;
  const isExplained = shown.includes(subject.summary);
  if (!isExplained && (subject.term || wants === 'simpler'))
    return decided(explain({ topic: subject }, knowledge), 'sure');
  const isNews = (entry: Entry): boolean =>
    entry.passage.kind === 'section' &&
    opensWith(subject, entry) &&
    !shown.includes(entry.statement.markdown) &&
    (wants === 'more' || GIVES.example.test(entryText(entry)));
  const close = nearby(context, isNews, knowledge).filter(({ closeness }) => closeness >= THRESHOLDS.close);
  if (close.length > 0) return saying(close, 'sure', text, knowledge);
  return isExplained
    ? notSaidOf(wants, text, context, knowledge)
    : decided(explain({ topic: subject }, knowledge), 'sure');
}

/** "NAT gateway: …" tells of it, a list that holds it tells of something else. */
function opensWith({ names }: Topic, { statement: { text } }: Entry): boolean {
  const opening = text.slice(0, OPENING).toLowerCase();
  return names.some((name) => opening.includes(name));
}
const OPENING = 60;

/** What a line asks that says it itself, unless that only repeats what was told and does not hold its words. */
function further(text: string, line: string, context: Context, knowledge: Knowledge): Answer {
  const answer = decide(text, knowledge);
  if (!repeats(context, answer, knowledge)) return answer;
  const { entries, holds, weight } = knowledge.index;
  const own = analyze(line).filter((word) => weight(word) > LITTLE_WEIGHT);
  const isTold = context.told.some((entry) => own.some(({ stem }) => holds(entries.indexOf(entry), stem)));
  if (isTold || (own.length === 0 && ledWith(answer) !== ledWith(context.answer))) return answer;
  const related = relatedTo([text], context, (entry) => !context.told.includes(entry), knowledge);
  return notSaidOf('other', text, context, knowledge, candidatesOf(related)[0]);
}

/** The task in which that is done which was told. */
function taskOf(text: string, context: Context, knowledge: Knowledge): Answer | undefined {
  const closeness = closenessTo(context, knowledge);
  const isTask = ({ said }: Candidate): boolean =>
    said.kind === 'entry' && said.entry.passage.task !== undefined && closeness(said.entry) >= THRESHOLDS.close;
  return [text, `How do I use ${context.subject.name}?`]
    .map((one) => otherThan(context, one, isTask, knowledge))
    .find(({ kind }) => kind === 'steps');
}
