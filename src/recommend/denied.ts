import { tokenize } from '../language/tokenize.js';
import type { TopicNames } from '../language/topic-names.js';
import { normaliseNeed } from './spelled-out.js';

/** Words before a name that rule it out, with what may stand in between: "not", "do not want to use", "anything but an". */
const DENIED_BEFORE =
  /\b(?:no|not|never|without|avoid|avoiding|except|nor|neither|hate|cannot|cant|wont|(?:anything|everything|all|any service) but|(?:other|rather) than|instead of)(?: (?:a|an|the|any|more|our|aws|amazon|use|using|want|wish|like|take|run|running|touch|learn|need|to|on|with|in|of|for|be))*$/;
/** Words behind a name that rule it out: "is not an option". */
const DENIED_BEHIND =
  /^(?:(?:is|are|was|were) (?:out|a no|no go|no option)|(?:is|are|was|were)? ?(?:forbidden|banned|excluded|not (?:an option|allowed|wanted|possible|permitted)))\b/;
/** What joins a name to the one before it: "neither Lambda nor Fargate". */
const JOINED = new Set(['or', 'nor']);
/** How many words around a name are looked at. */
const REACH = 7;

/** Topics that a need rules out by name: "not lambda", "anything but ec2", "fargate is not an option". */
export function topicsRuledOut(need: string, names: TopicNames): ReadonlySet<string> {
  const text = normaliseNeed(need);
  const tokens = tokenize(text);
  const denied = new Set<string>();
  let lastDenied = -1;
  for (const { topic, from, to } of names.spot(text)) {
    const joined = from - 1 === lastDenied && JOINED.has(tokens[lastDenied] ?? '');
    const before = tokens.slice(Math.max(0, from - REACH), from).join(' ');
    const behind = tokens.slice(to, to + REACH).join(' ');
    if (!joined && !DENIED_BEFORE.test(before) && !DENIED_BEHIND.test(behind)) continue;
    denied.add(topic.id);
    lastDenied = to;
  }
  return denied;
}
