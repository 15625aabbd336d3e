import { OperatorError } from '../../src/operator-error.js';

/** A price list that cannot be trusted, and what is wrong with it; nothing of any list may be used then. */
export class ListError extends OperatorError {
  constructor(address: string, message: string) {
    super(`${address}: ${message}. Nothing was changed.`);
  }
}
