import type { Match, TopicNames } from '../search/topic-names.js';

/** The ways in which people ask for a comparison; the groups hold the sides, with whatever else was said around them. */
const PATTERNS: readonly RegExp[] = [
  /\bdifferen(?:ce|ces|t|tiate)\b.*?\b(?:between|of)\b (.+)$/i,
  /\bhow (?:do|does|is|are|would) (.+?) (?:differs?|different|compares?|compared) (?:from|to|with|than|against) (.+)$/i,
  /\b(?:makes|distinguishes|separates|tell) (.+?) (?:different |apart )?from (.+)$/i,
  /^(.+?) (?:is |are )?different (?:from|to|than) (.+)$/i,
  /\b(?:compare|comparing|comparison (?:of|between)) (.+)$/i,
  /^(.+?)\s*(?:\bvs?\b\.?|\bversus\b|\bcompared (?:to|with)\b|\bas opposed to\b|\brather than\b|<-+>|\/|\bor\b)\s*(.+)$/i,
];
const SEPARATOR =
  /\s*(?:,|;|\/|&|\+|<-+>|\bvs?\b\.?|\bversus\b|\bagainst\b|\band\b|\bwith\b|\bto\b|\bor\b)\s*(?:\bbetter\b|\brather\b|\bthe\b)?\s*/i;
const LONGEST_NAME = 5;

/**
 * The two or three topics that a question wants compared: "ecs vs eks", "difference between a pod and a task", "fargate or ecs on
 * ec2, who looks after the machines?". Words around the names do not matter, but each side must begin or end with a name.
 */
export function comparedTopics(question: string, names: TopicNames): readonly Match[] | undefined {
  const text = question.replace(/\s+/g, ' ').trim();
  for (const pattern of PATTERNS) {
    const sides = pattern.exec(text)?.slice(1);
    if (!sides) continue;
    const parts = sides.flatMap((side) => (sideOf(side, names)?.whole ? [side] : side.split(SEPARATOR)));
    const found = distinct(parts.flatMap((part, index) => matchOf(part, parts[index + 1], names) ?? []));
    if (found.length >= 2) return found.slice(0, 3);
  }
  return undefined;
}

/** The topic of a side; "horizontal" before "vertical scaling" means horizontal scaling. */
function matchOf(part: string, next: string | undefined, names: TopicNames): Match | undefined {
  const match = sideOf(part, names)?.match;
  if (match || next === undefined) return match;
  const shared = next
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/);
  return shared
    .slice(1, LONGEST_NAME)
    .flatMap((word) => named([...part.trim().split(/\s+/).slice(-2), word], names) ?? [])[0];
}

/** The name with which a side ends or begins, the longest first. */
function sideOf(side: string, names: TopicNames): { match: Match; whole: boolean } | undefined {
  const words = side
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    const whole = length === words.length;
    const match = named(words.slice(-length), names) ?? named(words.slice(0, length), names);
    if (match) return { match, whole };
  }
  return undefined;
}

/** A name as it stands; a misspelt one only if it is a single word, because longer guesses meet anything. */
function named(words: readonly string[], names: TopicNames): Match | undefined {
  const match = names.find(words.join(' '));
  return match && (match.corrected === undefined || words.length === 1) ? match : undefined;
}

function distinct(matches: readonly Match[]): Match[] {
  return matches.filter((match, index) => matches.findIndex(({ topic }) => topic === match.topic) === index);
}
