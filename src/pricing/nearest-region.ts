import { sortedBy } from '../sorted-by.js';
import type { Region } from './regions.js';

/** The closest other Region on the map that meets a condition, or nothing if none does. */
export function nearestRegion(
  from: Region,
  regions: readonly Region[],
  meets: (region: Region) => boolean,
): Region | undefined {
  const others = regions.filter((region) => region.code !== from.code && meets(region));
  return sortedBy(others, (region) => angleBetween(from, region))[0];
}

/** The angle between two places as seen from the centre of the Earth, in radians (spherical law of cosines). */
function angleBetween(first: Region, second: Region): number {
  const [latitude1, latitude2] = [radians(first.latitude), radians(second.latitude)];
  const longitudes = radians(first.longitude - second.longitude);
  const cosine =
    Math.sin(latitude1) * Math.sin(latitude2) + Math.cos(latitude1) * Math.cos(latitude2) * Math.cos(longitudes);
  return Math.acos(Math.min(1, cosine));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
