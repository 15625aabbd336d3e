import type { Store } from './store.js';

/** The same store, telling of each call how many milliseconds it took, also if it failed. */
export function timed(store: Store, onUsed: (operation: string, ms: number) => void): Store {
  return new Proxy(store, {
    get: (target, name: string & keyof Store) => {
      // A promise asks whether what it resolves to is another one.
      if (!Object.hasOwn(target, name)) return undefined;
      const operation: (...given: never[]) => Promise<unknown> = target[name];
      return async (...given: never[]) => {
        const start = performance.now();
        try {
          return await operation(...given);
        } finally {
          onUsed(name, performance.now() - start);
        }
      };
    },
  });
}
