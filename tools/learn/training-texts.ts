/**
 * Texts by the numbers of their features, one after the other, so that threads can hand them on. A text may have several variants: those of
 * text `n` go from `variants[n]` to `variants[n + 1]`, and the features of variant `v` from `starts[v]` to `starts[v + 1]`.
 */
export interface TrainingTexts {
  /** The class of each text. */
  readonly labels: Int32Array;
  readonly variants: Int32Array;
  readonly starts: Int32Array;
  readonly features: Int32Array;
}

/** A text before it joins the others: its class, and the features of each variant. */
export interface LabelledText {
  readonly label: number;
  readonly variants: readonly (readonly number[])[];
}

/** Stands for a class or a feature that is left out. */
export const LEFT_OUT = -1;

/** Puts texts one after the other; they may be made one at a time, since all of them as lists would take gigabytes. */
export function joinTexts(texts: Iterable<LabelledText>): TrainingTexts {
  const labels: number[] = [];
  const variants = [0];
  const starts = [0];
  let features = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  for (const text of texts) {
    for (const variant of text.variants) {
      if (length + variant.length > features.length) {
        const larger = new Int32Array(2 * (length + variant.length));
        larger.set(features);
        features = larger;
      }
      features.set(variant, length);
      length += variant.length;
      starts.push(length);
    }
    labels.push(text.label);
    variants.push(starts.length - 1);
  }
  return {
    labels: Int32Array.from(labels),
    variants: Int32Array.from(variants),
    starts: Int32Array.from(starts),
    features: features.slice(0, length),
  };
}
const FIRST_CAPACITY = 2 ** 16;

/**
 * Numbers classes and features anew.
 * @param classes the new number of each class, or LEFT_OUT: then its texts are left out
 * @param features the new number of each feature, or LEFT_OUT
 */
export function renumber(texts: TrainingTexts, classes: Int32Array, features: Int32Array): TrainingTexts {
  return joinTexts(renumbered());

  function* renumbered(): Iterable<LabelledText> {
    for (const [text, old] of texts.labels.entries()) {
      const label = classes[old] ?? LEFT_OUT;
      if (label === LEFT_OUT) continue;
      const variants: number[][] = [];
      for (let variant = texts.variants[text] ?? 0; variant < (texts.variants[text + 1] ?? 0); variant += 1) {
        const kept: number[] = [];
        for (let at = texts.starts[variant] ?? 0; at < (texts.starts[variant + 1] ?? 0); at += 1) {
          const place = features[texts.features[at] ?? 0] ?? LEFT_OUT;
          if (place !== LEFT_OUT) kept.push(place);
        }
        variants.push(kept);
      }
      yield { label, variants };
    }
  }
}
