import type { Suggestion } from '../../protocol.js';
import { clearAlert } from '../notices.js';
import { Completion } from './completion.js';

/** Elements of the composer. */
interface ComposerParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Where suggestions are shown. */
  readonly suggestions: HTMLElement;
}

/**
 * The input for lines, with suggestions for commands. Suggestions arrive a few milliseconds after a key. An earlier Tab or Enter waits for
 * them, so that it does what it would have done a moment later.
 */
export class Composer {
  readonly #input: HTMLInputElement;
  readonly #completion: Completion;
  readonly #send: (line: string) => void;

  constructor({ form, input, suggestions }: ComposerParts, send: (line: string) => void) {
    this.#input = input;
    this.#completion = new Completion(input, suggestions);
    this.#send = send;
    input.addEventListener('input', () => {
      // The line may have been too long.
      clearAlert();
      this.#completion.refresh();
    });
    input.addEventListener('blur', () => this.#completion.list.close());
    input.addEventListener('keydown', (event) => this.#press(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
      this.focus();
    });
  }

  /** Restores a line that could not be sent, before whatever was typed since. */
  giveBack(line: string): void {
    this.#input.value = [line, this.#input.value].filter((text) => text !== '').join(' ');
  }

  focus(): void {
    this.#input.focus();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, this.#completion.mayBeOpen);
    if (!action) return;
    event.preventDefault();
    void this.#completion.settled.then(() => this.#act(action));
  }

  #act(action: Action): void {
    const { list } = this.#completion;
    const actions: Readonly<Record<Action, () => void>> = {
      next: () => list.move(1),
      previous: () => list.move(-1),
      close: () => list.close(),
      complete: () => this.#take(list.active ?? list.first),
      enter: () => (list.active ? this.#take(list.active) : this.#submit()),
    };
    actions[action]();
  }

  #take(chosen: Suggestion | undefined): void {
    if (chosen) this.#completion.take(chosen);
  }

  #submit(): void {
    const line = this.#input.value.trim();
    if (line === '') return;
    this.#input.value = '';
    this.#completion.list.close();
    this.#send(line);
  }
}

type Action = 'next' | 'previous' | 'close' | 'complete' | 'enter';

const LIST_KEYS: Readonly<Record<string, Action>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'close',
  Tab: 'complete',
};

/** The action of a key; undefined leaves it to the browser. */
function actionOf({ key, shiftKey }: KeyboardEvent, mayBeOpen: boolean): Action | undefined {
  if (key === 'Enter') return 'enter';
  return mayBeOpen && !shiftKey ? LIST_KEYS[key] : undefined;
}
