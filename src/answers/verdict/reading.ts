import { stemOf, tokensOf, type Word } from '../../search/analysis.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { type Pole, poleOf } from './opposites.js';
import { agentOf, DENIAL, figuresIn, moodOf, narrowingsIn, plainlyAsked } from './wording.js';

/** A question as far as it decides between yes and no. */
export interface Reading {
  /** Its telling words, opposite ones as the same, with what each weighs. */
  readonly words: ReadonlyMap<string, number>;
  /** Stems of all its words but the smallest. */
  readonly stems: ReadonlySet<string>;
  /** Whether it asks if something is not so. */
  readonly denied: boolean;
  /** The end of each scale that it names: "lost" and "kept" are two ends of one. */
  readonly poles: ReadonlyMap<string, Pole['end']>;
  /** What narrows it, and whether it asks for a duty or for advice: questions that differ in this have answers of their own. */
  readonly narrowed: string;
  /** Whether it asks if something holds always, only or for all. */
  readonly absolute: boolean;
  /** Whether it asks what must be done. */
  readonly duty: boolean;
  /** Who it asks about, if it asks who does something. */
  readonly agent: ReturnType<typeof agentOf>;
  /** The telling words on both sides of "than". */
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>] | undefined;
}

/** Words so common that two questions need not share them. */
const SMALLEST = new Set('a an the of in to for on at it its my your is are do does can will be i me'.split(' '));
/** Weights of a word that turns a question: "free" stands in many notes, but decides here. */
const LEAST_OF_POLE = 2;
const POLE_BESIDE = 1.5;

/** Reads a question, given its telling words. */
export function readForVerdict(text: string, telling: readonly Word[], index: PassageIndex): Reading {
  const plain = plainlyAsked(text);
  const tokens = tokensOf(plain);
  const weights = new Map(telling.map((word) => [word.stem, index.weight(word)]));
  const words = new Map<string, number>();
  const poles = new Map<string, Pole['end']>();
  for (const token of tokens) {
    const stem = stemOf(token);
    const pole = poleOf(stem);
    const weight = weights.get(stem);
    if (pole) {
      if (!poles.has(pole.scale)) poles.set(pole.scale, pole.end);
      words.set(pole.scale, Math.max(LEAST_OF_POLE, weight ?? POLE_BESIDE));
    } else if (weight !== undefined && !/^\d/.test(token)) words.set(stem, weight);
  }
  const narrowings = narrowingsIn(plain);
  const mood = moodOf(plain);
  return {
    words,
    stems: new Set(tokens.map(stemOf).filter((stem) => !SMALLEST.has(stem))),
    denied: tokens.filter((token) => DENIAL.test(token)).length % 2 === 1,
    poles,
    narrowed: [narrowings, mood, figuresIn(plain)].join('|'),
    absolute: narrowings.replace('without', '').trim() !== '',
    duty: mood === 'duty',
    agent: agentOf(plain),
    sides: sidesOf(plain, weights),
  };
}

/** The telling words before and behind "than"; "are A faster than B?" is not "are B faster than A?". */
function sidesOf(text: string, weights: ReadonlyMap<string, number>): Reading['sides'] {
  const [before, behind, ...more] = text.toLowerCase().split(/\bthan\b/);
  if (before === undefined || behind === undefined || more.length > 0) return undefined;
  const stems = (side: string): Set<string> =>
    new Set(
      tokensOf(side)
        .map(stemOf)
        .filter((stem) => weights.has(stem)),
    );
  return [stems(before), stems(behind)];
}
