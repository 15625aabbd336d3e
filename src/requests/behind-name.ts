import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf } from '../notes/topics.js';

/** Longer lines say more than a name, in characters. */
const LONGEST = 80;
const OPENING = '^\\W*(?:(?:ok|okay|so|and|but|ah+|hm+|then)\\W+)*';
/** "Like Kubernetes?", "so it's the same as a VM" */
const LIKENED = new RegExp(
  `${OPENING}(?:(?:is|are|it|its|that|this|it['’]s|that['’]s|they|they['’]re)\\s+)*(?:(?:just|basically|kind of|sort of|kinda|really|the)\\s+)*(?:like|same as|similar to)\\s+(?:an?\\s+|the\\s+)?(?<name>[\\w .-]+?)(?: (?:then|right|or))?[\\s?!.]*$`,
  'i',
);
/** "Whats a cluster", "and what is a service then?" */
const DEFINED = new RegExp(
  `${OPENING}(?:what(?:['’]?s| is| are)|explain|define)\\s+(?:an?\\s+|the\\s+)?(?<name>[\\w -]+?)(?: then)?[\\s?!.]*$`,
  'i',
);

/**
 * What a line asks that says no more than a name: how something is like the subject of the line before, or what a part is of just this
 * subject, as an ECS cluster is no other one.
 * @param about names of the subjects of the line before
 * @returns the line to answer; undefined for anything else
 */
export function behindName(line: string, about: readonly string[], { names }: Knowledge): string | undefined {
  const [subject, ...others] = about;
  if (subject === undefined || others.length > 0 || line.length > LONGEST) return undefined;
  const likened = names.find(LIKENED.exec(line)?.groups?.['name'] ?? '')?.topic;
  if (likened && shortNameOf(likened) !== subject) return `/compare first:${subject} second:${shortNameOf(likened)}`;
  const defined = DEFINED.exec(line)?.groups?.['name'];
  const part = defined === undefined ? undefined : names.find(`${subject} ${defined}`)?.topic;
  return part?.term === undefined || names.find(defined ?? '')?.topic === part
    ? undefined
    : `What is ${shortNameOf(part)}?`;
}
