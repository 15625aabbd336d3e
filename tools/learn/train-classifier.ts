import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import { earlierWeights } from './earlier-weights.js';
import type { Encoded } from './encode-worker.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { MemberTexts } from './member-texts.js';
import { inThread } from './thread.js';
import type { MemberPlan, TrainingProgress } from './train-member.js';

/** A classifier, and a digest of the texts of each class that it was learned from. */
export interface Learned {
  readonly classifier: Classifier;
  readonly digests: Uint8Array;
}

/** A classifier and its training. */
export interface Trained extends Learned {
  /** Learning curve of each member. */
  readonly curves: readonly (readonly TrainingProgress[])[];
  readonly texts: number;
  readonly validation: number;
}

/**
 * Trains the members of the classifier in parallel threads.
 * @param report gets log lines
 * @param earlier what was learned before and stays as it is: only new features are learned, and classes whose texts are new or have changed
 */
export async function trainClassifier(
  { members }: Encoded,
  report: (line: string) => void,
  earlier?: Learned,
): Promise<Trained> {
  const [first] = members;
  if (!first) throw new Error('no member is planned');
  const unchanged = earlier && unchangedClasses(earlier, first);
  const trained = await Promise.all(
    members.map((texts, place) => {
      const plan =
        earlier && unchanged
          ? { epochs: H.epochsOfNew, earlier: earlierWeights(earlier.classifier, texts.view, unchanged) }
          : { epochs: H.epochs };
      return trainInThread(texts, { seed: H.seed + place, ...plan }, (line) => report(`${texts.view}: ${line}`));
    }),
  );
  if (new Set(first.classes).size !== first.classes.length)
    report('two classes have the same hash: reword the beginning of one of them');
  return {
    classifier: { classes: first.classes, members: trained.map(({ member }) => member) },
    digests: first.digests,
    curves: trained.map(({ curve }) => curve),
    texts: first.learned.labels.length,
    validation: first.validation.labels.length,
  };
}

/** How many classes are new, and how many of the others have other texts than before. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
}

/** Counts what was learned since. */
export function changesSince(earlier: Learned, { classifier: { classes }, digests }: Learned): Changes {
  const before = new Set(earlier.classifier.classes);
  const known = classes.filter((hash) => before.has(hash)).length;
  return { added: classes.length - known, changed: known - unchangedClasses(earlier, { classes, digests }).size };
}

/** The hashes of the classes that were learned before from the same texts. */
function unchangedClasses(
  { classifier, digests }: Learned,
  now: Pick<MemberTexts, 'classes' | 'digests'>,
): ReadonlySet<number> {
  const before = new Map(Array.from(classifier.classes, (hash, place) => [hash, digests[place]]));
  return new Set(now.classes.filter((hash, place) => before.get(hash) === now.digests[place]));
}

/** Trains a smaller classifier without some notes, which then stand for new ones. */
export async function trainWithoutSomeNotes(
  { withoutSome }: Encoded,
  report: (line: string) => void,
): Promise<Classifier> {
  const plan = { seed: H.seed, epochs: H.leftOutEpochs };
  const { member } = await trainInThread(withoutSome, plan, (line) => report(`without some notes: ${line}`));
  return { classes: withoutSome.classes, members: [member] };
}

async function trainInThread(texts: MemberTexts, plan: MemberPlan, report: (line: string) => void) {
  const curve: TrainingProgress[] = [];
  const member = await inThread<EnsembleMember, TrainingProgress>('./member-worker.js', { texts, plan }, (progress) => {
    const { epoch, loss, validation } = progress;
    curve.push(progress);
    report(`epoch ${epoch + 1}, loss ${loss.toFixed(3)}, validation ${(100 * validation).toFixed(1)} %`);
  });
  return { member, curve };
}
