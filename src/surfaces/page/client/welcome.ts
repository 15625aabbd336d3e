import { element } from './element.js';
import { askForCommands } from './server.js';

/** Commands that show best what the bot is for, as far as it has them. */
const SHOWN = ['ask', 'compare', 'price'];

/** Fills in three commands to click. Without them the welcome is still one. */
export async function fillWelcome(place: HTMLElement, run: (line: string) => void): Promise<void> {
  const commands = await askForCommands();
  const shown = SHOWN.map((wanted) => commands.find(({ name }) => name === wanted));
  place.replaceChildren(
    ...shown.flatMap((command) => {
      if (!command) return [];
      const { description, example } = command;
      const start = element(
        'button',
        { type: 'button' },
        element('code', {}, example),
        element('span', {}, description),
      );
      start.addEventListener('click', () => run(example));
      return [element('li', {}, start)];
    }),
  );
}
