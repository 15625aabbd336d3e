import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { askForSuggestions } from '../server.js';
import { createSuggestionList } from './suggestion-list.js';

/** Where lines are typed. */
export interface Composer {
  /** Gives back a line that could not be sent; what was typed since then is kept behind it. */
  readonly giveBack: (line: string) => void;
  readonly focus: () => void;
}

/** Parts of the page that a composer is made of. */
export interface ComposerParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Where suggestions are shown. */
  readonly suggestions: HTMLElement;
}

const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/**
 * Makes the composer work: suggestions while a command is typed, and sending.
 *
 * Suggestions come from the server a few milliseconds after a key. A Tab or Enter that is quicker waits for them, so that it does
 * with a line what it would have done a moment later.
 */
export function createComposer({ form, input, suggestions }: ComposerParts, send: (line: string) => void): Composer {
  let completion = NOTHING;
  let arriving: Promise<void> = Promise.resolve();
  let isArriving = false;

  const refresh = (): void => {
    isArriving = input.value.startsWith('/');
    arriving = suggest();
  };
  const suggest = async (): Promise<void> => {
    const asked = input.value;
    const found = asked.startsWith('/') ? await suggestionsFor(input) : NOTHING;
    // A later key asks again.
    if (input.value !== asked) return;
    isArriving = false;
    completion = found;
    list.show(found);
  };
  const take = ({ text }: Suggestion): void => {
    const { start, end } = completion;
    input.setRangeText(text, start, end, 'end');
    input.scrollLeft = input.scrollWidth;
    refresh();
  };
  const submit = (): void => {
    const line = input.value.trim();
    if (line === '') return;
    input.value = '';
    list.close();
    send(line);
  };
  const list = createSuggestionList(input, suggestions, take);

  input.addEventListener('input', refresh);
  input.addEventListener('blur', () => list.close());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, list.isOpen() || isArriving);
    if (!action) return;
    event.preventDefault();
    void arriving.then(() => actions[action]());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });

  const actions = {
    next: () => list.isOpen() && list.move(1),
    previous: () => list.isOpen() && list.move(-1),
    close: () => list.close(),
    complete: () => {
      const chosen = list.active() ?? list.first();
      if (chosen) take(chosen);
    },
    enter: () => {
      const chosen = list.active();
      if (chosen) take(chosen);
      else submit();
    },
  };
  return {
    giveBack: (line) => {
      input.value = [line, input.value].filter((text) => text !== '').join(' ');
    },
    focus: () => input.focus(),
  };
}

type Action = 'next' | 'previous' | 'close' | 'complete' | 'enter';

const LIST_KEYS: Readonly<Record<string, Action>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'close',
  Tab: 'complete',
};

/** What a key does; undefined leaves it to the browser. */
function actionOf({ key, shiftKey }: KeyboardEvent, mayHaveList: boolean): Action | undefined {
  if (key === 'Enter') return 'enter';
  return mayHaveList && !shiftKey ? LIST_KEYS[key] : undefined;
}

/** None if the server cannot be reached: sending will tell. */
async function suggestionsFor({ value, selectionStart }: HTMLInputElement): Promise<CompleteResponse> {
  try {
    return await askForSuggestions({ line: value, cursor: selectionStart ?? value.length });
  } catch {
    return NOTHING;
  }
}
