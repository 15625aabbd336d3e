import { DECIDERS, decide } from '../../src/answer/decide.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { loadLearned } from '../../src/knowledge/load.js';
import { layOut } from '../../src/replies/lay-out.js';
import { pictureRenderer } from '../../src/replies/pictures.js';
import { CHOICE_FEATURES, CONFIDENCE_FEATURES } from '../../src/retrieval/rank-weights.js';
import { tableOf } from '../marked-tables.js';
import { readAll } from '../read-all.js';
import { judge, type MeasuredQuestion } from './judge.js';
import { percent, print } from './print.js';
import { HALVES, type Half } from './questions.js';

/** The answering path without one part. */
interface Ablation {
  readonly name: string;
  readonly answer: (question: string) => ReturnType<typeof decide>;
}

/** Prints the share that is right at once without each part, with nothing refitted. */
export async function printAblation(
  whole: Knowledge,
  halves: ReadonlyMap<Half, readonly MeasuredQuestion[]>,
): Promise<void> {
  const pictures = pictureRenderer(whole.picturesFolder, (error) => {
    throw error;
  });
  const rows: string[][] = [];
  for (const { name, answer } of [
    { name: '(nothing)', answer: (text: string) => decide(text, whole) },
    ...(await ablations(whole)),
  ]) {
    const shares: string[] = [];
    for (const half of HALVES) {
      const questions = (halves.get(half) ?? [])
        .map(({ question }) => question)
        .filter(({ question }) => !question.startsWith('/'));
      let right = 0;
      for (const question of questions) {
        const given = answer(question.question);
        right += Number(judge(question, given, await layOut(given, pictures)).right && given.certainty !== 'unsure');
      }
      shares.push(percent((100 * right) / questions.length));
    }
    rows.push([name, ...shares]);
  }
  print(tableOf(['without', ...HALVES], rows));
}

/** Features whose weight is set to zero in turn. */
const FEATURES = [...new Set([...CHOICE_FEATURES, ...CONFIDENCE_FEATURES])];

async function ablations(knowledge: Knowledge): Promise<readonly Ablation[]> {
  const { index, lexicon } = knowledge;
  const [{ assemble }, { classifier, expansions, weights }] = await Promise.all([readAll(), loadLearned()]);
  const withLexicon = (changed: Partial<Knowledge['lexicon']>): Knowledge => ({
    ...knowledge,
    lexicon: { ...lexicon, ...changed },
  });
  const without = (feature: (typeof FEATURES)[number]): Knowledge => {
    const choice = { ...weights.choice, ...(feature in weights.choice ? { [feature]: 0 } : {}) };
    const confidence = { ...weights.confidence, ...(feature in weights.confidence ? { [feature]: 0 } : {}) };
    return assemble({ classifier, expansions, weights: { ...weights, choice, confidence } });
  };
  const changed: readonly (readonly [string, Knowledge])[] = [
    ['spelling', withLexicon({ vocabulary: { ...index, correct: () => undefined } })],
    ['thesaurus', withLexicon({ thesaurus: () => new Map() })],
    ['names out of scope', withLexicon({ findOutOfScope: () => [] })],
    ['classifier', assemble({ expansions, weights })],
    ['expansions', assemble({ classifier, weights })],
    ...FEATURES.map((feature) => [`feature ${feature}`, without(feature)] as const),
  ];
  return [
    ...DECIDERS.filter(({ name }) => name !== 'refusal').map(({ name }) => ({
      name: `decider ${name}`,
      answer: (text: string) =>
        decide(
          text,
          knowledge,
          DECIDERS.filter((decider) => decider.name !== name),
        ),
    })),
    ...changed.map(([name, other]) => ({ name, answer: (text: string) => decide(text, other) })),
  ];
}
