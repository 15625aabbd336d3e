/** The end of the conversation, where the newest message is. */
export interface EndOfLog {
  readonly go: () => void;
  /** Stays where the reader is, until the next `go`. */
  readonly leave: () => void;
}

/** Nearer than this to the end, in pixels, a reader wants to see what comes. */
const NEAR = 48;

/**
 * Keeps the newest message in view: after `go`, and as long as the reader does not scroll away, also while pictures load and the
 * window changes.
 */
export function stayAtEnd(log: HTMLElement, content: HTMLElement): EndOfLog {
  let following = true;
  const go = (): void => {
    following = true;
    log.scrollTop = log.scrollHeight;
  };
  const growth = new ResizeObserver(() => {
    if (following) go();
  });
  growth.observe(content);
  growth.observe(log);
  log.addEventListener('scroll', () => {
    following = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  });
  return {
    go,
    leave: () => {
      following = false;
    },
  };
}
