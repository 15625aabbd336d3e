import { buildAnswer } from '../../src/answer/parts/build-answer.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { cardOf } from '../../src/replies/cards.js';
import { type Candidate, contentKey, contentOf } from '../../src/retrieval/candidate.js';
import type { Measured } from '../../src/retrieval/choice-model.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { parseQuery } from '../../src/understand/query.js';
import { fits } from '../evaluate/judge.js';
import type { Question } from '../evaluate/questions.js';
import type { Sample } from './training-lists.js';

/** A candidate, and whether its answer is right. */
export interface JudgedCandidate extends Measured {
  readonly right: boolean;
}

/** The candidates for a question of a set, judged by its expressions. */
export function judgedCandidates(question: Question, knowledge: Knowledge): readonly JudgedCandidate[] {
  const line = parseQuery(question.question, knowledge.lexicon);
  const { candidates, services } = knowledge.retriever(line);
  return candidates.map((candidate) => ({ ...candidate, learned: true, right: isRight(candidate) }));

  function isRight({ content, probability }: Candidate): boolean {
    const { kind, says, first = [] } = question;
    if (kind === 'unanswerable' && says.length === 0) return false;
    if (content.kind === 'recommendation' && kind !== 'which') return false;
    const answer = buildAnswer(content, probability, line, [], knowledge, services);
    if (kind === 'which') return answer.kind === 'recommendation' && first.includes(answer.service?.id ?? 'ask-back');
    if (kind === 'compare' && answer.kind !== 'comparison') return false;
    if (kind === 'explain' && answer.kind !== 'explanation') return false;
    return fits(question, leadingText(answer));
  }
}

/** Finds the candidates for a listed text: right are those of its class. */
export function listedCandidatesFrom(knowledge: Knowledge): (sample: Sample) => readonly JudgedCandidate[] {
  const entries = new Map(knowledge.index.entries.map((entry) => [entry.key, entry]));
  return ({ text, label }) => {
    const { candidates, services } = knowledge.retriever(parseQuery(text, knowledge.lexicon));
    const [likeliest] = [...services].sort(([, one], [, other]) => other - one);
    const entry = entries.get(label);
    const wanted = entry && contentKey(contentOf(entry));
    const isListed = (content: Candidate['content']): boolean => {
      switch (label) {
        case CLASS.explain:
          return content.kind === 'explanation';
        case CLASS.compare:
          return content.kind === 'comparison';
        case CLASS.service(likeliest?.[0] ?? ''):
          return content.kind === 'recommendation';
        default:
          return contentKey(content) === wanted;
      }
    };
    return candidates.map((candidate) => ({ ...candidate, learned: true, right: isListed(candidate.content) }));
  };
}

/** The text that must be right: the lead of a passage, otherwise the card. */
function leadingText(answer: ReturnType<typeof buildAnswer>): string {
  const { title, lines, fields = [] } = cardOf(answer);
  if (answer.kind === 'passages') return [title, answer.lead].join('\n');
  return [title, ...lines, ...fields.map(({ value }) => value)].join('\n');
}
