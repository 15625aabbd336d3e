import type { Suggestion } from '../../protocol.js';
import { clearAlert } from '../notices.js';
import { completionFor } from './completion.js';

/** Elements of the composer. */
interface ComposerParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Where suggestions are shown. */
  readonly suggestions: HTMLElement;
}

/**
 * The input for lines, with suggestions for commands. Suggestions arrive a few milliseconds after a key. An earlier Tab or Enter waits for
 * them, so that it does what it would have done a moment later; what is typed meanwhile belongs to the next line.
 */
export function composerIn({ form, input, suggestions }: ComposerParts, send: (line: string) => void) {
  const completion = completionFor(input, suggestions);
  const { list } = completion;
  const take = (chosen: Suggestion | undefined): void => {
    if (chosen) completion.take(chosen);
  };
  const focus = (): void => input.focus();
  /** Sends a text, and leaves in the input what was typed behind it. */
  const submit = (text: string): void => {
    const line = text.trim();
    if (line === '') return;
    if (input.value.startsWith(text)) input.value = input.value.slice(text.length);
    completion.dismiss();
    send(line);
  };
  /** Takes the selected suggestion, unless the text has changed since Enter was pressed. */
  const enter = (text: string): void => {
    const selected = input.value === text ? list.selected() : undefined;
    if (selected) take(selected);
    else submit(text);
  };
  const actions: Readonly<Record<Action, (text: string) => void>> = {
    next: () => list.move(1),
    previous: () => list.move(-1),
    complete: () => take(list.selected() ?? list.first()),
    enter,
  };

  input.addEventListener('input', () => {
    // The line may have been too long.
    clearAlert();
    completion.refresh();
  });
  input.addEventListener('blur', completion.dismiss);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, completion.mayBeOpen());
    if (!action) return;
    event.preventDefault();
    const text = input.value;
    if (action === 'close') completion.dismiss();
    else void completion.settled().then(() => actions[action](text));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(input.value);
    focus();
  });

  return {
    focus,
    /** Restores a line that could not be sent, before whatever was typed since. */
    giveBack: (line: string): void => {
      input.value = [line, input.value].filter((text) => text !== '').join(' ');
    },
  };
}

type Action = 'next' | 'previous' | 'complete' | 'enter';

const LIST_KEYS: Readonly<Record<string, Action | 'close'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'close',
  Tab: 'complete',
};

/** The action of a key; undefined leaves it to the browser. */
function actionOf({ key, shiftKey }: KeyboardEvent, mayBeOpen: boolean): Action | 'close' | undefined {
  if (key === 'Enter') return 'enter';
  return mayBeOpen && !shiftKey ? LIST_KEYS[key] : undefined;
}
