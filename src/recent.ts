/** Longer keys are pasted texts, which nobody repeats. */
const LONGEST_KEY = 500;

/** A least recently used (LRU) cache. */
interface Recent<Made> {
  readonly get: (key: string) => Made | undefined;
  readonly keep: (key: string, made: Made) => void;
}

/** Creates a cache of so many entries. */
export function recentlyMade<Made>(most: number): Recent<Made> {
  const kept = new Map<string, Made>();
  const keep = (key: string, made: Made): void => {
    if (key.length > LONGEST_KEY) return;
    kept.delete(key);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get: (key) => {
      const made = kept.get(key);
      if (made !== undefined) keep(key, made);
      return made;
    },
    keep,
  };
}
