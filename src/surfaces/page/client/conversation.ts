import { drawArticle, elementId, type MessageActions } from './draw/article.js';
import { stayAtEnd } from './end-of-log.js';
import type { Message } from './message.js';
import type { MessageStore } from './message-store.js';

/** The messages that are shown, and kept for the next visit. */
export interface Conversation {
  readonly add: (message: Message) => void;
  readonly remove: (message: Message) => void;
  readonly clear: () => void;
  /** Scrolls to the message of an element id, if there is one, and marks it. */
  readonly reveal: (elementId: string) => void;
}

/** Where the conversation is shown. */
export interface ConversationPlace {
  /** What scrolls, and what screen readers listen to. */
  readonly log: HTMLElement;
  /** What holds the articles. */
  readonly messages: HTMLElement;
  /** What is shown while there are none. */
  readonly welcome: HTMLElement;
}

/** Shows what was said on earlier visits, and from then on what is added. */
export async function restoreConversation(
  { log, messages, welcome }: ConversationPlace,
  store: MessageStore,
  actions: Omit<MessageActions, 'dismiss'>,
): Promise<Conversation> {
  const end = stayAtEnd(log, messages);
  const showWelcome = () => {
    welcome.hidden = messages.childElementCount > 0;
  };
  const draw = (message: Message) => drawArticle(message, { ...actions, dismiss: remove });
  const remove = (message: Message): void => {
    document.getElementById(elementId(message))?.remove();
    void store.remove(message.id);
    showWelcome();
  };
  messages.append(...(await store.all()).map(draw));
  showWelcome();
  end.go();
  return {
    add: (message) => {
      messages.append(draw(message));
      void store.add(message);
      showWelcome();
      end.go();
    },
    remove,
    clear: () => {
      messages.replaceChildren();
      void store.clear();
      showWelcome();
    },
    reveal: (id) => {
      const message = document.getElementById(id);
      if (!message?.matches('article')) return;
      end.leave();
      for (const marked of messages.querySelectorAll('.linked')) marked.classList.remove('linked');
      message.classList.add('linked');
      // A frame later, because the articles above get their height only then.
      requestAnimationFrame(() => {
        message.scrollIntoView({ block: 'center' });
        message.focus({ preventScroll: true });
      });
    },
  };
}
