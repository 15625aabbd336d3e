import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { stemsIn } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { ExamQuestion } from '../../understand/exam-question.js';
import type { Exam, JudgedOption, SourceReference } from '../answer.js';
import { explainStep } from '../parts/next-steps.js';
import { noveltyFilter } from '../parts/novelty.js';
import { citedSource, distinctSources, statementSource, topicSource } from '../parts/references.js';
import { THRESHOLDS } from '../thresholds.js';
import type { MeasuredOption } from './option-features.js';
import type { WeighedOption } from './options.js';
import type { RuledOut } from './ruled-out.js';

const MOST_DECIDING = 3;
const MOST_SOURCES = 4;
const MOST_STEPS = 3;

/** What the notes say about an exam question. */
export interface ExamFindings {
  readonly weighed: readonly WeighedOption[];
  /** None if the notes do not decide. */
  readonly chosen: readonly MeasuredOption[];
  /** If the question asks for the exception: the options that the notes support, which are not asked for. */
  readonly fitting?: readonly MeasuredOption[];
  /** In such a question, the options that a statement contradicts, each with that. */
  readonly contradicted?: readonly MeasuredOption[];
  /** A statement about the question, if that decides nothing. */
  readonly known?: { readonly text: string; readonly source: SourceReference };
}

/** An exam question as an Answer. */
export function examAnswer({ stem }: ExamQuestion, findings: ExamFindings, knowledge: Knowledge): Exam {
  const { weighed, chosen, fitting, known } = findings;
  const letters = chosen.map(({ option }) => option.letter).sort();
  const options = weighed.map((one): JudgedOption => {
    const { letter, text } = one.option;
    return { letter, text, ...judge(one, letters, findings, knowledge) };
  });
  const deciding = fitting
    ? [...new Set(chosen.flatMap(({ ruledOut }) => ruledOut?.by.shown ?? []))]
    : distinctReasons(
        chosen.filter(({ points }) => points >= THRESHOLDS.examPoints),
        knowledge,
      );
  const cited = options.flatMap(({ letter, source }) => (source && letters.includes(letter) ? [source] : []));
  const others = options.flatMap(({ source }) => source ?? []);
  return {
    kind: 'exam',
    question: stem,
    asksForException: fitting !== undefined,
    options,
    deciding: deciding.slice(0, MOST_DECIDING),
    chosen: letters,
    ...(known && letters.length === 0 ? { known: known.text } : {}),
    sources: distinctSources([...cited, ...(known ? [known.source] : []), ...others]).slice(0, MOST_SOURCES),
    nextSteps: [...new Set([...chosen, ...weighed].flatMap(({ topics }) => topics))]
      .slice(0, MOST_STEPS)
      .map(explainStep),
    corrections: [],
  };
}

function judge(
  one: WeighedOption,
  letters: readonly string[],
  { chosen, fitting, contradicted = [] }: ExamFindings,
  knowledge: Knowledge,
): Pick<JudgedOption, 'verdict' | 'why' | 'source'> {
  if (fitting) {
    const others = fitting.filter(({ option }) => !letters.includes(option.letter));
    return judgeForException(one, letters, [...contradicted, ...others], knowledge);
  }
  const stated = chosen.flatMap((other) => statementFor(other) ?? []);
  const chosenOne = chosen.find(({ option }) => option === one.option);
  const entry = chosenOne && statementFor(chosenOne);
  if (entry) {
    const source = statementSource(entry, 1);
    return { verdict: 'supported', why: entry.statement.markdown, source };
  }
  const [topic] = one.topics;
  const source = topic ? { source: topicSource(topic) } : {};
  if (letters.includes(one.option.letter)) {
    const [reason] = one.reasons;
    const why = topic ? purposeOf(topic, knowledge) : '';
    return { verdict: 'supported', why, ...(reason ? citing(reason, knowledge) : source) };
  }
  if (one.ruledOut) {
    const { why, by } = one.ruledOut;
    return { verdict: 'ruled-out', why, ...citing(by, knowledge) };
  }
  if (one.outside !== undefined) return { verdict: 'open', why: `${one.outside} is not in my notes` };
  if (!topic) {
    return { verdict: 'open', why: stated.length > 0 ? saidOf(one, stated) : 'my notes do not say' };
  }
  const prefix = letters.length > 0 ? 'A weaker fit. ' : '';
  return { verdict: 'open', why: `${prefix}${purposeOf(topic, knowledge)}`, ...source };
}

/** The statement that speaks for a chosen option, unless the conditions do. */
function statementFor({ points, entry }: MeasuredOption): Entry | undefined {
  return points < THRESHOLDS.examPoints ? entry : undefined;
}

/**
 * What the notes say about an option, whether it is the exception or not.
 * @param stated the options that a statement contradicts, and others that one supports
 */
function judgeForException(
  { option, topics: [topic], ruledOut, outside }: WeighedOption,
  letters: readonly string[],
  stated: readonly MeasuredOption[],
  knowledge: Knowledge,
): Pick<JudgedOption, 'verdict' | 'why' | 'source'> {
  if (ruledOut) {
    const verdict = letters.includes(option.letter) ? 'supported' : 'open';
    return { verdict, why: ruledOut.why, ...citing(ruledOut.by, knowledge) };
  }
  const isChosen = letters.includes(option.letter);
  const entry = stated.find((one) => one.option === option)?.entry;
  if (entry) {
    const source = statementSource(entry, 1);
    return { verdict: isChosen ? 'supported' : 'open', why: entry.statement.markdown, source };
  }
  if (isChosen) return { verdict: 'supported', why: 'My notes support each of the other options, but not this one.' };
  if (outside !== undefined) return { verdict: 'open', why: `${outside} is not in my notes` };
  if (!topic) return { verdict: 'open', why: 'my notes do not say' };
  return { verdict: 'open', why: purposeOf(topic, knowledge), source: topicSource(topic) };
}

/** Each reason once, although the two lists of conditions word some of them differently: "an event starts the code", "… the work". */
function distinctReasons(chosen: readonly WeighedOption[], { index }: Knowledge): readonly string[] {
  const reasons = chosen.flatMap((one) => one.reasons.map(({ shown }) => shown));
  return reasons.filter((reason, at) => reasons.slice(0, at).every((other) => noveltyFilter(other, index)(reason)));
}

/** Why an option without a topic is not the stated one: its words may occur in the statement as well. */
function saidOf({ option }: WeighedOption, stated: readonly Entry[]): string {
  const words = [...stemsIn(option.text)];
  const isMentioned = stated.some((entry) => {
    const said = stemsIn(entry.statement.text);
    return words.some((word) => said.has(word));
  });
  return isMentioned ? 'not what the statement above says' : 'the statement above does not mention it';
}

/** What a topic is for, in a sentence. */
export function purposeOf(topic: Topic, knowledge: Knowledge): string {
  return sentenceCase(purposeText(topic, knowledge));
}

function purposeText(topic: Topic, { choices }: Knowledge): string {
  const { named = shortNameOf(topic), because } = choices.services[topic.id] ?? {};
  if (because !== undefined) return `${named} ${because}`;
  const best = topic.facts.find(({ key }) => key === 'best for')?.value;
  return best === undefined ? topic.summary : `${shortNameOf(topic)} is best for ${best}`;
}

function citing({ source }: RuledOut['by'], { notes }: Knowledge): Pick<JudgedOption, 'source'> {
  const cited = source === undefined ? undefined : citedSource(source, notes, 1);
  return cited ? { source: cited } : {};
}
