import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { element } from '../element.js';

const LIST_ID = 'suggestions';

/** The list above the composer. It is in the document only while it has something to offer. */
export interface SuggestionList {
  readonly isOpen: () => boolean;
  readonly show: (completion: CompleteResponse) => void;
  readonly close: () => void;
  /** Moves the mark, around the ends. */
  readonly move: (by: 1 | -1) => void;
  /** The marked suggestion, if one is. */
  readonly active: () => Suggestion | undefined;
  readonly first: () => Suggestion | undefined;
}

/**
 * @param input the composer, which keeps the focus; the marked option is told by its `aria-activedescendant`
 * @param place where the list is put
 */
export function createSuggestionList(
  input: HTMLInputElement,
  place: HTMLElement,
  onTake: (suggestion: Suggestion) => void,
): SuggestionList {
  let shown: readonly Suggestion[] = [];
  let marked = -1;
  const mark = (index: number): void => {
    marked = index;
    showMark(input, place, index);
  };
  const close = (): void => {
    shown = [];
    marked = -1;
    place.replaceChildren();
    for (const attribute of ['aria-controls', 'aria-activedescendant']) input.removeAttribute(attribute);
    input.setAttribute('aria-expanded', 'false');
  };
  return {
    isOpen: () => shown.length > 0,
    show: (completion) => {
      if (completion.suggestions.length === 0) return close();
      shown = completion.suggestions;
      place.replaceChildren(element('p', { class: 'heading' }, completion.heading), drawList(completion, onTake));
      input.setAttribute('aria-controls', LIST_ID);
      input.setAttribute('aria-expanded', 'true');
      mark(completion.preselect ? 0 : -1);
    },
    close,
    move: (by) => mark(marked === -1 && by === -1 ? shown.length - 1 : (marked + by + shown.length) % shown.length),
    active: () => shown[marked],
    first: () => shown[0],
  };
}

function drawList({ heading, suggestions }: CompleteResponse, onTake: (suggestion: Suggestion) => void): HTMLElement {
  const options = suggestions.map((suggestion, index) => {
    const { label, description } = suggestion;
    const option = element(
      'div',
      { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
      element('span', { class: 'label' }, label),
      ...(description === '' ? [] : [' ', element('span', { class: 'description' }, description)]),
    );
    option.addEventListener('click', () => onTake(suggestion));
    return option;
  });
  const list = element('div', { role: 'listbox', id: LIST_ID, 'aria-label': heading }, ...options);
  // A press must not take the focus from the composer.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return list;
}

function showMark(input: HTMLInputElement, place: HTMLElement, index: number): void {
  input.removeAttribute('aria-activedescendant');
  for (const [number, option] of place.querySelectorAll('[role=option]').entries()) {
    option.setAttribute('aria-selected', String(number === index));
    if (number !== index) continue;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}
