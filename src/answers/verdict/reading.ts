import type { Knowledge } from '../../knowledge.js';
import type { Note } from '../../notes/note.js';
import { stemOf, tokensOf, type Word } from '../../search/analysis.js';
import type { TopicNames } from '../../search/topic-names.js';
import { type Pole, poleOf } from './opposites.js';
import { agentOf, DENIAL, figuresIn, moodOf, narrowingsIn, plainlyAsked } from './wording.js';

/** A question as far as it decides between yes and no. */
export interface Reading {
  readonly text: string;
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
  /** Notes of the services that it names: what holds for EKS on Fargate need not hold for EKS. */
  readonly services: ReadonlySet<Note>;
  /** Whether it asks if something holds always, only or for all. */
  readonly absolute: boolean;
  /** Whether it asks what must be done. */
  readonly duty: boolean;
  /** Who it asks about, if it asks who does something. */
  readonly agent: ReturnType<typeof agentOf>;
  /** The telling words on both sides of "than". */
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>] | undefined;
}

/** What reading a question needs to know. */
export type VerdictKnowledge = Pick<Knowledge, 'index' | 'names' | 'readClaim'>;

/** Notes of the services that a text names; a term belongs to its service anyway. */
export function servicesIn(text: string, names: TopicNames): ReadonlySet<Note> {
  return new Set(names.spot(text).flatMap(({ topic }) => (topic.term ? [] : [topic.note])));
}

/** Whether two texts are about the same services; a text that names none is about the one of its note. */
export function sameServices(one: ReadonlySet<Note>, other: ReadonlySet<Note>, own: Note): boolean {
  const [first, second] = [one, other].map((notes) => (notes.size === 0 ? new Set([own]) : notes));
  return first?.size === second?.size && [...(first ?? [])].every((note) => second?.has(note));
}

/** Words so common that two questions need not share them. */
const SMALLEST = new Set('a an the of in to for on at it its my your is are do does can will be i me'.split(' '));
/** Weights of a word that turns a question: "free" stands in many notes, but decides here. */
const LEAST_OF_POLE = 2;
const POLE_BESIDE = 1.5;

/** Reads a question, given its telling words. */
export function readForVerdict(text: string, telling: readonly Word[], { index, names }: VerdictKnowledge): Reading {
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
    text,
    words,
    stems: new Set(tokens.map(stemOf).filter((stem) => !SMALLEST.has(stem))),
    denied: tokens.filter((token) => DENIAL.test(token)).length % 2 === 1,
    poles,
    narrowed: [narrowings, mood, figuresIn(plain)].join('|'),
    services: servicesIn(plain, names),
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
