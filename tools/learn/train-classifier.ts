import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import type { Encoded } from './encode-worker.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { MemberTexts } from './member-texts.js';
import { inThread } from './thread.js';
import type { MemberPlan, TrainingProgress } from './train-member.js';

/** A classifier and its training. */
export interface Trained {
  readonly classifier: Classifier;
  /** Learning curve of each member. */
  readonly curves: readonly (readonly TrainingProgress[])[];
  readonly texts: number;
  readonly validation: number;
}

/**
 * Trains the members of the classifier in parallel threads.
 * @param report gets log lines
 */
export async function trainClassifier({ members }: Encoded, report: (line: string) => void): Promise<Trained> {
  const [first] = members;
  if (!first) throw new Error('no member is planned');
  const trained = await Promise.all(
    members.map((texts, place) =>
      trainInThread(texts, { seed: H.seed + place, epochs: H.epochs }, (line) => report(`${texts.view}: ${line}`)),
    ),
  );
  if (new Set(first.classes).size !== first.classes.length)
    report('two classes have the same hash: reword the beginning of one of them');
  return {
    classifier: { classes: first.classes, members: trained.map(({ member }) => member) },
    curves: trained.map(({ curve }) => curve),
    texts: first.learned.labels.length,
    validation: first.validation.labels.length,
  };
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
