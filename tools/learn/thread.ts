import { Worker } from 'node:worker_threads';

/** A message of a thread: how far it is, or what came of it. */
interface ThreadMessage<Progress, Result> {
  readonly progress?: Progress;
  readonly result?: Result;
}

/** With Node's default, collecting what texts are split into takes a tenth of the time. */
const YOUNG_GENERATION_MB = 128;

/**
 * Runs a file of this folder in a thread of its own.
 * @param data the `workerData` of the thread
 * @returns the result that it posts
 */
export function inThread<Result, Progress = never>(
  file: string,
  data?: unknown,
  onProgress?: (progress: Progress) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    worker.on('message', ({ progress, result }: ThreadMessage<Progress, Result>) => {
      if (progress !== undefined) onProgress?.(progress);
      if (result !== undefined) resolve(result);
    });
    worker.once('error', reject);
  });
}
