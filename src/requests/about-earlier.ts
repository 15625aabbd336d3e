import type { Knowledge } from '../knowledge/knowledge.js';
import { ordinalNamed } from '../language/ordinals.js';
import { openingOf, TURN_SEPARATOR } from '../understand/conversation.js';
import type { LineContext } from './line-context.js';

const FIRST_OR_OTHER = ordinalNamed(['first', 'former', 'other'], 'i');
/** "Back to the 502, logs look fine" */
const BACK_TO =
  /^\W*(?:(?:ok|so|and|but|now) )*back to (?:(?:the|my|that|our) )?(?<what>[^,:;.]{1,40}?)(?:[,:;.]+\s*|\s+(?=how|what|why|where|is|can|do|does))(?<rest>\S.*)$/is;

/** "I did that and it is still the same", "would Fargate fix my problem" */
const STILL_FAILS = /\bstill\b(?!.*\?)|\b(?:same|my|the) (?:error|problem|issue|thing)\b/i;

/**
 * A line about what was asked before the last subject, as it would be typed there: "can I raise the first one?", "back to SSH, which port?"
 * @returns the line, and the one to go on from; undefined if it is about the last subject
 */
export function aboutEarlier(
  line: string,
  { earlier: lineBefore, last, compared, about }: LineContext,
  { findErrors }: Pick<Knowledge, 'findErrors'>,
): { readonly line: string; readonly earlier: string } | undefined {
  // "Is Fargate serverless – is App Runner, too": the first one is that of the first line.
  const earlier = lineBefore ?? (last.includes(TURN_SEPARATOR) ? openingOf(last) : undefined);
  if (earlier === undefined) return undefined;
  const isOfError = STILL_FAILS.test(line) && findErrors(earlier).length > 0 && findErrors(last).length === 0;
  if (isOfError) return { line, earlier };
  const { what, rest } = BACK_TO.exec(line)?.groups ?? {};
  if (what !== undefined && rest !== undefined)
    return earlier.toLowerCase().includes(what.toLowerCase()) ? { line: rest, earlier } : undefined;
  if (compared !== undefined || (about.compares ?? []).length > 1) return undefined;
  const ofIt = line.replace(FIRST_OR_OTHER, 'it');
  return ofIt === line ? undefined : { line: ofIt, earlier };
}
