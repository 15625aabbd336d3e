import { drawArticle, elementId, type MessageActions } from './draw/article.js';
import type { BotMessage, Message } from './message.js';
import type { MessageStore } from './message-store.js';
import { keepNewestInView } from './newest-in-view.js';
import { remark } from './notices.js';

/** Elements of the conversation. */
interface ConversationPlace {
  /** Scrolls, and is announced by screen readers. */
  readonly log: HTMLElement;
  /** Contains the articles. */
  readonly messages: HTMLElement;
  /** Shown while there are no messages. */
  readonly welcome: HTMLElement;
}

export type Conversation = ReturnType<typeof conversationIn>;

/** The messages, which are shown and stored for the next visit. */
export function conversationIn(
  { log, messages, welcome }: ConversationPlace,
  store: MessageStore,
  actions: Omit<MessageActions, 'dismiss'>,
) {
  const inView = keepNewestInView(log, messages);
  /** Undefined if it was removed. */
  let newest: Message | undefined;

  const draw = (message: Message): HTMLElement => drawArticle(message, { ...actions, dismiss: remove });
  const save = (message: Message): Promise<void> =>
    store.add(message).catch(() => remark('This browser has no room left to keep the conversation'));
  const updateWelcome = (): void => {
    welcome.hidden = messages.childElementCount > 0;
  };

  function show(message: Message): void {
    messages.append(draw(message));
    newest = message;
    updateWelcome();
    inView.show();
  }

  /** Removes a message, first from the store, so that it does not come back if the page is reloaded at once. */
  async function remove(message: Message): Promise<void> {
    await store.remove(message.id);
    if (newest?.id === message.id) newest = undefined;
    document.getElementById(elementId(message))?.remove();
    updateWelcome();
  }

  return {
    newest: (): Message | undefined => newest,
    remove,
    /** Shows the stored messages. */
    restore: async (): Promise<void> => {
      const kept = await store.all();
      newest = kept.at(-1);
      messages.append(...kept.map(draw));
      updateWelcome();
      inView.show();
    },
    /** Appends a new message. */
    add: (message: Message): void => {
      void save(message);
      show(message);
    },
    /** Appends a reply, first to the store, so that it is not lost if the page is reloaded at once. */
    addReply: async (message: BotMessage): Promise<void> => {
      await save(message);
      show(message);
    },
    /** Replaces a reply. */
    replace: (message: BotMessage, response: BotMessage['response']): void => {
      const replaced = { ...message, response };
      if (newest?.id === message.id) newest = replaced;
      document.getElementById(elementId(message))?.replaceWith(draw(replaced));
      void save(replaced);
      inView.show();
    },
    /** Removes all messages. The returned function restores them, before any newer ones. */
    clear: async (): Promise<() => Promise<void>> => {
      const kept = await store.all();
      const shown = [...messages.children];
      const last = newest;
      messages.replaceChildren();
      newest = undefined;
      await store.clear();
      updateWelcome();
      return async () => {
        // First in the store, in case the page is reloaded at once.
        await Promise.all(kept.map(save));
        messages.prepend(...shown);
        newest ??= last;
        updateWelcome();
      };
    },
    /** Scrolls to a message and highlights it. */
    reveal: (id: string): void => {
      const message = document.getElementById(id);
      if (!message?.matches('article')) return;
      inView.leave();
      for (const marked of messages.querySelectorAll('.linked')) marked.classList.remove('linked');
      message.classList.add('linked');
      // The articles above get their height one frame later.
      requestAnimationFrame(() => {
        message.scrollIntoView({ block: 'center' });
        message.focus({ preventScroll: true });
      });
    },
  };
}
