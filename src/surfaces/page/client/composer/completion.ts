import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { askForSuggestions } from '../server.js';
import { SuggestionList } from './suggestion-list.js';

const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/** Asks the bot what could stand at the caret, and puts in what is chosen. */
export class Completion {
  readonly list: SuggestionList;
  readonly #input: HTMLInputElement;
  #shown = NOTHING;
  #arriving: Promise<void> = Promise.resolve();
  #isArriving = false;

  /** @param place where the list is put */
  constructor(input: HTMLInputElement, place: HTMLElement) {
    this.#input = input;
    this.list = new SuggestionList(input, place, (suggestion) => this.take(suggestion));
  }

  /** Whether there is a list, or may be one in a moment. */
  get mayBeOpen(): boolean {
    return this.list.isOpen || this.#isArriving;
  }

  /** Resolves when the list fits what is typed. */
  get settled(): Promise<void> {
    return this.#arriving;
  }

  /** To be called whenever something was typed. */
  refresh(): void {
    this.#isArriving = this.#input.value.startsWith('/');
    this.#arriving = this.#suggest();
  }

  /** Puts a suggestion in its place in the line, and goes on with what may follow it. */
  take({ text }: Suggestion): void {
    this.#input.setRangeText(text, this.#shown.start, this.#shown.end, 'end');
    this.#input.scrollLeft = this.#input.scrollWidth;
    this.refresh();
  }

  async #suggest(): Promise<void> {
    const asked = this.#input.value;
    const found = asked.startsWith('/') ? await suggestionsFor(this.#input) : NOTHING;
    // A later key has asked again.
    if (this.#input.value !== asked) return;
    this.#isArriving = false;
    this.#shown = found;
    this.list.show(found);
  }
}

/** None if the server cannot be reached: sending will tell. */
async function suggestionsFor({ value, selectionStart }: HTMLInputElement): Promise<CompleteResponse> {
  try {
    return await askForSuggestions({ line: value, cursor: selectionStart ?? value.length });
  } catch {
    return NOTHING;
  }
}
