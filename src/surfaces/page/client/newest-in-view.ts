/** Keeps the log scrolled to the newest message. */
export interface NewestInView {
  /** Scrolls to the newest message, and follows until the reader scrolls away. */
  readonly show: () => void;
  /** Stops following until the next `show`. */
  readonly leave: () => void;
}

/** Within this distance, in pixels, a reader follows the newest message. An arrow key scrolls further. */
const NEAR = 16;
/** Rounding error of the browser, in pixels. */
const ROUNDING = 2;
/** Largest share of the log for the line above a tall reply. */
const MOST_OF_LOG = 1 / 3;

/**
 * Keeps the newest message in view after `show`, until the reader scrolls away, also while pictures load and the window is resized.
 */
export function keepNewestInView(log: HTMLElement, messages: HTMLElement): NewestInView {
  let following = true;
  let shownAt = 0;
  let size = '';
  const sizeNow = (): string => `${log.clientHeight} of ${log.scrollHeight}`;
  const show = (): void => {
    following = true;
    log.scrollTop = positionOfNewest(log, messages);
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
    // The event is late: it may be from `show`, or from the browser after a change of height. In that case the observer runs next, and
    // must know that the reader has not scrolled.
    const byReader = size === sizeNow() && Math.abs(log.scrollTop - shownAt) > ROUNDING;
    size = sizeNow();
    if (byReader) following = Math.abs(log.scrollTop - positionOfNewest(log, messages)) < NEAR;
  });
  return {
    show,
    leave: () => {
      following = false;
    },
  };
}

/**
 * The scroll position of the newest message: the end if it fits, otherwise its beginning, with the line above it that it answers if
 * that is short.
 */
function positionOfNewest(log: HTMLElement, messages: HTMLElement): number {
  const end = Math.max(0, log.scrollHeight - log.clientHeight);
  const newest = messages.lastElementChild;
  if (newest === null) return end;
  const positionOf = (message: Element): number =>
    message.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  const place = positionOf(newest);
  if (newest.getBoundingClientRect().height <= log.clientHeight) return Math.min(end, place);
  const line = newest.previousElementSibling;
  const withLine = line?.matches('.member') ? positionOf(line) : place;
  return place - withLine <= log.clientHeight * MOST_OF_LOG ? withLine : place;
}
