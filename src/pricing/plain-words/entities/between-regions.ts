import { hasSense, matches, roleOf, type Words } from '../tokens/sense.js';
import type { NamedRole } from './size-role.js';

/** What takes data from one place to another. */
const MOVES =
  /^(?:transfer|move|copy|copi|send|sent|replicat|replica|sync|migrat|ship|push|mov|stream|mirror|back)(?:e?s|ed|e|ies|ied|ing|y|ion|r?ing|red|ation|ication|up)?$|^(?:traffic|data|egress|dr)$/;
const TO = /^(?:to|into|towards|->|→)$/;
/** So many words may stand between two Regions: "from EC2 in Virginia to the one in Ireland". */
const FARTHEST = 6;

/** "2 TB from Virginia to Ireland", "replication between Tokyo and Osaka, 300 GB a month". */
export function betweenRegions(words: Words, behind: number): NamedRole | undefined {
  const goal = goalOfData(words);
  const isOfMachine = words.some((word) => hasSense(word, 'instance', 'vcpu'));
  const role = roleOf(words[behind]);
  return goal === undefined || isOfMachine || (role !== undefined && role !== 'data')
    ? undefined
    : { role: 'between-regions', at: role === undefined ? [] : [behind] };
}

/** Whether a Region is the one to which data goes from another. */
export function isGoalOfData(words: Words, at: number): boolean {
  return goalOfData(words) === at;
}

/** Where the second of two Regions stands, if data goes from one to the other. */
function goalOfData(words: Words): number | undefined {
  const [from, goal, ...others] = words.flatMap((word, at) => (hasSense(word, 'region') ? [at] : []));
  if (from === undefined || goal === undefined || others.length > 0 || goal - from > FARTHEST) return undefined;
  const between = words.slice(from + 1, goal);
  const isPair = matches(words[from - 1], /^between$/) && between.some((word) => matches(word, /^and$/));
  const isWay = between.some((word) => matches(word, TO)) && !between.some((word) => hasSense(word, 'memory'));
  const isMoved = words.some((word) => matches(word, MOVES) || /^between-/.test(roleOf(word) ?? ''));
  const hasSize = words.some((word) => hasSense(word, 'memory'));
  return (isPair || isWay) && isMoved && hasSize ? goal : undefined;
}
