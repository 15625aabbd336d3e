import type { TextLine } from '../second-line/texts.js';

/** The parts of a request, which are added up. */
export type Parts = readonly TextLine[];

/** A value for an option of a part; without one the option goes. */
export interface Setting {
  readonly part: number;
  readonly option: string;
  readonly value: string | undefined;
}

/** Something that a line may change: options of parts, parts that go and parts that come. */
export interface Change {
  readonly settings: readonly Setting[];
  readonly gone: readonly number[];
  readonly come: Parts;
  /** Positions of the words that tell it; none if they tell it only as a whole. */
  readonly at: readonly number[];
}

/** A change of options. */
export function setting(at: readonly number[], ...settings: readonly Setting[]): Change {
  return { settings, gone: [], come: [], at };
}

/** A change that adds parts. */
export function coming(at: readonly number[], ...come: Parts): Change {
  return { settings: [], gone: [], come, at };
}

/** For each part, and for all together, what a function makes of one option. */
export function ofParts(
  parts: Parts,
  at: readonly number[],
  settingsOf: (part: Parts[number], place: number) => readonly Omit<Setting, 'part'>[],
): readonly Change[] {
  const found = parts.map((part, place) => settingsOf(part, place).map((one) => ({ part: place, ...one })));
  const each = found.flat().map((one) => setting(at, one));
  const several = found.filter((one) => one.length > 0);
  const longest = Math.max(0, ...several.map((one) => one.length));
  const together = Array.from({ length: longest }, (_, way) => several.flatMap((one) => one[way] ?? []));
  const all = several.length > 1 ? together.filter((one) => one.length > 1).map((one) => setting(at, ...one)) : [];
  return [...all, ...each];
}

/** A request with changes. */
export function changedParts(parts: Parts, changes: readonly Change[]): Parts {
  const gone = new Set(changes.flatMap((change) => change.gone));
  const kept = parts.flatMap((part, place) => {
    if (gone.has(place)) return [];
    const options = { ...part.options };
    for (const { option, value } of changes.flatMap(({ settings }) => settings.filter((one) => one.part === place))) {
      if (value === undefined) delete options[option];
      else options[option] = value;
    }
    return [{ service: part.service, options }];
  });
  return [...kept, ...changes.flatMap(({ come }) => come)];
}

/** Whether two changes can be made together: they use other words, and set other options. */
export function areSeparate(one: Change, other: Change): boolean {
  const isShared = one.at.some((place) => other.at.includes(place));
  const isSame = one.settings.some((a) => other.settings.some((b) => a.part === b.part && a.option === b.option));
  return !isShared && !isSame;
}
