import { tokensOf } from '../analysis.js';
import type { Mention } from '../topic-names.js';
import { type Classifier, likelihoodsOf, scorer } from './classifier.js';
import { featuresOf } from './features.js';

/** What somebody wants: things told apart, one thing explained, or a question answered. */
export const INTENTS = ['compare', 'explain', 'answer'] as const;
export type Intent = (typeof INTENTS)[number];

/** How likely each intent is by the wording of a question alone, 0 to 1. */
export type IntentReader = (text: string, mentions: readonly Mention[]) => Readonly<Record<Intent, number>>;

/** Prepares the reading of intents. */
export function intentReader(classifier: Classifier): IntentReader {
  const { scoresOf, labelOf } = scorer(classifier, featuresOf);
  return (text, mentions) => {
    const likelihoods = likelihoodsOf(scoresOf(wordingOf(text, mentions)));
    const of = (intent: Intent): number => likelihoods[labelOf(intent) ?? -1] ?? 0;
    return { compare: of('compare'), explain: of('explain'), answer: of('answer') };
  };
}

const NAME = 'thisname';

/** The words of a question with every topic's name replaced: which things are asked about does not tell what is wanted. */
export function wordingOf(text: string, mentions: readonly Pick<Mention, 'from' | 'to'>[]): string {
  const inside = new Map(
    mentions.flatMap(({ from, to }) => [...range(from, to)].map((at) => [at, at === from] as const)),
  );
  return tokensOf(text)
    .flatMap((token, at) => (inside.has(at) ? (inside.get(at) ? [NAME] : []) : [token]))
    .join(' ');
}

function* range(from: number, to: number): Iterable<number> {
  for (let at = from; at < to; at += 1) yield at;
}
