import { elementId, quoteLine } from './draw/article.js';
import type { Message } from './message.js';
import { remark } from './notices.js';

/** Other lines may change stored data, so a link does not run them. */
const PRICE = /^\/price\s/i;
const PARAMETER = 'line';

/**
 * Runs the line in the page's URL, and then removes it from the URL.
 * @param run for a price
 * @param offer for any other line, which the user may send or not
 */
export function followLinkedLine(run: (line: string) => void, offer: (line: string) => void): void {
  const line = new URLSearchParams(location.search).get(PARAMETER)?.trim() ?? '';
  if (line === '') return;
  history.replaceState(null, '', location.pathname);
  if (PRICE.test(line)) run(line);
  else offer(line);
}

/** Copies the link to a message, or for a quote the URL that opens it again. Without clipboard access it goes to the address bar. */
export async function copyLink(message: Message): Promise<void> {
  const line = quoteLine(message);
  const link = line === undefined ? new URL(`#${elementId(message)}`, location.href) : new URL('/', location.href);
  if (line !== undefined) link.searchParams.set(PARAMETER, line);
  try {
    await navigator.clipboard.writeText(link.href);
    remark('Link copied');
  } catch {
    history.replaceState(null, '', link);
    remark('The link is in the address bar');
  }
}

/** Reveals the message in the URL's hash, now and whenever it changes. */
export function followMessageLinks(reveal: (elementId: string) => void): void {
  const follow = () => reveal(location.hash.slice(1));
  follow();
  addEventListener('hashchange', follow);
}
