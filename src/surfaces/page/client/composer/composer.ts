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
 * them, so that it does what it would have done a moment later.
 */
export function composerIn({ form, input, suggestions }: ComposerParts, send: (line: string) => void) {
  const completion = completionFor(input, suggestions);
  const { list } = completion;
  const take = (chosen: Suggestion | undefined): void => {
    if (chosen) completion.take(chosen);
  };
  const focus = (): void => input.focus();
  const submit = (): void => {
    const line = input.value.trim();
    if (line === '') return;
    input.value = '';
    list.close();
    send(line);
  };
  const actions: Readonly<Record<Action, () => void>> = {
    next: () => list.move(1),
    previous: () => list.move(-1),
    close: () => list.close(),
    complete: () => take(list.selected() ?? list.first()),
    enter: () => (list.selected() ? take(list.selected()) : submit()),
  };

  input.addEventListener('input', () => {
    // The line may have been too long.
    clearAlert();
    completion.refresh();
  });
  input.addEventListener('blur', () => list.close());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, completion.mayBeOpen());
    if (!action) return;
    event.preventDefault();
    void completion.settled().then(actions[action]);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
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
