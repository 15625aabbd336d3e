import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, stemsIn, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';
import { THRESHOLDS } from '../thresholds.js';
import { figureOf, holdsFigure } from './figures.js';
import type { OptionTopics } from './option-topics.js';
import { likelyEntries, type Support, supportOf } from './support.js';

/** An option that the notes name to a question, with what says so. */
export interface Stated {
  readonly option: ExamOption;
  readonly entry: Entry;
}

const MOST_ENTRIES = 3;

/**
 * The options that what the notes say to a question supports, and clearly more than all others.
 * @param count how many are asked for
 * @returns none where the notes do not decide
 */
export function statedOptions(
  stem: Query,
  options: readonly OptionTopics[],
  count: number,
  knowledge: Knowledge,
): readonly Stated[] {
  const figures = options.map(({ option }) => figureOf(option.text));
  if (figures.filter((figure) => figure !== undefined).length >= Math.max(2, options.length - 1))
    return byFigure(stem, options, figures, knowledge);
  const supported = supportOf(stem, options, knowledge);
  return bestSupported(supported, count).flatMap((one) => {
    const option = options[supported.indexOf(one)]?.option;
    return option && one.entry ? [{ option, entry: one.entry }] : [];
  });
}

/** Where what is not so is asked for: the one option that nothing supports, if the notes support each of the others. */
export function unsupportedOption(
  stem: Query,
  options: readonly OptionTopics[],
  count: number,
  knowledge: Knowledge,
): readonly Stated[] {
  if (count > 1) return [];
  const supported = supportOf(stem, options, knowledge).map((one, at) => ({ ...one, option: options[at]?.option }));
  const [last, next, ...others] = supported.sort((a, b) => a.weight - b.weight);
  const entry = (others[0] ?? next)?.entry;
  if (!last?.option || !next || !entry) return [];
  const isClear = next.weight >= THRESHOLDS.examSupport && last.weight < THRESHOLDS.examSupport;
  return isClear ? [{ option: last.option, entry }] : [];
}

function bestSupported(supported: readonly Support[], count: number): readonly Support[] {
  const sorted = [...supported].sort((a, b) => b.weight - a.weight);
  const best = sorted.slice(0, count);
  const sum = (of: readonly Support[]): number => of.reduce((total, { weight }) => total + weight, 0);
  const isEnough = best.every(({ weight }) => weight >= THRESHOLDS.examSupport);
  return isEnough && sum(best) >= THRESHOLDS.examSupportShare * sum(sorted) ? best : [];
}

/** The option whose figure stands to the digit, with its unit, in a statement that is surely about the question. */
function byFigure(
  stem: Query,
  options: readonly OptionTopics[],
  figures: readonly (string | undefined)[],
  knowledge: Knowledge,
): readonly Stated[] {
  const stated = sureEntries(stem, knowledge).flatMap((entry) => {
    const held = clausesOf(entry.statement.text, stem)
      .map((clause) => options.filter((_, at) => holdsFigure(clause, figures[at] ?? '-')))
      .find((found) => found.length > 0);
    return held ? [{ entry, option: held.length === 1 ? held[0]?.option : undefined }] : [];
  });
  const [first] = stated;
  // Where two statements speak of two options, neither decides.
  const agreed = stated.every(({ option }) => option !== undefined && option === first?.option);
  return agreed && first?.option ? [{ entry: first.entry, option: first.option }] : [];
}

/** The likeliest statements that are surely about the question. */
export function sureEntries(stem: Query, knowledge: Knowledge): readonly Entry[] {
  return likelyEntries(stem, knowledge)
    .filter((one) => one.probability >= knowledge.boundaries.sure)
    .map(({ entry }) => entry)
    .slice(0, MOST_ENTRIES);
}

/** The clauses of a statement, those first that share most with the question: each may tell of something else. */
function clausesOf(text: string, stem: Query): readonly string[] {
  const asked = stemsIn(stem.text);
  const shared = (clause: string): number =>
    uniqueByStem(analyze(clause)).filter((word) => asked.has(word.stem)).length;
  return text.split(/;\s+|(?<=[.!?])\s+/).sort((a, b) => shared(b) - shared(a));
}
