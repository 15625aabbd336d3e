/** Announces values to whoever is waiting for one of them. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();

  emit(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  /** The next value that is `wanted`; rejects with the text of `failure` after `ms` milliseconds. */
  next(wanted: (value: T) => boolean, ms: number, failure: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#listeners.delete(listener);
        reject(new Error(failure()));
      }, ms);
      const listener = (value: T) => {
        if (!wanted(value)) return;
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(value);
      };
      this.#listeners.add(listener);
    });
  }
}
