import { Worker } from 'node:worker_threads';
import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import { hashOf } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { MemberPlan, TrainingProgress } from './train-member.js';

/** A classifier with the course of its training. */
export interface Trained {
  readonly classifier: Classifier;
  /** For each member, what each epoch brought. */
  readonly curves: readonly (readonly TrainingProgress[])[];
  readonly texts: number;
  readonly validation: number;
}

/** What the thread of a member tells. */
interface Message {
  readonly started?: { readonly texts: number; readonly validation: number };
  readonly progress?: TrainingProgress;
  readonly member?: EnsembleMember;
  readonly classes?: readonly string[];
}

/** A member to train. */
export interface PlannedMember extends MemberPlan {
  /** Whether it learns nothing of the notes that play new ones. */
  readonly leavesNotesOut: boolean;
}

interface TrainedMember {
  readonly member: EnsembleMember;
  readonly classes: readonly string[];
  readonly curve: readonly TrainingProgress[];
  readonly sizes: Pick<Trained, 'texts' | 'validation'>;
}

/**
 * Trains all members of the classifier at once, each in a thread of its own.
 * @param report is told what happens, a line at a time
 */
export async function trainClassifier(report: (line: string) => void): Promise<Trained> {
  const trained = await Promise.all(
    H.members.map((view, place) =>
      trainInThread({ view, seed: H.seed + place, epochs: H.epochs, leavesNotesOut: false }, report),
    ),
  );
  const [first] = trained;
  if (!first) throw new Error('no member is planned');
  return {
    classifier: { classes: hashesOf(first.classes, report), members: trained.map(({ member }) => member) },
    curves: trained.map(({ curve }) => curve),
    ...first.sizes,
  };
}

/** Trains a smaller classifier that knows nothing of some notes, to see how new notes fare beside what was learned. */
export async function trainWithoutSomeNotes(report: (line: string) => void): Promise<Classifier> {
  const plan = { view: 'words', seed: H.seed, epochs: H.leftOutEpochs, leavesNotesOut: true } as const;
  const { classes, member } = await trainInThread(plan, (line) => report(`without some notes: ${line}`));
  return { classes: hashesOf(classes, report), members: [member] };
}

function hashesOf(names: readonly string[], report: (line: string) => void): Uint32Array {
  const hashes = Uint32Array.from(names, hashOf);
  if (new Set(hashes).size !== hashes.length)
    report('two classes have the same hash: reword the beginning of one of them');
  return hashes;
}

/** Each batch makes some megabytes that nobody needs after it; with Node's own limit they take a tenth of the time to clear away. */
const YOUNG_GENERATION_MB = 192;

function trainInThread(plan: PlannedMember, report: (line: string) => void): Promise<TrainedMember> {
  return new Promise((resolve, reject) => {
    const curve: TrainingProgress[] = [];
    let sizes = { texts: 0, validation: 0 };
    const worker = new Worker(new URL('./member-worker.js', import.meta.url), {
      workerData: plan,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    worker.on('message', ({ started, progress, member, classes }: Message) => {
      if (started) sizes = started;
      if (progress) {
        curve.push(progress);
        report(
          `${plan.view}: epoch ${progress.epoch + 1}, loss ${progress.loss.toFixed(3)}, validation ${(100 * progress.validation).toFixed(1)} %`,
        );
      }
      if (member && classes) resolve({ member, classes, curve, sizes });
    });
    worker.on('error', reject);
  });
}
