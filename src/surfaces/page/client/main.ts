import { fitComponents } from './component-styles.js';
import { createComposer } from './composer/composer.js';
import { restoreConversation } from './conversation.js';
import { find } from './element.js';
import { newMessage } from './message.js';
import { copyLink, followMessageLinks } from './message-links.js';
import { openMessageStore } from './message-store.js';
import { clearAlert, remark, showAlert } from './notices.js';
import { askBot } from './server.js';
import { followTheme, toggleTheme } from './theme.js';
import { fillWelcome } from './welcome.js';

fitComponents();
followTheme();

/** One line after the other, so that each reply stands right below its line; the first waits for the earlier conversation. */
let queue: Promise<unknown> = Promise.resolve();
const enqueue = (work: () => Promise<void>): void => {
  queue = queue.then(work);
};

const composer = createComposer(
  {
    form: find('#composer', HTMLFormElement),
    input: find('#message', HTMLInputElement),
    suggestions: find('#suggestion-place', HTMLElement),
  },
  (line) => enqueue(() => exchange(line, () => composer.giveBack(line))),
);
const run = (line: string): void => {
  composer.focus();
  enqueue(() => exchange(line));
};

const restoring = openMessageStore().then((store) =>
  restoreConversation(
    {
      log: find('#log', HTMLElement),
      messages: find('#messages', HTMLElement),
      welcome: find('#welcome', HTMLElement),
    },
    store,
    { run, copyLink: (message) => void copyLink(message) },
  ),
);

async function exchange(line: string, giveBack?: () => void): Promise<void> {
  const conversation = await restoring;
  const asked = { ...newMessage(), from: 'member', text: line } as const;
  conversation.add(asked);
  try {
    const response = await askBot(line);
    conversation.add({ ...newMessage(), from: 'bot', response });
    clearAlert();
  } catch (error) {
    conversation.remove(asked);
    giveBack?.();
    showAlert(error instanceof Error ? error.message : 'The line could not be sent.');
  }
}

find('#theme', HTMLButtonElement).addEventListener('click', toggleTheme);
find('#clear', HTMLButtonElement).addEventListener('click', () =>
  enqueue(async () => {
    (await restoring).clear();
    remark('Conversation cleared');
    composer.focus();
  }),
);
enqueue(async () => {
  followMessageLinks((await restoring).reveal);
});
fillWelcome(find('#starters', HTMLElement), run).catch(() =>
  showAlert('The bot does not answer. Is it still running?'),
);
