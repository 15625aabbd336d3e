import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { askForSuggestions } from '../server.js';
import { SuggestionList } from './suggestion-list.js';

const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/** Requests suggestions for the caret, and inserts the chosen one. */
export class Completion {
  readonly list: SuggestionList;
  readonly #input: HTMLInputElement;
  #shown = NOTHING;
  #arriving: Promise<void> = Promise.resolve();
  #isArriving = false;

  constructor(input: HTMLInputElement, place: HTMLElement) {
    this.#input = input;
    this.list = new SuggestionList(input, place, (suggestion) => this.take(suggestion));
  }

  /** Whether the list is open, or may open in a moment. */
  get mayBeOpen(): boolean {
    return this.list.isOpen || this.#isArriving;
  }

  /** Resolves when the list is up to date. */
  get settled(): Promise<void> {
    return this.#arriving;
  }

  /** Call it after every change of the input. */
  refresh(): void {
    this.#isArriving = this.#input.value.startsWith('/');
    this.#arriving = this.#suggest();
  }

  /** Inserts a suggestion, and requests the next ones. */
  take({ text }: Suggestion): void {
    this.#input.setRangeText(text, this.#shown.start, this.#shown.end, 'end');
    this.#input.scrollLeft = this.#input.scrollWidth;
    this.refresh();
  }

  async #suggest(): Promise<void> {
    const asked = this.#input.value;
    const found = asked.startsWith('/') ? await suggestionsFor(this.#input) : NOTHING;
    // Outdated by a later key.
    if (this.#input.value !== asked) return;
    this.#isArriving = false;
    this.#shown = found;
    this.list.show(found);
  }
}

/** None if the server cannot be reached: sending the line will report that. */
async function suggestionsFor({ value, selectionStart }: HTMLInputElement): Promise<CompleteResponse> {
  try {
    return await askForSuggestions({ line: value, cursor: selectionStart ?? value.length });
  } catch {
    return NOTHING;
  }
}
