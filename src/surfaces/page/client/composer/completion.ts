import type { CompleteResponse, Suggestion } from '../../protocol.js';
import { askForSuggestions } from '../server.js';
import { suggestionList } from './suggestion-list.js';

const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/** Requests suggestions for the caret, and inserts the chosen one. */
export function completionFor(input: HTMLInputElement, place: HTMLElement) {
  let shown = NOTHING;
  let arriving: Promise<void> = Promise.resolve();
  let isArriving = false;
  /** Counts requests, so that suggestions for an earlier one are not shown. */
  let latest = 0;

  const suggest = async (request: number): Promise<void> => {
    const found = input.value.startsWith('/') ? await suggestionsFor(input) : NOTHING;
    if (request !== latest) return;
    isArriving = false;
    shown = found;
    list.show(found);
  };

  /** Call it after every change of the input. */
  const refresh = (): void => {
    latest += 1;
    isArriving = input.value.startsWith('/');
    arriving = suggest(latest);
  };

  /** Closes the list, also if its suggestions are still to arrive. */
  const dismiss = (): void => {
    latest += 1;
    isArriving = false;
    arriving = Promise.resolve();
    list.close();
  };

  /** Inserts a suggestion, and requests the next ones. */
  const take = ({ text }: Suggestion): void => {
    input.setRangeText(text, shown.start, shown.end, 'end');
    input.scrollLeft = input.scrollWidth;
    refresh();
  };

  const list = suggestionList(input, place, take);
  return {
    list,
    refresh,
    dismiss,
    take,
    /** Whether the list is open, or may open in a moment. */
    mayBeOpen: (): boolean => list.isOpen() || isArriving,
    /** Resolves when the list is up to date. */
    settled: (): Promise<void> => arriving,
  };
}

/** None if the server cannot be reached: sending the line will report that. */
function suggestionsFor({ value, selectionStart }: HTMLInputElement): Promise<CompleteResponse> {
  return askForSuggestions({ line: value, cursor: selectionStart ?? value.length }).catch(() => NOTHING);
}
