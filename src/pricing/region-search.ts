import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Choice } from '../choice.js';
import { sortedBy } from '../sorted-by.js';
import { LONGEST_TEXT } from './quantities/tidy.js';
import { keysOf, type Region, regionKey } from './regions.js';

/** The named Region, or the closest ones, nearest first. */
export type ResolvedRegion =
  | { readonly ok: true; readonly region: Region }
  | { readonly ok: false; readonly near: readonly Region[] };

const MOST_NEAR = 3;
/** How alike two names must be, of 1, to suggest one for the other; below, unrelated names turn up. */
const ALIKE = 0.8;

/** Finds the Region with this code, name or alias, in any spelling of upper case, spaces, hyphens and accents. */
export function resolveRegion(typed: string, regions: readonly Region[]): ResolvedRegion {
  const key = typed.length > LONGEST_TEXT ? '' : regionKey(typed);
  const region = regions.find((candidate) => keysOf(candidate).includes(key));
  return region ? { ok: true, region } : { ok: false, near: rank(key, regions).slice(0, MOST_NEAR) };
}

/**
 * What to offer while somebody types a Region, best match first; all in the order of `regions` before the first letter.
 * @returns such as "Europe (Frankfurt) · eu-central-1"
 */
export function suggestRegions(typed: string, regions: readonly Region[]): readonly Choice[] {
  const key = regionKey(typed.slice(0, LONGEST_TEXT));
  const ranked = key === '' ? regions : rank(key, regions);
  return ranked.map(({ code, name }) => ({ name: `${name} · ${code}`, value: code }));
}

function rank(key: string, regions: readonly Region[]): readonly Region[] {
  return regions
    .map((region) => ({ region, score: Math.max(...keysOf(region).map((name) => likeness(key, name))) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ region }) => region);
}

/** How alike a typed name is to another one: exact beats start, start beats middle, and all of them beat a typo (which is at most 1). */
export function likeness(key: string, name: string): number {
  if (key === '') return 0;
  if (name === key) return 4;
  if (name.startsWith(key)) return 3;
  return name.includes(key) ? 2 : jaroWinkler(key, name);
}

/** The closest other Region on the map that meets a condition, or nothing if none does. */
export function nearestRegion(
  from: Region,
  regions: readonly Region[],
  meets: (region: Region) => boolean,
): Region | undefined {
  const others = regions.filter((region) => region.code !== from.code && meets(region));
  return sortedBy(others, (region) => angleBetween(from, region))[0];
}

/** The angle between two places as seen from the center of the Earth, in radians (spherical law of cosines). */
function angleBetween(first: Region, second: Region): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitude1, latitude2] = [radians(first.latitude), radians(second.latitude)];
  const longitudes = radians(first.longitude - second.longitude);
  const cosine =
    Math.sin(latitude1) * Math.sin(latitude2) + Math.cos(latitude1) * Math.cos(latitude2) * Math.cos(longitudes);
  return Math.acos(Math.min(1, cosine));
}
