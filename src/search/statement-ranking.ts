import type { Statement } from '../notes/note.js';
import type { Topic } from '../notes/topics.js';
import type { Calibration, StatementPart } from './calibration.js';
import { STATEMENT_PARTS } from './calibration.js';
import { shareOfWeight, weightOfWords } from './likeness.js';
import type { PassageIndex } from './passage-index.js';
import { besidesTitle } from './passage-words.js';
import type { Query } from './query.js';
import { beyondLikeness, FIGURE, type Hit, holdsAny, orderOf } from './ranking.js';
import type { TopicNames } from './topic-names.js';

/** A statement that may answer, with the passage that it stands in. */
export interface StatementHit {
  readonly hit: Hit;
  readonly statement: Statement;
  readonly parts: Readonly<Record<StatementPart, number>>;
}

/** What the ranking of statements needs to know. */
export interface StatementSearch {
  readonly index: PassageIndex;
  readonly names: TopicNames;
  readonly calibration: Calibration;
}

/** Statements of this many passages are looked at. */
const PASSAGES = 6;

/**
 * The statements of the best passages, the one that answers best first. A passage that fits a little less may hold the better sentence.
 * @param hits passages, best first
 */
export function rankStatements(
  query: Query,
  hits: readonly Hit[],
  { index, names, calibration: { statements } }: StatementSearch,
): readonly StatementHit[] {
  const best = hits[0]?.fit ?? 0;
  return hits
    .slice(0, PASSAGES)
    .flatMap((hit) => statementsOf(query, hit, hit.fit - best, index, names))
    .map((candidate) => ({
      candidate,
      fit: STATEMENT_PARTS.reduce((sum, part) => sum + statements[part] * candidate.parts[part], 0),
    }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ candidate }) => candidate);
}

function statementsOf(query: Query, hit: Hit, behind: number, index: PassageIndex, names: TopicNames): StatementHit[] {
  // Words of the topic's own name do not count: every statement holds them.
  const asked = besidesTitle(hit.words)(query.words);
  const total = weightOfWords(asked, index);
  return hit.passage.statements.map((statement, position) => {
    const stems = hit.words.statements[position] ?? new Set();
    const listed = Math.max(
      0,
      ...hit.asked.map(({ statement: answer }, place) => (answer === position ? (hit.alike[place] ?? 0) : 0)),
    );
    return {
      hit,
      statement,
      parts: {
        // How far the passage is behind the best one, as the ranking of passages counts.
        behind,
        // MiniSearch's score of it alone, against the best statement of this search.
        relative: hit.statements[position] ?? 0,
        // Share of the question's words in this statement.
        coverage: shareOfWeight(asked, stems, total, index),
        // Likeness to a question that the author listed for this statement: it may say in other words what is meant.
        listed,
        // The same where it is nearly that question, word for word.
        exact: beyondLikeness(listed),
        // Whether it is about a topic that the question names, or only mentions it.
        subject: subjectFit(query, statement, names),
        // A figure where a quantity is asked for.
        figure: query.wantsFigure && FIGURE.test(statement.text) ? 1 : 0,
        // Whether it speaks of what the question asks about.
        aspect: holdsAny(stems, query.aspectStems) ? 1 : 0,
        // Whether it is what such questions were listed for, among all statements.
        likely: hit.recalled[position]?.likelihood ?? 0,
        // The same by orders of magnitude.
        likelihood: orderOf(hit.recalled[position]?.likelihood ?? 0),
        // Authors lead with what matters most.
        opening: position === 0 ? 1 : 0,
      },
    };
  });
}

const subjects = new WeakMap<Statement, Topic | null>();

/** What a statement is about: the topic that it names first. Kept, because every question asks for it. */
export function subjectOf(statement: Statement, names: TopicNames): Topic | undefined {
  const known = subjects.get(statement);
  if (known !== undefined) return known ?? undefined;
  const subject = names.spot(statement.text)[0]?.topic;
  subjects.set(statement, subject ?? null);
  return subject;
}

function subjectFit({ topics }: Query, statement: Statement, names: TopicNames): number {
  if (topics.length === 0) return 0.5;
  const subject = subjectOf(statement, names);
  return topics.some((topic) => topic === subject || topic.note === subject?.note) ? 1 : 0;
}
