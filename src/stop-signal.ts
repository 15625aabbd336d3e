/** The wish that this process should end. */
export interface StopSignal {
  readonly requested: Promise<void>;
  readonly signal: AbortSignal;
}

/** Listens for SIGTERM and SIGINT; a second one ends the process at once. */
export function onStop(): StopSignal {
  const controller = new AbortController();
  const requested = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (controller.signal.aborted) process.exit(1);
        controller.abort();
        resolve();
      });
    }
  });
  return { requested, signal: controller.signal };
}
