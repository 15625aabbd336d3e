/** How long replies under way may take once the bot is told to stop. */
const GRACE_MS = 10_000;

/** Replies under way, so that a stop can wait for them: `client.destroy()` does not. */
export interface RunningReplies {
  /** Runs a reply, unless the bot is stopping. Its failure is reported, never thrown. */
  readonly add: (reply: () => Promise<void>) => void;
  /** Takes no more replies and waits for those under way, 10 s at most. */
  readonly finish: () => Promise<void>;
}

/** @param onFailure told about each reply that failed */
export function runningReplies(onFailure: (error: unknown) => void): RunningReplies {
  const running = new Set<Promise<void>>();
  let stopping = false;
  return {
    add: (reply) => {
      if (stopping) return;
      const promise = reply().catch(onFailure);
      running.add(promise);
      promise.finally(() => running.delete(promise));
    },
    finish: async () => {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, GRACE_MS);
      });
      await Promise.race([Promise.all(running), grace]);
      clearTimeout(timer);
    },
  };
}
