import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { featurize } from '../../src/language/featurized.js';
import type { WordGroups } from '../../src/language/thesaurus.js';
import { featuresOf } from '../../src/retrieval/features.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { randomFrom } from './random.js';
import { isHeldOut, type Sample } from './training-lists.js';
import { joinTexts, type LabelledText, type TrainingTexts } from './training-texts.js';

/** Samples by their features, split into a training and a validation set. */
export interface EncodedSamples {
  /** Names of the classes, by number. */
  readonly classes: readonly string[];
  /** A digest of the texts of each class, to tell later whether others came. */
  readonly digests: Uint8Array;
  /** All features of any view, by number. */
  readonly features: readonly string[];
  readonly learned: TrainingTexts;
  readonly validation: TrainingTexts;
}

/** Extracts the features of samples, once for all views. */
export function encodeSamples(
  samples: readonly Sample[],
  { lexicon, names }: Pick<Knowledge, 'lexicon' | 'names'>,
  groups: WordGroups,
): EncodedSamples {
  const classes = [...new Set(samples.map(({ label }) => label))].sort();
  const classNumbers = new Map(classes.map((name, place) => [name, place]));
  const digests = new Uint8Array(classes.length);
  const numbers = new Map<string, number>();
  const random = randomFrom(H.seed);
  const encode = (text: string): readonly number[] =>
    featuresOf(featurize(text, names.spot(text), lexicon.thesaurus), 'letters').map((feature) => {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      return number;
    });
  function* encoded(some: readonly Sample[]): Iterable<LabelledText> {
    for (const { text, label } of some) {
      const exchange = exchanged(text, lexicon.thesaurus, groups, random);
      const variants = exchange === undefined ? [text] : [text, exchange];
      yield { label: classNumbers.get(label) ?? 0, variants: variants.map(encode) };
    }
  }
  for (const { text, label } of samples) {
    const place = classNumbers.get(label) ?? 0;
    digests[place] = (digests[place] ?? 0) + hashOf(text);
  }
  const learned = joinTexts(encoded(samples.filter((sample) => !isHeldOut(sample))));
  const validation = joinTexts(encoded(samples.filter(isHeldOut)));
  return { classes, digests, features: [...numbers.keys()], learned, validation };
}

/** The text with one word replaced by a synonym of the thesaurus; undefined if there is none. */
function exchanged(
  text: string,
  thesaurus: Knowledge['lexicon']['thesaurus'],
  groups: WordGroups,
  random: () => number,
): string | undefined {
  const words = text.split(/\s+/);
  const found = [...thesaurus(words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')))];
  const chosen = found[Math.floor(random() * found.length)];
  const group = chosen && groups.find(([name]) => name === chosen[0]);
  if (!chosen || !group) return undefined;
  const [, { from, to }] = chosen;
  const other = group[Math.floor(random() * group.length)] ?? '';
  return [...words.slice(0, from), other, ...words.slice(to)].join(' ');
}
