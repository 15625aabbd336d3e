import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { element } from '../element.js';

const LIST_ID = 'suggestions';

/**
 * The list above the composer, in the document only while it has something to offer. The composer keeps the focus; which option is
 * marked is told by its `aria-activedescendant`.
 */
export class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #place: HTMLElement;
  readonly #onTake: (suggestion: Suggestion) => void;
  #shown: readonly Suggestion[] = [];
  #marked = -1;

  constructor(input: HTMLInputElement, place: HTMLElement, onTake: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.#place = place;
    this.#onTake = onTake;
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** The marked suggestion, if one is. */
  get active(): Suggestion | undefined {
    return this.#shown[this.#marked];
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
    this.#mark(completion.preselect ? 0 : -1);
  }

  close(): void {
    this.#shown = [];
    this.#mark(-1);
    this.#place.replaceChildren();
    this.#input.removeAttribute('aria-controls');
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** Moves the mark, around the ends. */
  move(by: 1 | -1): void {
    const count = this.#shown.length;
    if (count === 0) return;
    this.#mark(this.#marked === -1 && by === -1 ? count - 1 : (this.#marked + by + count) % count);
  }

  #mark(index: number): void {
    this.#marked = index;
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
  // A press must not take the focus from the composer.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return list;
}

function drawOption({ label, matched, description }: Suggestion, index: number): HTMLElement {
  return element(
    'div',
    { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
    element('span', { class: 'label' }, ...marked(label, matched)),
    ...(description === '' ? [] : [' ', element('span', { class: 'description' }, description)]),
  );
}

/** A label with the matched parts in `<mark>`. */
function marked(label: string, matched: Suggestion['matched']): (string | HTMLElement)[] {
  const parts = matched.flatMap(([from, to], index) => [
    label.slice(matched[index - 1]?.[1] ?? 0, from),
    element('mark', {}, label.slice(from, to)),
  ]);
  return [...parts, label.slice(matched.at(-1)?.[1] ?? 0)];
}
