import { spelledOut } from '../choices/spelled-out.js';
import type { Knowledge } from '../knowledge.js';
import type { OutsideMention } from '../outside/outside.js';
import { tokensOf } from '../search/analysis.js';
import type { Recommendation, Unknown } from './answer.js';
import { recommend } from './recommend.js';
import { reasonFor, unknown } from './unknown.js';

const NO_AWS =
  /\b(?:no|not|without|avoid|hate|instead of|rather than|anything but|other than)(?: (?:want|use|using|like|need|to|on|in|with|any|the))* (?:aws|amazon)\b/;
const AWS = /\b(?:aws|amazon)\b/;
/** Words before the name of another provider that say where it shall run. */
const PLACED = /\b(?:use|using|want|prefer|on|in)(?: the)?$/;
/** Who comes from another provider, or wants several, asks about AWS all the same. */
const NOT_THERE_ALONE =
  /\b(?:now|today|currently|so far|until|move|moving|migrat\w+|leav\w+|away|switch\w*|coming|from|also|both|too|later|one day|as well)\b/;

/** Recommends a service, or says that the need is about something that the notes do not cover. */
export function which(need: string, knowledge: Knowledge): Recommendation | Unknown {
  const recommendation = recommend(need, knowledge);
  const outside = subjectOutside(need, recommendation, knowledge);
  return outside ? unknown(need, reasonFor(outside, []), [], knowledge) : recommendation;
}

/** The subject outside the notes that a need is about; one that is merely named ("files in S3") is none. */
function subjectOutside(
  need: string,
  { service, signals }: Recommendation,
  { names, findOutside, choices }: Knowledge,
): OutsideMention | undefined {
  const mentions = names.spot(need);
  const found = findOutside(need, mentions);
  const provider = found.find(({ kind }) => kind === 'elsewhere');
  if (provider && isWanted(provider, need)) return provider;
  const decided = signals.length > 0 || mentions.some(({ topic }) => topic.id in choices.services);
  return decided ? undefined : found.find(({ kind }) => kind !== 'wishes' || service === undefined);
}

/** Whether the need shall be met by another provider: "no AWS, use Azure", "containers on Azure". */
function isWanted({ from }: OutsideMention, need: string): boolean {
  const text = spelledOut(need);
  if (NO_AWS.test(text)) return true;
  return !AWS.test(text) && !NOT_THERE_ALONE.test(text) && PLACED.test(tokensOf(need).slice(0, from).join(' '));
}
