import { button, element, find } from './element.js';

const REMARK_MS = 2_500;

/** Shows an error, which screen readers announce at once. */
export function showAlert(text: string): void {
  clearAlert();
  find('#alerts', HTMLElement).append(element('p', { role: 'alert' }, text));
}

/** Removes the error. */
export function clearAlert(): void {
  find('#alerts', HTMLElement).replaceChildren();
}

const UNDO_MS = 15_000;

/**
 * Shows a status message for a moment, which screen readers announce when idle.
 * @param undo reverts the action, by a button that stays longer
 */
export function remark(text: string, undo?: () => void): void {
  const place = find('#remark', HTMLElement);
  const end = (): void => {
    if (place.firstChild === said) place.replaceChildren();
  };
  const said = document.createTextNode(undo ? `${text} ` : text);
  place.replaceChildren(said);
  if (undo) {
    place.append(
      button('Undo', () => {
        end();
        undo();
      }),
    );
  }
  setTimeout(end, undo ? UNDO_MS : REMARK_MS);
}
