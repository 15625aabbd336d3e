import { fitComponents } from './component-styles.js';
import { composerIn } from './composer/composer.js';
import { conversationIn } from './conversation.js';
import { find } from './element.js';
import { exchangesIn } from './exchanges.js';
import { copyLink, followLinkedLine, followMessageLinks } from './links.js';
import type { BotMessage } from './message.js';
import { openMessageStore } from './message-store.js';
import { remark, showAlert } from './notices.js';
import { followKeyboardMode, followTheme, toggleTheme } from './theme.js';
import { fillWelcome } from './welcome.js';

fitComponents();
followTheme();
followKeyboardMode();

const composer = composerIn(
  {
    form: find('#composer', HTMLFormElement),
    input: find('#message', HTMLInputElement),
    suggestions: find('#suggestion-place', HTMLElement),
  },
  (line) => exchanges.start(line, () => composer.giveBack(line)),
);

// `autofocus` would wait for the first paint and lose early keys; like it, this does not scroll away from a linked message.
if (location.hash === '') composer.focus();

/** Runs the line of a button of a message. */
const press = (line: string, on: BotMessage): void => {
  composer.focus();
  exchanges.press(line, on);
};

/** Runs a line of the welcome or the URL. */
const run = (line: string): void => {
  composer.focus();
  exchanges.start(line);
};

const conversation = conversationIn(
  {
    log: find('#log', HTMLElement),
    messages: find('#messages', HTMLElement),
    welcome: find('#welcome', HTMLElement),
  },
  openMessageStore(),
  { run: press, copyLink: (message) => void copyLink(message) },
);
const exchanges = exchangesIn(conversation, conversation.restore());

followLinkedLine(run, (line) => composer.giveBack(line));
exchanges.after(() => followMessageLinks((id) => conversation.reveal(id)));
find('#theme', HTMLButtonElement).addEventListener('click', toggleTheme);
find('#clear', HTMLButtonElement).addEventListener('click', () =>
  exchanges.after(async () => {
    const restore = await conversation.clear();
    remark('Conversation cleared', () => exchanges.after(restore));
    composer.focus();
  }),
);
fillWelcome(find('#starters', HTMLElement), run).catch(() =>
  showAlert('The bot is not answering. Is it still running?'),
);
