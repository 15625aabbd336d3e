import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { element } from '../element.js';

/** The id of the list in the document. */
export const LIST_ID = 'suggestions';

/** Draws suggestions as a list of options to click. */
export function drawList(
  { heading, suggestions }: CompleteResponse,
  onTake: (suggestion: Suggestion) => void,
): HTMLElement {
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
