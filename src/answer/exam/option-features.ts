import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { OptionFeature } from '../../retrieval/rank-weights.js';
import { parseWhole, type Query } from '../../understand/query.js';
import { figureOf, holdsFigure } from './figures.js';
import type { WeighedOption } from './options.js';
import { type LikelyEntry, likelyEntries, shareIn, supportFor } from './support.js';

/** An option with what speaks for it, before it has a probability. */
export interface MeasuredOption extends WeighedOption {
  /** The entry that supports it most. */
  readonly entry?: Entry;
  readonly features: Readonly<Record<OptionFeature, number>>;
}

/** Points of the conditions that count as one, and the most that count: more say no more. */
const POINTS = 3;
const MOST_POINTS = 9;
/** Where a figure has other words around it, within a statement that lists several. */
const FRAGMENT_END = /[,;()]|\.\s| and | but /;

/**
 * Measures what speaks for each option: the conditions of the stem, and the statements that may answer it.
 * @param likely these statements
 */
export function measureOptions(
  stem: Query,
  weighed: readonly WeighedOption[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): readonly MeasuredOption[] {
  const asked = uniqueByStem(analyze(stem.text));
  const support = supportFor(stem, weighed, likely, knowledge);
  return weighed.map((one, at): MeasuredOption => {
    const { text } = one.option;
    const option = parseWhole(text, knowledge.lexicon);
    const { entry, ...stated } = support[at] ?? { ownWords: 0, words: 0, name: 0 };
    return {
      ...one,
      ...(entry && { entry }),
      features: {
        conditions: Math.min(one.points, MOST_POINTS) / POINTS,
        ruledOut: Number(one.ruledOut !== undefined),
        ...stated,
        similarity: similarityTo(option, likely, knowledge),
        agreement: agreementOf(option, likely, knowledge),
        ...figureFeatures(text, asked, likely, knowledge),
      },
    };
  });
}

/** Mean similarity of an option and the entries that may answer the question, by their probability. */
function similarityTo(option: Query, likely: readonly LikelyEntry[], { similarity }: Knowledge): number {
  const similar = similarity(option);
  const all = sumOf(likely, () => 1);
  return all === 0 ? 0 : sumOf(likely, ({ entry }) => similar(entry)) / all;
}

/** How likely an option alone finds the same entry as the question. */
function agreementOf(option: Query, likely: readonly LikelyEntry[], knowledge: Knowledge): number {
  const alone = new Map(likelyEntries(option, knowledge).map(({ entry, probability }) => [entry, probability]));
  return sumOf(likely, ({ entry }) => alone.get(entry) ?? 0);
}

/**
 * Whether the statements contain the figure of an option, and how much of the stem stands beside it.
 * @param asked words of the stem
 */
function figureFeatures(
  option: string,
  asked: readonly Term[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): Readonly<Record<'figure' | 'figureInContext', number>> {
  const figure = figureOf(option);
  if (figure === undefined) return { figure: 0, figureInContext: 0 };
  const fragments = ({ entry }: LikelyEntry): readonly string[] =>
    entry.statement.text.split(FRAGMENT_END).filter((fragment) => holdsFigure(fragment, figure));
  return {
    figure: sumOf(likely, ({ entry }) => Number(holdsFigure(entry.statement.text, figure))),
    figureInContext: sumOf(likely, (one) =>
      fragments(one).reduce((sum, fragment) => sum + shareIn(fragment, asked, knowledge), 0),
    ),
  };
}

/** The sum of a value over entries, each times its probability. */
function sumOf(likely: readonly LikelyEntry[], measure: (one: LikelyEntry) => number): number {
  return likely.reduce((sum, one) => sum + one.probability * measure(one), 0);
}
