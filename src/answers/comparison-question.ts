import type { Match, TopicNames } from '../search/topic-names.js';

/** The ways in which people ask for a comparison; each pattern holds the sides in its groups. */
const PATTERNS: readonly RegExp[] = [
  /\bdifferen(?:ce|ces|t)(?: is there)? between (.+)$/i,
  /\bhow (?:do|does|is|are|would) (.+?) (?:differs?|different|compares?) (?:from|to|with|than|against) (.+)$/i,
  /\bwhat (?:makes|distinguishes|separates) (.+?) (?:different )?from (.+)$/i,
  /\b(?:compare|comparing|comparison (?:of|between)) (.+)$/i,
  /^(.+?)\s*\b(?:vs?\.?|versus|compared (?:to|with)|as opposed to|or)\s+(.+)$/i,
];
const SEPARATOR = /\s*(?:,|;|\/|&|\bvs?\.?(?=\s)|\bversus\b|\bagainst\b|\band\b|\bwith\b|\bto\b|\bor\b)\s*/i;
const CHATTER =
  /^(?:(?:what(?:'s| is| are)|so|hey|hi|pls|please|quick|the|an?|aws|amazon|between|both|better|best|which is(?: better)?|explain|difference)[\s:,]+)*/i;
const TAIL =
  /\s*(?:in (?:aws|short|simple terms|plain words)|please|pls|thx|thanks|exactly|basically|though|mean|again|anyway|on aws|for me|\?|!|\.)*\s*$/i;

/**
 * The topics that a question wants compared, if it is about a comparison and nothing else: "ecs vs eks", "difference between a pod
 * and a task". A longer question with conditions ("lambda or fargate for a 40 minute job") is none.
 */
export function comparedTopics(question: string, names: TopicNames): readonly Match[] | undefined {
  for (const pattern of PATTERNS) {
    const sides = pattern.exec(question.replace(/\s+/g, ' ').trim())?.slice(1);
    if (!sides) continue;
    const parts = sides.flatMap((side) => wholeName(side, names) ?? side.split(SEPARATOR)).map(strip);
    const matches = parts.filter((part) => part !== '').map((part) => names.find(part));
    const found = distinct(matches.filter((match) => match !== undefined));
    if (found.length === matches.length && found.length >= 2 && found.length <= 3) return found;
  }
  return undefined;
}

/** A side that is a name as it stands, such as "EKS Auto Mode" or "security and compliance". */
function wholeName(side: string, names: TopicNames): string[] | undefined {
  return names.find(strip(side)) ? [side] : undefined;
}

function strip(part: string): string {
  return part.replace(TAIL, '').replace(CHATTER, '').trim();
}

function distinct(matches: readonly Match[]): Match[] {
  return matches.filter((match, index) => matches.findIndex(({ topic }) => topic === match.topic) === index);
}
