import { element, find } from './element.js';

const REMARK_MS = 2_500;

/** Shows what went wrong, and has screen readers say it at once. */
export function showAlert(text: string): void {
  clearAlert();
  find('#alerts', HTMLElement).append(element('p', { role: 'alert' }, text));
}

/** Takes the alert away, once something went well. */
export function clearAlert(): void {
  find('#alerts', HTMLElement).replaceChildren();
}

/** Tells in passing that something was done; screen readers say it when they have time. */
export function remark(text: string): void {
  const place = find('#remark', HTMLElement);
  place.textContent = text;
  setTimeout(() => {
    if (place.textContent === text) place.textContent = '';
  }, REMARK_MS);
}
