import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { featurize } from '../../src/language/featurized.js';
import type { WordGroups } from '../../src/language/thesaurus.js';
import { featuresOf, type View } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { randomFrom } from './random.js';
import type { EncodedSample } from './train-member.js';
import { isHeldOut, type Sample } from './training-lists.js';

/** Extracts the features of samples and splits them into a training and a validation set. */
export function encodeSamples(
  samples: readonly Sample[],
  view: View,
  { lexicon, names }: Pick<Knowledge, 'lexicon' | 'names'>,
  groups: WordGroups,
): {
  readonly classes: readonly string[];
  readonly learned: readonly EncodedSample[];
  readonly validation: readonly EncodedSample[];
} {
  const classes = [...new Set(samples.map(({ label }) => label))].sort();
  const places = new Map(classes.map((name, place) => [name, place]));
  const random = randomFrom(H.seed);
  const encode = ({ text, label }: Sample): EncodedSample => {
    const variants = [text, exchanged(text, lexicon.thesaurus, groups, random)].flatMap((variant) => variant ?? []);
    return {
      label: places.get(label) ?? 0,
      variants: variants.map((variant) => featuresOf(featurize(variant, names.spot(variant), lexicon.thesaurus), view)),
    };
  };
  return {
    classes,
    learned: samples.filter((sample) => !isHeldOut(sample)).map(encode),
    validation: samples.filter(isHeldOut).map(encode),
  };
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
