import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';
import { THRESHOLDS } from '../thresholds.js';
import { figureOf, holdsFigure, namesOtherSizes } from './figures.js';
import type { OptionTopics } from './option-topics.js';
import { clausesOf, likelyEntries, supportFor } from './support.js';

/** An option that the notes choose, with the entry that says so. */
export interface StatedOption {
  readonly option: ExamOption;
  readonly entry: Entry;
}

const MOST_ENTRIES = 3;

/**
 * The options that the statements about a question support clearly more than all others.
 * @param count how many to choose
 * @returns none if the notes do not decide
 */
export function chooseByStatements(
  stem: Query,
  options: readonly OptionTopics[],
  count: number,
  knowledge: Knowledge,
): readonly StatedOption[] {
  const figures = options.map(({ option }) => figureOf(option.text));
  if (figures.filter((figure) => figure !== undefined).length >= Math.max(2, options.length - 1))
    return chooseByFigure(stem, options, figures, knowledge);
  const supported = withSupport(stem, options, knowledge).sort((a, b) => b.weight - a.weight);
  const best = supported.slice(0, count);
  const sum = (of: typeof supported): number => of.reduce((total, { weight }) => total + weight, 0);
  const isEnough = best.every(({ weight }) => weight >= THRESHOLDS.examSupport);
  if (!isEnough || sum(best) < THRESHOLDS.examSupportShare * sum(supported.slice(0, count + 1))) return [];
  const stated = best.flatMap(({ option, entry }) => (entry ? [{ option, entry }] : []));
  // A statement proves nothing about a size that it does not name.
  return stated.some(({ option, entry }) => namesOtherSizes(option.text, entry.statement.text)) ? [] : stated;
}

function withSupport(stem: Query, options: readonly OptionTopics[], knowledge: Knowledge) {
  const support = supportFor(stem, options, knowledge);
  return options.map(({ option }, at) => ({ option, weight: 0, ...support[at] }));
}

/** The option whose figure occurs to the digit, with its unit, in a statement that is surely about the question. */
function chooseByFigure(
  stem: Query,
  options: readonly OptionTopics[],
  figures: readonly (string | undefined)[],
  knowledge: Knowledge,
): readonly StatedOption[] {
  const stated = sureEntries(stem, knowledge).flatMap((entry) => {
    const [held] = clausesOf(entry.statement.text)
      .map((clause) => options.filter((_, at) => holdsFigure(clause, figures[at] ?? '-')))
      .filter((found) => found.length > 0);
    return held ? [{ entry, option: held.length === 1 ? held[0]?.option : undefined }] : [];
  });
  const [first] = stated;
  // If two statements contain the figures of two options, neither decides.
  const isAgreed = stated.every(({ option }) => option !== undefined && option === first?.option);
  return isAgreed && first?.option ? [{ entry: first.entry, option: first.option }] : [];
}

/** The likeliest entries that are surely about the question. */
export function sureEntries(stem: Query, knowledge: Knowledge): readonly Entry[] {
  return likelyEntries(stem, knowledge)
    .filter((one) => one.probability >= knowledge.boundaries.sure)
    .map(({ entry }) => entry)
    .slice(0, MOST_ENTRIES);
}
