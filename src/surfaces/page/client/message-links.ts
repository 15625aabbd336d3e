import { elementId } from './draw/article.js';
import type { Message } from './message.js';
import { remark } from './notices.js';

/** Puts the link to a message on the clipboard, or into the address bar where a page may not use the clipboard. */
export async function copyLink(message: Message): Promise<void> {
  const link = new URL(`#${elementId(message)}`, location.href);
  try {
    await navigator.clipboard.writeText(link.href);
    remark('Link copied');
  } catch {
    history.replaceState(null, '', link);
    remark('The link is in the address bar');
  }
}

/** Goes to the message that the address names, now and whenever the address changes. */
export function followMessageLinks(): void {
  goToMessage();
  addEventListener('hashchange', goToMessage);
}

function goToMessage(): void {
  const message = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (!message) return;
  for (const marked of document.querySelectorAll('.linked')) marked.classList.remove('linked');
  message.classList.add('linked');
  // A frame later, because the articles above get their height only then.
  requestAnimationFrame(() => {
    message.scrollIntoView({ block: 'center' });
    message.focus({ preventScroll: true });
  });
}
