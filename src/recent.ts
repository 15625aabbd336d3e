/** Longer questions are pasted texts, which nobody repeats. */
const LONGEST_KEY = 500;

/** What was made lately, by what was asked for; what was not asked for longest goes first. */
export interface Recent<Made> {
  readonly get: (key: string) => Made | undefined;
  readonly keep: (key: string, made: Made) => void;
}

/** Keeps so many of what was made. */
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
