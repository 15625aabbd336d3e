import path from 'node:path';
import * as z from 'zod';
import { correctSpelling } from '../language/correct-spelling.js';
import { spellingOf } from '../language/spelling.js';
import { FILLER_WORDS, STOP_WORDS } from '../language/stop-words.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { frequencyWeight } from '../language/word-frequency.js';
import { lazily } from '../lazily.js';
import { yamlFile } from '../notes/yaml.js';
import { sortedBy } from '../sorted-by.js';
import { talkScorer } from './bot-talk.js';

const texts = z.array(z.string().trim().min(1)).min(1);
const answer = z.strictObject({
  title: z.string().trim().min(1),
  says: z.string().trim().min(1),
  /** Next steps: questions, and command lines by their labels. */
  ask: texts.default([]),
  steps: z.record(z.string(), z.string().startsWith('/')).default({}),
  /** Questions for it; the first is shown on buttons. */
  asked: texts,
  /** A line that names a topic needs one of these words. */
  beside: texts.default([]),
  /** It fits those who only react to an answer, by doubting or not understanding it; `otherwise` if no other one is like their words. */
  reacts: z.enum(['alike', 'doubts', 'confused', 'otherwise']).optional(),
});
const schema = z.strictObject({
  signs: texts,
  same: z.array(texts),
  answers: z.array(answer),
});

/** The content of `itself.yaml`: answers about the bot, with wordings of the questions. */
export type Itself = z.infer<typeof schema>;
export type OwnAnswer = Itself['answers'][number];

/** An answer about the bot, with the likeness of a line to its wordings, 0 to 1. */
export interface OwnMatch {
  readonly answer: OwnAnswer;
  readonly likeness: number;
}

/** Finds the likeliest answer about the bot; none if it has no answers. */
export interface ItselfFinder {
  (text: string): OwnMatch | undefined;
  /** How much a line sounds like talk to the bot, above 0, or like a question for the notes, below 0. */
  readonly talk: (text: string) => number;
  /** A line that names a topic needs one of these words. */
  readonly beside: ReadonlySet<string>;
  /** The answer to a line that only reacts to an answer. */
  readonly reaction: (text: string) => OwnAnswer | undefined;
}

/**
 * Reads the optional `itself.yaml` of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export function loadItself(knowledge: string): Promise<Itself> {
  return yamlFile<Itself>(path.join(knowledge, 'itself.yaml'), schema, { data: { signs: [], same: [], answers: [] } });
}

/** Weight of a word that occurs in no wording. */
const UNLISTED = 2;
/** "That's wrong" is "that is wrong"; tokens would lose the "is". */
const CONTRACTED_IS = /\b(?:(that|what|who|where|how|here|there)['’]?|(it)['’])s\b/gi;
/** "Heyyy" is "hey". */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
/** Points for "you" or "this bot". */
const POINTS = 2;
/** Weight of a bigram. */
const PAIR = 0.3;
/** Likeness of a reaction to a wording, below which it may mean anything. */
const LEAST_LIKE = 0.4;
/** Exponent of the idf. */
const RARITY = 1.5;
/** Weight of the overlap with all wordings of an answer; the rest is the overlap with the most similar wording. */
const TOGETHER = 0.35;

/**
 * Prepares the wordings, at the first line.
 * @param questions questions for the notes, as examples of what is no talk to the bot
 * @param isInNotes whether the notes contain a stem
 */
export function itselfFinder(
  { signs, same, answers }: Itself,
  questions: () => readonly string[],
  isInNotes: (stem: string) => boolean,
): ItselfFinder {
  const points = new RegExp(
    `(?<![\\w-])(?:${signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\w-])`,
    'i',
  );
  const prepared = lazily(() => wordingsOf(same, answers));
  const scored = lazily(() =>
    talkScorer(
      answers.flatMap(({ asked }) => asked),
      questions(),
      isInNotes,
    ),
  );
  const rankedFor = (text: string): readonly OwnMatch[] => {
    const { wordsOf, weigh, wordings, holding, held } = prepared();
    const words = wordsOf(text);
    const total = weigh(words);
    const shared = new Float64Array(wordings.length);
    for (const word of words) {
      const weight = weigh([word]);
      for (const at of holding.get(word) ?? []) shared[at] = (shared[at] ?? 0) + weight;
    }
    const likest = new Float64Array(answers.length);
    for (const [at, { place, weight }] of wordings.entries()) {
      const held = shared[at] ?? 0;
      if (held > 0) likest[place] = Math.max(likest[place] ?? 0, (2 * held) / (total + weight));
    }
    const found = answers.map((own, place) => {
      const together = weigh(words.filter((word) => held[place]?.has(word))) / total;
      const likeness = total === 0 ? 0 : (1 - TOGETHER) * (likest[place] ?? 0) + TOGETHER * together;
      return { answer: own, likeness };
    });
    return sortedBy(found, (one) => -one.likeness);
  };
  const find = (text: string): OwnMatch | undefined => rankedFor(text)[0];
  const otherwise = answers.find(({ reacts }) => reacts === 'otherwise');
  const reaction = (text: string): OwnAnswer | undefined => {
    const alike = rankedFor(text).find(({ answer: { reacts } }) => reacts !== undefined);
    return alike && alike.likeness >= LEAST_LIKE ? alike.answer : otherwise;
  };
  const talk = (text: string): number => scored()(text) + (points.test(text) ? POINTS : 0);
  return Object.assign(find, { talk, reaction, beside: new Set(answers.flatMap(({ beside }) => beside)) });
}

function wordingsOf(same: Itself['same'], answers: Itself['answers']) {
  const listed = [...answers.flatMap(({ asked }) => asked), ...same.flat()].flatMap(tokenize);
  const known = new Set(listed.map(stemOf));
  const spelling = spellingOf(listed);
  const vocabulary = { knows: (stem: string) => known.has(stem), correct: (word: string) => spelling(word)[0]?.word };
  const meant = new Map(
    same.flatMap(([first = '', ...others]) => others.map((word) => [stemOf(word), stemOf(first)] as const)),
  );
  /** Stems, the same for synonyms, and their bigrams. */
  const wordsOf = (text: string): readonly string[] => {
    const written = text.replace(CONTRACTED_IS, '$1$2 is').replace(DRAWN_OUT, '$1');
    const tokens = tokenize(correctSpelling(written, vocabulary).text);
    const stems = tokens
      .filter((token) => known.has(stemOf(token)) || !(FILLER_WORDS.has(token) || STOP_WORDS.has(token)))
      .map((token) => meant.get(stemOf(token)) ?? stemOf(token));
    return [...new Set([...stems, ...stems.map((stem, at) => `${stems[at - 1] ?? ''} ${stem}`)])];
  };
  const asked = answers.map((own) => own.asked.map(wordsOf));
  const wordings = asked.flatMap((listed, place) => listed.map((words) => ({ place, words })));
  const held = asked.map((listed) => new Set(listed.flat()));
  const counts = new Map<string, number>();
  for (const words of held) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => {
    const count = counts.get(word);
    const isPair = word.includes(' ');
    const rarity = Math.log(1 + answers.length / (count ?? 1));
    return (isPair ? PAIR : count === undefined ? UNLISTED * frequencyWeight(word) : 1) * rarity ** RARITY;
  };
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
  const holding = new Map([...counts.keys()].map((word): [string, number[]] => [word, []]));
  for (const [at, { words }] of wordings.entries()) for (const word of words) holding.get(word)?.push(at);
  return {
    wordsOf,
    weigh,
    holding,
    wordings: wordings.map((wording) => ({ ...wording, weight: weigh(wording.words) })),
    held,
  };
}
