/** The newest message, and whether the log stays with it. */
export interface NewestInView {
  /** Brings the newest message into view, and keeps it there until the reader scrolls away. */
  readonly show: () => void;
  /** Stays where the reader is, until the next `show`. */
  readonly leave: () => void;
}

/** Nearer than this to where the newest message is in view, in pixels, a reader wants to stay with it. One arrow key moves further. */
const NEAR = 16;
/** Less than this, in pixels, is the browser's rounding. */
const ROUNDING = 2;
/** How much of the log the line above a tall reply may take. */
const MOST_OF_LOG = 1 / 3;

/**
 * Keeps the newest message in view: after `show`, and as long as the reader does not scroll away, also while pictures load and the
 * window changes.
 */
export function keepNewestInView(log: HTMLElement, messages: HTMLElement): NewestInView {
  let following = true;
  let shownAt = 0;
  let size = '';
  const sizeNow = (): string => `${log.clientHeight} of ${log.scrollHeight}`;
  const show = (): void => {
    following = true;
    log.scrollTop = placeOfNewest(log, messages);
    shownAt = log.scrollTop;
    size = sizeNow();
  };
  const growth = new ResizeObserver(() => {
    if (following) show();
    size = sizeNow();
  });
  growth.observe(messages);
  growth.observe(log);
  log.addEventListener('scroll', () => {
    // The event comes late: it may tell of the scrolling above, or of the browser's own when something changed its height. The
    // observer, which comes next in that case, must still know that the reader has not moved.
    const byReader = size === sizeNow() && Math.abs(log.scrollTop - shownAt) > ROUNDING;
    size = sizeNow();
    if (byReader) following = Math.abs(log.scrollTop - placeOfNewest(log, messages)) < NEAR;
  });
  return {
    show,
    leave: () => {
      following = false;
    },
  };
}

/**
 * How far to scroll for the newest message: to the end if it fits, or else to its beginning, where a reader starts, with the line
 * that it answers above it if that is short.
 */
function placeOfNewest(log: HTMLElement, messages: HTMLElement): number {
  const end = Math.max(0, log.scrollHeight - log.clientHeight);
  const newest = messages.lastElementChild;
  if (newest === null) return end;
  const placeOf = (message: Element): number =>
    message.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  const place = placeOf(newest);
  if (newest.getBoundingClientRect().height <= log.clientHeight) return Math.min(end, place);
  const line = newest.previousElementSibling;
  const withLine = line?.matches('.member') ? placeOf(line) : place;
  return place - withLine <= log.clientHeight * MOST_OF_LOG ? withLine : place;
}
