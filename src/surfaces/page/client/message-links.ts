import { elementId, quoteLine } from './draw/article.js';
import { addressOf } from './linked-line.js';
import type { Message } from './message.js';
import { remark } from './notices.js';

/** Puts the link to a message, or the address that opens its quote again, on the clipboard, or into the address bar where a page may not use the clipboard. */
export async function copyLink(message: Message): Promise<void> {
  const again = quoteLine(message);
  const link = again === undefined ? new URL(`#${elementId(message)}`, location.href) : addressOf(again);
  try {
    await navigator.clipboard.writeText(link.href);
    remark('Link copied');
  } catch {
    history.replaceState(null, '', link);
    remark('The link is in the address bar');
  }
}

/** Reveals the message that the address names, now and whenever the address changes. */
export function followMessageLinks(reveal: (elementId: string) => void): void {
  const follow = () => reveal(location.hash.slice(1));
  follow();
  addEventListener('hashchange', follow);
}
