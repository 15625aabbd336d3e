import { button, element } from './element.js';
import { askForCommands } from './server.js';

/** Commands that show best what the bot is for. */
const SHOWN = ['ask', 'compare', 'price'];

/** Adds three example commands to the welcome. */
export async function fillWelcome(place: HTMLElement, run: (line: string) => void): Promise<void> {
  const commands = await askForCommands();
  const shown = SHOWN.map((wanted) => commands.find(({ name }) => name === wanted));
  place.replaceChildren(
    ...shown.flatMap((command) => {
      if (!command) return [];
      const { description, example } = command;
      const start = button('', () => run(example));
      start.append(element('code', {}, example), element('span', {}, description));
      return [element('li', {}, start)];
    }),
  );
}
