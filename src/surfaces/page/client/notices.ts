import { button, element, find } from './element.js';

const REMARK_MS = 2_500;

/** Shows what went wrong, and has screen readers say it at once. */
export function showAlert(text: string): void {
  clearAlert();
  find('#alerts', HTMLElement).append(element('p', { role: 'alert' }, text));
}

/** Takes the alert away, once something went well or the line has been changed. */
export function clearAlert(): void {
  find('#alerts', HTMLElement).replaceChildren();
}

const UNDO_MS = 15_000;

/**
 * Tells in passing that something was done; screen readers say it when they have time.
 * @param undo takes it back, by a button that stays longer
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
