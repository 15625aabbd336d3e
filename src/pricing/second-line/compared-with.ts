import { asLong } from '../edits/likely-edit.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { requested } from '../previous-request/changed-request.js';
import type { Standing } from '../previous-request/standing.js';
import { type AfterQuote, asTexts, type Knowledge } from '../previous-request/texts.js';
import { regionOf, takes } from '../previous-request/values.js';

/** "Vs 5 t3.medium", "or Lightsail with 4 GB", "compared to a Fargate task, 1 vCPU and 2 GB" */
const BESIDE =
  /^\W*(?:(?:and|so|ok|now)\W+)*(?:vs\.?|versus|against|or|(?:and )?compared? (?:it |that |this )?(?:to|with))\s+(?<other>.+)$/i;

/**
 * What a line sets beside a request, if that is another service and all of it is told: in the same Region and as long, unless it says otherwise.
 * @returns undefined if the line compares with nothing, or leaves something open
 */
export function comparedWith(
  line: string,
  { alternatives, besides }: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const other = BESIDE.exec(line)?.groups?.['other'];
  if (other === undefined) return undefined;
  const read = readPriceRequest(other, knowledge);
  const sides = read.alternatives.map(({ lines }) => lines.map(asTexts));
  const isOpen = read.missing.length + read.open.length + read.contradictory.length + read.leftOut.length > 0;
  const before = alternatives.flat();
  const isOther = sides.flat().every(({ service }) => before.every((part) => part.service !== service));
  if (isOpen || !isOther || sides.some((side) => side.length === 0)) return undefined;
  const region = regionOf(before);
  const put = sides.map((side) =>
    side.map((part) => {
      const isElsewhere = !region || part.options['region'] !== undefined || !takes(part, 'region');
      return asLong(isElsewhere ? part : { ...part, options: { ...part.options, ...region } }, before);
    }),
  );
  return { ...requested([...alternatives, ...put], besides), unread: [], isClear: true };
}
