import { Worker } from 'node:worker_threads';
import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import { hashOf } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Progress } from './train-member.js';

/** A classifier with the course of its training. */
export interface Trained {
  readonly classifier: Classifier;
  /** For each member, what each epoch brought. */
  readonly curves: readonly (readonly Progress[])[];
  readonly texts: number;
  readonly validation: number;
}

interface Message {
  readonly started?: { readonly texts: number; readonly classes: number; readonly validation: number };
  readonly progress?: Progress;
  readonly member?: EnsembleMember;
  readonly classes?: readonly string[];
}

/**
 * Trains all members at once, each in a thread of its own.
 * @param report is told what happens, a line at a time
 */
export async function trainClassifier(report: (line: string) => void): Promise<Trained> {
  let sizes = { texts: 0, classes: 0, validation: 0 };
  const trained = await Promise.all(
    H.members.map(
      (view, place) =>
        new Promise<{ member: EnsembleMember; classes: readonly string[]; curve: readonly Progress[] }>(
          (resolve, reject) => {
            const curve: Progress[] = [];
            const worker = new Worker(new URL('./member-worker.js', import.meta.url), { workerData: place });
            worker.on('message', ({ started, progress, member, classes }: Message) => {
              if (started) sizes = started;
              if (progress) {
                curve.push(progress);
                report(
                  `${view}: epoch ${progress.epoch + 1}, loss ${progress.loss.toFixed(3)}, validation ${(100 * progress.validation).toFixed(1)} %`,
                );
              }
              if (member && classes) resolve({ member, classes, curve });
            });
            worker.on('error', reject);
          },
        ),
    ),
  );
  const names = trained[0]?.classes ?? [];
  const hashes = Uint32Array.from(names, hashOf);
  if (new Set(hashes).size !== hashes.length)
    report('two classes have the same hash: reword the beginning of one of them');
  return {
    classifier: { classes: hashes, members: trained.map(({ member }) => member) },
    curves: trained.map(({ curve }) => curve),
    ...sizes,
  };
}
