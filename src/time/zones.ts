import { echo } from '../typed-text.js';
import { USUAL_ZONE } from './days.js';
import { localTime } from './local-time.js';

/** The listed zones. Newer names are valid but not listed, such as Kolkata, formerly Calcutta. */
const listed = (): readonly string[] => [USUAL_ZONE, ...Intl.supportedValuesOf('timeZone')];

/** The time zone of this name in any case, or of this city ("Berlin"); undefined if there is none. */
export function zoneNamed(typed: string): string | undefined {
  const wanted = typed.trim().replaceAll(' ', '_');
  const isListed = (name: string) => (zone: string) => zone.toLowerCase() === name.toLowerCase();
  if (isZone(wanted)) return listed().find(isListed(wanted)) ?? wanted;
  const areas = new Set(listed().flatMap((zone) => (zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : [])));
  const inArea = [...areas].map((area) => `${area}/${wanted}`).find(isZone);
  if (inArea === undefined) return undefined;
  return listed().find(isListed(inArea)) ?? inArea.replace(/(?<=[/_])[a-z]/g, (letter) => letter.toUpperCase());
}

/** Time zones whose name contains the typed text; unlisted ones by their whole name only. */
export function zonesWith(typed: string): readonly string[] {
  const wanted = typed.toLowerCase().trim().replaceAll(' ', '_');
  const found = listed().filter((zone) => zone.toLowerCase().includes(wanted));
  const named = found.length === 0 ? zoneNamed(typed) : undefined;
  return named === undefined ? found : [named];
}

/** The reply to an unknown time zone. */
export function noSuchZone(typed: string): string {
  return `I know no time zone ${echo(typed)}. Try one such as \`Europe/Berlin\` or \`America/New_York\`.`;
}

function isZone(name: string): boolean {
  try {
    localTime(name, 0);
    return true;
  } catch {
    return false;
  }
}
