import { type Alternatives, type TextLine, withOneEach } from '../previous-request/texts.js';

/** The parts of a request, those of all sides of a comparison one behind another. */
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
  /** The side of a comparison that they come to, one behind the last as a side of their own; without it they come to each. */
  readonly side?: number;
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

/** A request with changes. A side without parts is gone. */
export function applyChanges(before: Alternatives, changes: readonly Change[]): Alternatives {
  const gone = new Set(changes.flatMap((change) => change.gone));
  let place = -1;
  const kept = before.map((side) =>
    side.flatMap((part) => {
      place += 1;
      const own = changes.flatMap(({ settings }) => settings.filter((one) => one.part === place));
      if (gone.has(place)) return [];
      return own.length === 0
        ? [part]
        : [withOneEach(part, { service: part.service, options: changedOptions(part.options, own) })];
    }),
  );
  const isLeft = (at: number) => at < kept.length && (kept.length === 1 || kept[at]?.length !== 0);
  const sides = [...kept, []].map((side, at) => [
    ...side,
    ...changes.flatMap(({ come, side: to }) => (to === at || (to === undefined && isLeft(at)) ? come : [])),
  ]);
  return sides.filter((side) => side.length > 0);
}

/** A change with each side of a comparison that what comes with it may come to. */
export function onSides(change: Change, before: Alternatives): readonly Change[] {
  if (change.come.length === 0 || before.length === 1) return [change];
  const owner = change.gone[0] ?? change.settings[0]?.part;
  if (change.gone.length === before.flat().length) return [{ ...change, side: before.length }];
  if (owner !== undefined) return [{ ...change, side: sideOf(owner, before) }];
  return [change, ...[...before, []].map((_, side) => ({ ...change, side }))];
}

/** The side of a comparison that a part belongs to. */
export function sideOf(part: number, before: Alternatives): number {
  const ends = before.map((_, side) => before.slice(0, side + 1).flat().length);
  return ends.findIndex((end) => part < end);
}

function changedOptions(options: TextLine['options'], settings: readonly Setting[]): TextLine['options'] {
  const changed = new Map(Object.entries(options));
  for (const { option, value } of settings)
    if (value === undefined) changed.delete(option);
    else changed.set(option, value);
  return Object.fromEntries(changed);
}

/** Whether two changes can be made together: they use other words, and set other options. */
export function areSeparate(one: Change, other: Change): boolean {
  const isShared = one.at.some((place) => other.at.includes(place));
  const isSame = one.settings.some((a) => other.settings.some((b) => a.part === b.part && a.option === b.option));
  return !isShared && !isSame;
}
