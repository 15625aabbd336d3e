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
 * ec2, who looks after the machines?". Words around the names do not matter, but the names must stand next to what separates them.
 */
export function comparedTopics(question: string, names: TopicNames): readonly Match[] | undefined {
  const text = question.replace(/\s+/g, ' ').trim();
  for (const pattern of PATTERNS) {
    const sides = pattern.exec(text)?.slice(1);
    if (!sides) continue;
    const parts = sides
      .flatMap((side) => (names.find(side) ? [side] : side.split(SEPARATOR)))
      .filter((part) => part !== '');
    const found = distinct(parts.flatMap((part, position) => matchOf(part, position, parts, names) ?? []));
    if (found.length >= 2) return found.slice(0, 3);
  }
  return undefined;
}

/** The topic next to the separator, and of a side in the middle; "horizontal" before "vertical scaling" means horizontal scaling. */
function matchOf(part: string, position: number, parts: readonly string[], names: TopicNames): Match | undefined {
  const words = wordsIn(part);
  const last = position === parts.length - 1;
  const match = position > 0 && last ? atStart(words, names) : atEnd(words, names);
  if (match || last) return match;
  const shared = wordsIn(parts[position + 1] ?? '').slice(1, LONGEST_NAME);
  return shared.flatMap((word) => named([...words.slice(-2), word], names) ?? [])[0];
}

function atEnd(words: readonly string[], names: TopicNames): Match | undefined {
  const lengths = Array.from({ length: Math.min(LONGEST_NAME, words.length) }, (_, index) => index + 1).reverse();
  return lengths.flatMap((length) => named(words.slice(-length), names) ?? [])[0];
}

function atStart(words: readonly string[], names: TopicNames): Match | undefined {
  const lengths = Array.from({ length: Math.min(LONGEST_NAME, words.length) }, (_, index) => index + 1).reverse();
  return lengths.flatMap((length) => named(words.slice(0, length), names) ?? [])[0];
}

function wordsIn(text: string): string[] {
  return text
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(?:the|an?|aws|amazon|better|rather)$/i.test(word));
}

/** A name as it stands; a misspelt one only if it is a single word, because longer guesses meet anything. */
function named(words: readonly string[], names: TopicNames): Match | undefined {
  const match = names.find(words.join(' '));
  return match && (match.corrected === undefined || words.length === 1) ? match : undefined;
}

function distinct(matches: readonly Match[]): Match[] {
  return matches.filter((match, index) => matches.findIndex(({ topic }) => topic === match.topic) === index);
}
