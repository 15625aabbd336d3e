import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { element } from '../element.js';
import { drawList, LIST_ID } from './draw-suggestions.js';

/**
 * The list above the composer, in the document only while it has entries. The composer keeps the focus, and its
 * `aria-activedescendant` is the selected option.
 */
export function suggestionList(input: HTMLInputElement, place: HTMLElement, onTake: (suggestion: Suggestion) => void) {
  let shown: readonly Suggestion[] = [];
  let selected = -1;

  const select = (index: number): void => {
    selected = index;
    input.removeAttribute('aria-activedescendant');
    for (const [number, option] of place.querySelectorAll('[role=option]').entries()) {
      option.setAttribute('aria-selected', String(number === index));
      if (number !== index) continue;
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  const close = (): void => {
    shown = [];
    select(-1);
    place.replaceChildren();
    input.removeAttribute('aria-controls');
    input.setAttribute('aria-expanded', 'false');
  };

  return {
    close,
    isOpen: (): boolean => shown.length > 0,
    /** The selected suggestion. */
    selected: (): Suggestion | undefined => shown[selected],
    first: (): Suggestion | undefined => shown[0],
    show: (completion: CompleteResponse): void => {
      if (completion.suggestions.length === 0) {
        close();
        return;
      }
      shown = completion.suggestions;
      const heading = element('p', { class: 'heading' }, completion.heading);
      place.replaceChildren(heading, drawList(completion, onTake));
      input.setAttribute('aria-controls', LIST_ID);
      input.setAttribute('aria-expanded', 'true');
      select(completion.preselect ? 0 : -1);
    },
    /** Moves the selection, wrapping around. */
    move: (by: 1 | -1): void => {
      const count = shown.length;
      if (count > 0) select(selected === -1 && by === -1 ? count - 1 : (selected + by + count) % count);
    },
  };
}
