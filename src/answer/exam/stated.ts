import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { Said } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Understood } from '../../understand/understood.js';
import { THRESHOLDS } from '../thresholds.js';
import { figureOf, holdsFigure } from './figures.js';
import type { OptionTopics } from './option-topics.js';

/** An option that a statement of the notes names alone among all options. */
export interface Stated {
  readonly option: ExamOption;
  readonly entry: Entry;
}

const DENIES = /\b(?:no|not|never|nor|neither|cannot|without|except)\b|n['’]t\b/i;
const MOST_ENTRIES = 3;
/** Share of an option's own words, by weight, that a statement must hold; of every other option's it may hold so much. */
const HELD = 0.6;
const HELD_OF_OTHERS = 0.34;
/** Own words that weigh less than a rare one tell nothing: "AWS", "both". */
const LEAST_WEIGHT = 3;

/**
 * The option that the statements about a question hold and that no other option shares: figures with their unit to the digit, topics by
 * name, most of their words, and nothing where something is denied.
 */
export function statedOption(
  stem: Understood,
  options: readonly OptionTopics[],
  knowledge: Knowledge,
): Stated | undefined {
  const figures = options.map(({ option }) => figureOf(option.text));
  const byFigures = figures.filter((figure) => figure !== undefined).length >= Math.max(2, options.length - 1);
  const sharesIn = (text: string, about: string): readonly number[] => {
    if (byFigures) return figures.map((figure) => (figure !== undefined && holdsFigure(text, figure) ? 1 : 0));
    return DENIES.test(text) ? [] : sharesOf(stem, options, `${text} ${about}`, knowledge);
  };
  const stated = sureEntries(stem, knowledge, THRESHOLDS.examCoverage).flatMap((entry) => {
    const shares = clausesOf(entry.statement.text, stem)
      .map((clause) => sharesIn(clause, subjectOf(entry)))
      .find((held) => held.some((share) => share >= HELD));
    return shares ? [{ entry, option: onlyOne(shares, options) }] : [];
  });
  const [first] = stated;
  // Where two statements speak of two options, neither decides.
  const agreed = stated.every(({ option }) => option !== undefined && option === first?.option);
  return agreed && first?.option ? { entry: first.entry, option: first.option } : undefined;
}

/** A definition or a fact does not repeat the name of what it is about. */
function subjectOf({ passage: { kind, topics } }: Entry): string {
  return kind === 'definition' || kind === 'fact' ? topics.map(({ name }) => name).join(' . ') : '';
}

function onlyOne(shares: readonly number[], options: readonly OptionTopics[]): ExamOption | undefined {
  const clear = shares.filter((share) => share > HELD_OF_OTHERS).length;
  return clear === 1 ? options[shares.findIndex((share) => share >= HELD)]?.option : undefined;
}

/**
 * The likeliest statements that are surely about the question.
 * @param coverage share of the question's words that a statement must hold
 */
export function sureEntries(stem: Understood, knowledge: Knowledge, coverage = 0): readonly Entry[] {
  const { retriever, boundaries } = knowledge;
  return retriever(stem)
    .candidates.filter(
      ({ probability, features }) => probability >= boundaries.sure && (features['coverage'] ?? 0) >= coverage,
    )
    .flatMap(({ said }) => entriesSaid(said, knowledge))
    .slice(0, MOST_ENTRIES);
}

/** What a candidate states: an entry as it is, and of an explanation the definition. */
function entriesSaid(said: Said, { index }: Knowledge): readonly Entry[] {
  if (said.kind === 'entry') return [said.entry];
  if (said.kind !== 'explanation') return [];
  const { topic } = said.topic;
  const isDefinition = ({ passage }: Entry): boolean => passage.kind === 'definition' && passage.topics[0] === topic;
  return index.entries.filter(isDefinition).slice(0, 1);
}

/** The clauses of a statement, those first that share most with the question: each may tell of something else. */
function clausesOf(text: string, stem: Understood): readonly string[] {
  const asked = new Set(analyze(stem.text).map(({ stem: word }) => word));
  const shared = (clause: string): number =>
    uniqueByStem(analyze(clause)).filter((word) => asked.has(word.stem)).length;
  return text.split(/;\s+|(?<=[.!?])\s+/).sort((a, b) => shared(b) - shared(a));
}

/** How much of each option a text holds: its topics, or the words that are its own. */
function sharesOf(
  { text: asked }: Understood,
  options: readonly OptionTopics[],
  text: string,
  { names, index }: Knowledge,
): readonly number[] {
  const named = new Set(names.spot(text).map(({ topic }) => topic));
  const known = new Set(names.spot(asked).map(({ topic }) => topic));
  const said = new Set(analyze(text).map(({ stem }) => stem));
  const own = ownWords(asked, options);
  return options.map(({ topics }, at) => {
    const telling = topics.filter((topic) => !known.has(topic));
    const byTopics = telling.length === 0 ? 0 : telling.filter((topic) => named.has(topic)).length / telling.length;
    const words = own[at] ?? [];
    const total = weightOf(words, index);
    const held = weightOf(
      words.filter(({ stem }) => said.has(stem)),
      index,
    );
    return Math.max(byTopics, total < LEAST_WEIGHT ? 0 : held / total);
  });
}

/** The words of each option that stand neither in the question nor in any other option. */
function ownWords(asked: string, options: readonly OptionTopics[]): readonly (readonly Term[])[] {
  const known = new Set(analyze(asked).map(({ stem }) => stem));
  const words = options.map(({ option }) => uniqueByStem(analyze(option.text)));
  const isShared = (stem: string, at: number): boolean =>
    words.some((other, place) => place !== at && other.some((one) => one.stem === stem));
  return words.map((mine, at) => mine.filter(({ stem }) => !known.has(stem) && !isShared(stem, at)));
}
