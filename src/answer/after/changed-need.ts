import type { Knowledge } from '../../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack, withoutConjunction } from '../../language/going-on.js';
import { durationsIn, withDuration } from '../../recommend/named-sizes.js';
import { ASKS } from '../../understand/follow-up.js';

/** "What about a nightly report" is a need of its own, "what if it takes an hour" a change of the one before. */
const ANOTHER = /^(?:what|how) about (?:an? )?/i;
const SUPPOSES = /^(?:what )?if\b/i;

/**
 * A need with what a second line says of it: "and if it only takes 5 minutes?"
 * @returns nothing if the line says nothing that decides between services, or asks for something else
 */
export function changedNeed(
  need: string,
  line: string,
  { findSignals, names }: Pick<Knowledge, 'findSignals' | 'names'>,
): string | undefined {
  const said = withoutConjunction(line).replace(/[\s?!.]+$/, '');
  const other = said.replace(ANOTHER, '');
  const asks = ASKS.test(said) && other === said && !SUPPOSES.test(said);
  if (asks || !(opensAsFollowUp(line) || refersBack(line))) return undefined;
  if (names.spot(said).some(({ topic }) => topic.term === undefined)) return undefined;
  const retimed = withDuration(need, said);
  if (retimed !== undefined) return retimed;
  if (findSignals(said).length === 0 && durationsIn(said).length === 0) return undefined;
  return other === said ? `${need}, ${said}` : other;
}
