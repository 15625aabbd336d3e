import type { TopicNames } from '../language/topic-names.js';

/** "Reserved and provisioned concurrency": one word, a joint, another, and up to two that both may share. */
const JOINED = /(?<![\w-])([\w-]+)((?:,? (?:and|or|vs\.?|versus)| &) )(?=([\w-]+) ([\w-]+)(?: ([\w-]+))?)/gi;

/** A text in which each of two joined names has the noun that they share: "reserved concurrency and provisioned concurrency". */
export function withSharedNoun(text: string, names: TopicNames): string {
  return text.replace(JOINED, (whole, one: string, joint: string, other: string, noun: string, second?: string) => {
    const shared = [second === undefined ? [] : [`${noun} ${second}`], [noun]].flat().find((wanted) => {
      const topics = [one, other].map((word) => names.findNamed(`${word} ${wanted}`)?.topic);
      return topics.every((topic) => topic !== undefined) && topics[0] !== topics[1];
    });
    return shared === undefined ? whole : `${one} ${shared}${joint}`;
  });
}
