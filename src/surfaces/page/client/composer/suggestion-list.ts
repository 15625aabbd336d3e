import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { element } from '../element.js';

const LIST_ID = 'suggestions';

/**
 * The list above the composer, in the document only while it has entries. The composer keeps the focus, and its
 * `aria-activedescendant` is the selected option.
 */
export class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #place: HTMLElement;
  readonly #onTake: (suggestion: Suggestion) => void;
  #shown: readonly Suggestion[] = [];
  #selected = -1;

  constructor(input: HTMLInputElement, place: HTMLElement, onTake: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.#place = place;
    this.#onTake = onTake;
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** The selected suggestion. */
  get active(): Suggestion | undefined {
    return this.#shown[this.#selected];
  }

  get first(): Suggestion | undefined {
    return this.#shown[0];
  }

  show(completion: CompleteResponse): void {
    if (completion.suggestions.length === 0) {
      this.close();
      return;
    }
    this.#shown = completion.suggestions;
    const heading = element('p', { class: 'heading' }, completion.heading);
    this.#place.replaceChildren(heading, drawList(completion, this.#onTake));
    this.#input.setAttribute('aria-controls', LIST_ID);
    this.#input.setAttribute('aria-expanded', 'true');
    this.#select(completion.preselect ? 0 : -1);
  }

  close(): void {
    this.#shown = [];
    this.#select(-1);
    this.#place.replaceChildren();
    this.#input.removeAttribute('aria-controls');
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** Moves the selection, wrapping around. */
  move(by: 1 | -1): void {
    const count = this.#shown.length;
    if (count === 0) return;
    this.#select(this.#selected === -1 && by === -1 ? count - 1 : (this.#selected + by + count) % count);
  }

  #select(index: number): void {
    this.#selected = index;
    this.#input.removeAttribute('aria-activedescendant');
    for (const [number, option] of this.#place.querySelectorAll('[role=option]').entries()) {
      option.setAttribute('aria-selected', String(number === index));
      if (number !== index) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}

function drawList({ heading, suggestions }: CompleteResponse, onTake: (suggestion: Suggestion) => void): HTMLElement {
  const options = suggestions.map((suggestion, index) => {
    const option = drawOption(suggestion, index);
    option.addEventListener('click', () => onTake(suggestion));
    return option;
  });
  const list = element('div', { role: 'listbox', id: LIST_ID, 'aria-label': heading }, ...options);
  // Keeps the focus in the composer.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return list;
}

function drawOption({ label, matched, description }: Suggestion, index: number): HTMLElement {
  return element(
    'div',
    { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
    element('span', { class: 'label' }, ...highlighted(label, matched)),
    ...(description === '' ? [] : [' ', element('span', { class: 'description' }, description)]),
  );
}

/** A label with the matching parts in `<mark>`. */
function highlighted(label: string, matched: Suggestion['matched']): (string | HTMLElement)[] {
  const parts = matched.flatMap(([from, to], index) => [
    label.slice(matched[index - 1]?.[1] ?? 0, from),
    element('mark', {}, label.slice(from, to)),
  ]);
  return [...parts, label.slice(matched.at(-1)?.[1] ?? 0)];
}
