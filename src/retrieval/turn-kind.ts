import { QUESTION_WORDS, withoutConjunction } from '../language/follow-up-cues.js';
import { maskedWords } from '../language/masked-words.js';
import type { TopicNames } from '../language/topic-names.js';
import { sortedBy } from '../sorted-by.js';
import { sentenceEvidence, type TextEvidence, type TextModel, textProbability } from './text-model.js';

/** What a line behind an answer may do instead of asking for something: it only reacts, doubts what was said, or does not follow. */
export const TURN_KINDS = ['reaction', 'doubt', 'confused'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** Also what a line may do behind a recommendation: it proposes another service. */
export const TAUGHT_KINDS = [...TURN_KINDS, 'proposal'] as const;
export type TaughtKind = (typeof TAUGHT_KINDS)[number];

/** A model for each kind, which tells it from all others. */
export type TurnModels = Readonly<Record<TaughtKind, TextModel>>;

/** "Sounds cool, how would I call it?", "ah k. Show me one" */
const ASKS = new RegExp(`^(?:then )?(?:(?:${QUESTION_WORDS})(?:['’]?s)?|show|give|gimme|explain|compare)\\b`, 'i');
const ENDS_ASKING = /\?\W*$/;
/** Longer lines tell a story. */
const MOST_WORDS = 40;
const MARKS = /\.{2,}|…|[?!;,]|\p{Extended_Pictographic}/gu;
/** Lines of so many words have the same length to the model. */
const WORDS_A_STEP = 3;
const MOST_STEPS = 6;

/** The features of a line: its words, with the names of topics and all figures alike, its marks, and how long it is. */
export function turnEvidence(line: string, names: TopicNames): TextEvidence {
  const mentions = names.spot(line);
  const words = maskedWords(line, mentions);
  const marks = line.match(MARKS) ?? [];
  const steps = Math.min(MOST_STEPS, Math.floor(words.length / WORDS_A_STEP));
  const last = words.at(-1);
  return {
    read: [
      ...[...new Set(marks)].map((mark) => `mark: ${mark};`),
      `steps: ${steps};`,
      `names: ${Math.min(2, mentions.length)};`,
      ...(ENDS_ASKING.test(line) ? ['asks;'] : []),
      ...(ASKS.test(clausesOf(line)[0] ?? '') ? ['asks first;'] : []),
      ...(last === undefined ? [] : [`last: ${last};`]),
    ],
    // An emoji alone has no words.
    sentences: words.length === 0 ? [] : [sentenceEvidence(words.slice(0, MOST_WORDS))],
  };
}

function clausesOf(line: string): readonly string[] {
  return line.split(/(?<=[,.?!;])\s+/).map(withoutConjunction);
}

/** Above this a line is of a kind. A wish that is taken for a reaction gets nothing, so that those must be likelier. */
const LIKELY: Readonly<Record<TurnKind, number>> = { reaction: 0.8, doubt: 0.6, confused: 0.6 };
/** Where a statement counts, behind an error or a need, more of the lines that tell something want something. */
const LIKELY_WHERE_TOLD = { ...LIKELY, reaction: 0.9 };

/**
 * What a line does behind an answer; undefined if it asks for something.
 * @param isTold whether a statement may change the answer
 */
export function turnKindOf(line: string, names: TopicNames, models: TurnModels, isTold = false): TurnKind | undefined {
  const [, ...later] = clausesOf(line);
  const evidence = turnEvidence(line, names);
  const kinds = TURN_KINDS.map((kind) => ({ kind, probability: textProbability(evidence, models[kind]) }));
  const [likeliest] = sortedBy(kinds, ({ probability }) => -probability);
  // Who does not follow may ask for easier words.
  const isAsked =
    (likeliest?.kind === 'reaction' && ENDS_ASKING.test(line)) ||
    (likeliest?.kind !== 'confused' && later.some((clause) => ASKS.test(clause)));
  return likeliest && likeliest.probability > (isTold ? LIKELY_WHERE_TOLD : LIKELY)[likeliest.kind] && !isAsked
    ? likeliest.kind
    : undefined;
}

/** How likely a line proposes what it names, instead of asking something about it: "isn't Lambda cheaper?", "my boss wants Kubernetes". */
export function proposalIn(line: string, names: TopicNames, models: TurnModels): number {
  return textProbability(turnEvidence(line, names), models.proposal);
}
