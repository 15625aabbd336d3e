import type { Knowledge } from '../../knowledge/knowledge.js';
import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import type { Candidate, Content } from '../../retrieval/candidate.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { AlternativeAnswer, Answer, NextStep, Others } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { whichLine } from '../which-line.js';
import { newSentences } from './also-likely.js';
import { askStep, compareStep, explainStep } from './next-steps.js';
import { distinctSources, rounded } from './references.js';
import { unknown } from './unknown.js';

/** Most buttons with alternatives. */
export const MOST_ALTERNATIVES = 3;

/** The likely answers besides the chosen one, each with a line that gets exactly that answer. */
export function alternativesTo(
  chosen: Candidate,
  candidates: readonly Candidate[],
  need: string,
): readonly AlternativeAnswer[] {
  const least = THRESHOLDS.alternative * chosen.probability;
  const others = candidates.filter((one) => one !== chosen && one.probability >= least);
  return buttonsFor(others, need, stepTo(chosen.content, need)?.line).slice(0, MOST_ALTERNATIVES);
}

/** The entries about a topic that an unanswered line names; nothing else shows that such unlikely candidates are related. */
export function candidatesOnTopic({ topics }: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  if (topics.length === 0) return [];
  return candidates.filter(({ content, features }) => content.kind === 'entry' && (features['topic'] ?? 0) > 0);
}

/**
 * The candidates as buttons, each line once.
 * @param need the need for a recommendation
 * @param except a line to leave out
 */
export function buttonsFor(
  candidates: readonly Candidate[],
  need: string,
  except?: string,
): readonly AlternativeAnswer[] {
  const lines = new Set([except]);
  return candidates.flatMap(({ content, probability }) => {
    const step = stepTo(content, need);
    if (!step || step.line.length > LONGEST_BUTTON_LINE || lines.has(step.line)) return [];
    lines.add(step.line);
    return [{ ...step, probability: rounded(probability) }];
  });
}

/** The line that gets a candidate as its answer; none for an entry without a question. */
function stepTo(content: Content, need: string): NextStep | undefined {
  switch (content.kind) {
    case 'entry':
      return content.entry.question === undefined ? undefined : askStep(content.entry.question);
    case 'explanation':
      return explainStep(content.topic.topic);
    case 'comparison':
      return compareStep(content.topics.map(({ topic }) => topic));
    case 'recommendation':
      return { label: 'Which service fits that?', line: whichLine(need) };
  }
}

/** Alternatives as buttons. */
export function stepsOf(alternatives: readonly AlternativeAnswer[]): readonly NextStep[] {
  return alternatives.map(({ label, line }) => ({ label, line }));
}

/** If none of these is the right answer, the notes hardly have it. */
export const MOST_SENTENCES = 6;

/** The heading of other answers, and their candidates if not all of those for the question. */
interface OtherAnswersOptions {
  readonly title?: string;
  readonly intro?: string;
  readonly candidates?: readonly Candidate[];
}

/**
 * What else the notes say about a question, a sentence each.
 * @param known what the reader knows already
 */
export function otherAnswers(
  known: string,
  question: string,
  knowledge: Knowledge,
  {
    title = 'Something else?',
    intro = 'You may mean one of these. If not, ask in other words.',
    candidates,
  }: OtherAnswersOptions = {},
): Answer {
  const query = parseQuery(question, knowledge.lexicon);
  const found = candidates ?? knowledge.retriever(query).candidates;
  const sentences = newSentences(found, known, knowledge, MOST_SENTENCES);
  const alternatives = buttonsFor(
    sentences.map(({ candidate }) => candidate),
    question,
  );
  const others: Others = {
    kind: 'others',
    title,
    intro,
    likely: sentences.map(({ heading, says }) => ({ heading, says })),
    sources: distinctSources(sentences.map(({ source }) => source)),
    nextSteps: stepsOf(alternatives),
    corrections: [],
  };
  const answer = sentences.length > 0 ? others : unknown(question, { reason: 'off-topic' }, query.topics, knowledge);
  return { ...answer, certainty: 'unsure', decidedBy: 'notes', trace: ['notes: others'], alternatives };
}
