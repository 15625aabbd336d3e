import { fits } from '../evaluate/judge.js';
import type { Question } from '../evaluate/questions.js';
import { percentile, timeEach } from './timing.js';

/** Something that finds texts for a question. */
export interface Contestant {
  readonly name: string;
  /** The texts that answer best, best first. */
  readonly texts: (question: string, limit: number) => Promise<readonly string[]>;
}

/** How a contestant did. */
export interface Result {
  readonly name: string;
  /** Milliseconds of a question. */
  readonly p50: number;
  readonly p99: number;
  /** Share of the questions whose answer its first text holds, and any of its first five, 0 to 1. */
  readonly first: number;
  readonly among: number;
  /** Median length of its first text: long texts hold an answer more easily, but somebody has to read them. */
  readonly characters: number;
}

const LOOKED_AT = 5;
/** The first does not count. */
const ROUNDS = 3;

/** Asks all contestants the same questions, in turns, so that a busy machine slows them alike. */
export async function contest(
  contestants: readonly Contestant[],
  questions: readonly Question[],
): Promise<readonly Result[]> {
  const times = new Map(contestants.map((contestant) => [contestant, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [{ texts }, measured] of times) {
      const taken = await timeEach(questions, ({ question }) => texts(question, LOOKED_AT));
      if (round > 0) measured.push(...taken);
    }
  }
  return Promise.all(
    [...times].map(async ([contestant, measured]) => ({
      name: contestant.name,
      p50: percentile(measured, 0.5),
      p99: percentile(measured, 0.99),
      ...(await hitsOf(contestant, questions)),
    })),
  );
}

async function hitsOf(
  { texts }: Contestant,
  questions: readonly Question[],
): Promise<Pick<Result, 'first' | 'among' | 'characters'>> {
  const found = await Promise.all(
    questions.map(async (question) => ({ question, best: await texts(question.question, LOOKED_AT) })),
  );
  const share = (count: number): number =>
    found.filter(({ question, best }) => best.slice(0, count).some((text) => fits(question, text))).length /
    found.length;
  const lengths = found.map(({ best: [text = ''] }) => text.length);
  return { first: share(1), among: share(LOOKED_AT), characters: percentile(lengths, 0.5) };
}
