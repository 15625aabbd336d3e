import { Worker } from 'node:worker_threads';
import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { MemberPlan, TrainingProgress } from './train-member.js';

/** A classifier and its training. */
export interface Trained {
  readonly classifier: Classifier;
  /** Learning curve of each member. */
  readonly curves: readonly (readonly TrainingProgress[])[];
  readonly texts: number;
  readonly validation: number;
}

/** A message of a member's thread. */
interface Message {
  readonly started?: { readonly texts: number; readonly validation: number };
  readonly progress?: TrainingProgress;
  readonly member?: EnsembleMember;
  readonly classes?: readonly string[];
}

/** A member to train. */
export interface PlannedMember extends MemberPlan {
  /** Whether it does not learn the notes that simulate new ones. */
  readonly leavesNotesOut: boolean;
}

/**
 * Trains the members of the classifier in parallel threads.
 * @param report gets log lines
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

/** Trains a smaller classifier without some notes, which then stand for new ones. */
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

/** Each batch allocates some megabytes; with Node's default, collecting them takes a tenth of the time. */
const YOUNG_GENERATION_MB = 192;

function trainInThread(plan: PlannedMember, report: (line: string) => void) {
  const curve: TrainingProgress[] = [];
  let sizes = { texts: 0, validation: 0 };
  return new Promise<Required<Pick<Message, 'member' | 'classes'>> & { curve: typeof curve; sizes: typeof sizes }>(
    (resolve, reject) => {
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
    },
  );
}
