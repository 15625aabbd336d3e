import type { Store } from './store.js';

/** Told of each call of a store: how many milliseconds it took, and whether it failed. */
export type OnUsed = (operation: string, ms: number, failed: boolean) => void;

/** The same store, telling of each call. */
export function timed(store: Store, onUsed: OnUsed): Store {
  return new Proxy(store, {
    get: (target, name: string & keyof Store) => {
      // A promise asks whether what it resolves to is another one.
      if (!Object.hasOwn(target, name)) return undefined;
      const operation: (...given: never[]) => Promise<unknown> = target[name];
      return async (...given: never[]) => {
        const start = performance.now();
        let failed = true;
        try {
          const value = await operation(...given);
          failed = false;
          return value;
        } finally {
          onUsed(name, performance.now() - start, failed);
        }
      };
    },
  });
}
