import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/conditions.js';
import type { ExamQuestion } from '../../understand/exam-question.js';
import type { Exam, JudgedOption, NextStep, SourceReference } from '../answer.js';
import type { Stated } from '../exam/stated.js';
import type { Weighed } from '../exam/weigh.js';
import { explainStep } from './next-steps.js';
import { distinctSources, namedSource, passageSource, topicSource } from './references.js';

const MOST_DECIDING = 3;
const MOST_SOURCES = 4;
const MOST_STEPS = 3;

/** What was found about an exam question. */
export interface ExamFindings {
  readonly weighed: readonly Weighed[];
  /** Options that the conditions name. */
  readonly chosen: readonly Weighed[];
  /** The options that statements name. */
  readonly stated: readonly Stated[];
  /** What the notes say to the question, where that decides nothing. */
  readonly known?: { readonly text: string; readonly source: SourceReference };
}

/** An exam question as an Answer. */
export function examAnswer({ stem }: ExamQuestion, judged: ExamFindings, knowledge: Knowledge): Exam {
  const { weighed, chosen, stated, known } = judged;
  const letters = [...stated, ...chosen].map(({ option }) => option.letter).sort();
  const options = weighed.map((one) => judge(one, letters, judged, knowledge));
  const deciding = [...new Set(chosen.flatMap(({ reasons }) => reasons.map(({ shown }) => shown)))];
  const cited = options.flatMap(({ letter, source }) => (source && letters.includes(letter) ? [source] : []));
  const others = options.flatMap(({ source }) => source ?? []);
  return {
    kind: 'exam',
    question: stem,
    options,
    deciding: deciding.slice(0, MOST_DECIDING),
    chosen: letters,
    ...(known && letters.length === 0 ? { known: known.text } : {}),
    sources: distinctSources([...cited, ...(known ? [known.source] : []), ...others]).slice(0, MOST_SOURCES),
    nextSteps: nextSteps([...chosen, ...weighed]),
    corrections: [],
  };
}

function judge(one: Weighed, letters: readonly string[], { stated }: ExamFindings, knowledge: Knowledge): JudgedOption {
  const { letter, text } = one.option;
  const said = { letter, text };
  const right = letters.includes(letter);
  const says = stated.find(({ option }) => option === one.option)?.entry;
  if (says) {
    const source = passageSource(says.passage, 1, says.statement);
    return { ...said, verdict: 'supported', why: says.statement.markdown, source };
  }
  const [topic] = one.topics;
  if (right)
    return { ...said, verdict: 'supported', why: topic ? sentence(topic, knowledge) : '', ...sourceOf(one, knowledge) };
  if (one.ruledOut) {
    const { why, by } = one.ruledOut;
    return { ...said, verdict: 'ruled-out', why, ...cite(by, knowledge) };
  }
  if (one.outside !== undefined) return { ...said, verdict: 'open', why: `${one.outside} is not in my notes` };
  if (!topic)
    return {
      ...said,
      verdict: 'open',
      why: stated.length > 0 ? 'the statement above does not name it' : 'my notes do not tell',
    };
  const prefix = letters.length > 0 ? 'less fitting: ' : '';
  return { ...said, verdict: 'open', why: `${prefix}${sentence(topic, knowledge)}`, source: topicSource(topic) };
}

/** What a topic is for, in one line. */
function sentence(topic: Topic, { choices }: Knowledge): string {
  const because = choices.services[topic.id]?.because;
  if (because !== undefined) return `${shortNameOf(topic)} ${because}`;
  const best = topic.facts.find(({ key }) => key === 'best for')?.value;
  return best === undefined ? topic.summary : `${shortNameOf(topic)} is best for ${best}`;
}

function sourceOf({ reasons, topics: [topic] }: Weighed, knowledge: Knowledge): Pick<JudgedOption, 'source'> {
  const [reason] = reasons;
  if (reason) return cite(reason, knowledge);
  return topic ? { source: topicSource(topic) } : {};
}

function cite({ source }: Condition, { notes }: Knowledge): Pick<JudgedOption, 'source'> {
  const cited = namedSource(source, notes, 1);
  return cited ? { source: cited } : {};
}

function nextSteps(weighed: readonly Weighed[]): readonly NextStep[] {
  return [...new Set(weighed.flatMap(({ topics }) => topics))].slice(0, MOST_STEPS).map(explainStep);
}
