import { UNITS } from '../../balancers.js';
import {
  hasSense,
  isDiskRole,
  isPeople,
  matches,
  nounOf,
  type Role,
  roleOf,
  type SenseKind,
  senseOf,
  until,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { askedPart, TRANSFERS } from './asked-part.js';
import { DATA_OPTIONS } from './data-options.js';

/** So many words may stand between a size and what it is for: "50 gigs of fast local disk". */
const FARTHEST_ROLE = 3;
/** So many may stand between the name of a size and it: "/tmp was bumped up to 4 GB". */
const FARTHEST_BEFORE = 5;

/** "A NAT gateway with 50 GB a day", "an NLB, 2 GB an hour": what comes at a rate goes through it. */
export function throughGateway(words: Words): NamedRole | undefined {
  return words.some((word) => isGateway(word) || isBalancer(word)) ? { role: 'nat-data', at: [] } : undefined;
}

/** "Snapshot of my 80 GB disk" */
const OF_SOMETHING = /^(?:of|from|for|an?|the|my|our|one|1|single|full|existing)$/;
/** So many words may stand between a snapshot and the size of its volume. */
const FARTHEST_VOLUME = 3;

/** "A snapshot of an 80 GB volume", "80 GB volume snapshot": the only size of a line, of a volume of which the snapshot is meant. */
export function ofSnapshot(words: Words, at: number, from: number): NamedRole | undefined {
  const isVolume = (word: Word | undefined) => matches(word, /^vol$/) || isDiskRole(roleOf(word));
  const isSnapshot = (word: Word | undefined) => roleOf(word) === 'snapshots';
  // Of two, one is what is used or changes.
  if (!isVolume(words[from]) || words.filter((word) => hasSense(word, 'memory')).length > 1) return undefined;
  if (isSnapshot(words[from + 1])) return { role: 'snapshots', at: [from, from + 1] };
  let before = at - 1;
  while (before > at - 1 - FARTHEST_VOLUME && matches(words[before], OF_SOMETHING)) before -= 1;
  return isSnapshot(words[before]) && before < at - 1 ? { role: 'snapshots', at: [before, from] } : undefined;
}

/** Words of what certainly leaves. */
const LEAVES = /^(?:download(?:s|ed|ing)?|egress)$/;
/** "It downloads a model" */
const BY_MACHINE = /^(?:it|that|which|instance|server|machine|box|function|lambda|task|container)$/;
/** So many words may stand between such a word and the size: "users download 500 GB", "downloading the results, 30 GB". */
const FARTHEST_LEAVING = 6;

/** "Users download 500 GB a month": the size of what goes out. */
export function leavesBefore(words: Words, at: number): NamedRole | undefined {
  const near = words.slice(Math.max(0, at - FARTHEST_LEAVING), at);
  const verb = near.findLastIndex((word) => matches(word, LEAVES));
  const isOwn = verb >= 0 && !near.slice(verb).some((word) => hasSense(word, 'memory', 'role', 'instance'));
  const place = Math.max(0, at - FARTHEST_LEAVING) + verb;
  // What a machine downloads, or what comes from somewhere, comes in.
  const isIn =
    matches(words[place - 1], BY_MACHINE) ||
    upToSeparator(words, at, FARTHEST_GOAL).some((word) => word.text === 'from');
  // "A NAT gateway, download 40 GB": what people take goes elsewhere.
  const isThrough =
    !matches(near[verb], /^egress$/) && words.some(isGateway) && !words.some((word) => isPeople(nounOf(word)));
  return isOwn && !isIn ? { role: isThrough ? 'nat-data' : 'data-out', at: [place] } : undefined;
}

/** What is said of logs that lie there. */
const KEEPS = /^(?:keep(?:s|ing)?|hold(?:s|ing)?|retain(?:s|ing)?|retention|stor(?:e|es|ing)|archives?)$/;
const KEPT = /^(?:kept|stored|retained|archived|old|archives?)$/;
/** So many words may stand between a size and such a word. */
const FARTHEST_KEPT = 4;

/**
 * "Keep 300 GB of logs", "20 GB of logs a month and 500 GB stored": the size of logs that lie there, and not of those that come.
 * @param from the position behind the size
 */
export function keptLogs(words: Words, at: number, from: number, named: NamedRole | undefined): NamedRole | undefined {
  const isOfLogs = named?.role === 'logs' || ((!named || named.role === 'data') && words.some(isLogs));
  if (!isOfLogs) return undefined;
  const before = words.slice(Math.max(0, at - FARTHEST_KEPT), at);
  const verb = before.findLastIndex((word) => matches(word, KEEPS));
  const isOwn = verb >= 0 && !before.slice(verb).some((word) => hasSense(word, 'memory', 'digits'));
  const behind = until(words.slice(from, from + FARTHEST_KEPT), (word) => hasSense(word, 'separator', 'digits'));
  const adjective = behind.findIndex((word) => matches(word, KEPT));
  if (!isOwn && adjective < 0) return undefined;
  const place = isOwn ? at - before.length + verb : from + adjective;
  return { role: 'logs-kept', at: [...(named?.at ?? []), place] };
}

function isLogs(word: Word): boolean {
  return roleOf(word) === 'logs';
}

/** What goes out: somebody takes it, or it is sent. */
const TAKEN =
  /^(?:(?:download|pull|fetch|watch|stream|serv|push|send|suck|host)(?:e?s|ed|ing)?|serve|egress|out|leaves?|leaving)$/;
/** What goes elsewhere than out to the internet. */
const NOT_OUT =
  /^(?:between|inbound|incoming|ingress|into|upload(?:s|ed|ing)?|s3|cloudfront|cdn|cross.*|inter|regions?|zones?|azs?|vpc|peering|vpn|private)$/;

/** "Players pull 4 TB a month from it, just the traffic": the only size of a line that asks for that. */
export function onlyDataOut(words: Words): NamedRole | undefined {
  const sizes = words.filter((word) => hasSense(word, 'memory', 'instance') || isGateway(word));
  const isOut = words.some((word) => matches(word, TAKEN) || isPeople(nounOf(word)) || hasSense(word, 'internet'));
  if (sizes.length !== 1 || !isOut || words.some(isElsewhere)) return undefined;
  const parts = askedPart(words)?.parts ?? [];
  return parts.length > 0 && parts.every((part) => TRANSFERS.includes(part)) ? { role: 'data-out', at: [] } : undefined;
}

/** "A t3.small and 500 GB traffic": beside nothing that it goes through or that includes it, it goes out. */
export function trafficOut(words: Words, { role, at }: NamedRole): NamedRole | undefined {
  const isTraffic = role === 'data' && at.some((place) => matches(words[place], /^traffic$/));
  const isOther = (word: Word) =>
    isElsewhere(word) || isGateway(word) || isBalancer(word) || senseOf(word, 'service')?.service === 'lightsail';
  return isTraffic && !words.some(isOther) ? { role: 'data-out', at } : undefined;
}

function isElsewhere(word: Word): boolean {
  return matches(word, NOT_OUT) || hasSense(word, 'outside');
}

function isGateway(word: Word): boolean {
  return senseOf(word, 'choice')?.value === 'nat_gateways';
}

/** A balancer whose capacity units count the data through it. */
function isBalancer(word: Word): boolean {
  const named = senseOf(word, 'choice')?.value;
  return UNITS.some(([balancer]) => balancer === named);
}

/** What a size is for, and where that is said. */
export interface NamedRole {
  readonly role: Role;
  /** Positions of the words that say it. */
  readonly at: readonly number[];
}

/** "200 GB of data out": "data" alone does not say which, so a word behind it that does is preferred. */
export function roleAfter(words: Words, from: number): NamedRole | undefined {
  // "300 GB out", "2 TB out of Mumbai", but not "8 GB out of 16"
  const [out, of, where] = words.slice(from, from + 3);
  if (out?.text === 'out' && (of?.text !== 'of' || hasSense(where, 'region', 'service')))
    return { role: 'data-out', at: [from] };
  // "500 GB in", but not "500 GB in Frankfurt" or "in total"
  if (out?.text === 'in' && (of === undefined || hasSense(of, 'separator', 'per', 'period')))
    return { role: 'data-in', at: [from] };
  const named = namedRoleAfter(words, from) ?? transferBehind(words, from);
  return named && named.role !== 'data' ? named : (toInternet(words, from) ?? named);
}

/** "200 videos of 3 GB, egress": data that is named last, of a line that names nothing else. */
function transferBehind(words: Words, from: number): NamedRole | undefined {
  const role = roleOf(words[from + 1]);
  const isData = role !== undefined && (role === 'data' || (role in DATA_OPTIONS && role !== 'nat-data'));
  const isLast = words[from]?.text === ',' && words[from + 2] === undefined;
  const isAlone = !words.slice(0, from).some((word) => hasSense(word, 'service', 'instance', 'choice', 'without'));
  return isData && isLast && isAlone ? { role, at: [from + 1] } : undefined;
}

/** What takes data from one place to another. */
const MOVES =
  /^(?:from|out|off|leaves?|leaving|left|goes|going|go|sent|sending|served|serving|pushed|pushing|streamed)$/;
/** So many words may stand between a size and where it goes. */
const FARTHEST_GOAL = 10;

const TOWARDS = /^(?:to|for|into|over)$/;
/** Where the internet leads. */
const OUTSIDE = /^(?:homes?|house|offices?|desk|laptops?|computers?|desktop|pc|premises|premise|datacenter|nas)$/;

/** "100 GB to the internet", "640 GB a month over the internet", "5 TB from my server to the internet". */
function toInternet(words: Words, from: number): NamedRole | undefined {
  const near = until(words.slice(from, from + FARTHEST_GOAL), (word) =>
    hasSense(word, 'separator', 'digits', 'number'),
  );
  const isBehind = (form: RegExp, at: number) =>
    near.slice(Math.max(0, at - 2), at).some((word) => matches(word, form));
  const goal = near.findIndex(
    (word, at) => (hasSense(word, 'internet') || matches(word, OUTSIDE)) && isBehind(TOWARDS, at),
  );
  const isMoved = goal <= 2 || isBehind(/^over$/, goal) || near.slice(0, goal).some((word) => matches(word, MOVES));
  return goal > 0 && isMoved ? { role: 'data-out', at: [from + goal] } : undefined;
}

function namedRoleAfter(words: Words, from: number): NamedRole | undefined {
  let vague: NamedRole | undefined;
  for (let at = from; at < from + FARTHEST_ROLE; at += 1) {
    const word = words[at];
    const role = sizeRole(word);
    if (role && role !== 'data') return { role, at: [...(vague?.at ?? []), at] };
    if (role === 'data') vague ??= { role, at: [at] };
    else if (!word || hasSense(word, 'separator', 'digits', 'number', 'in-place', 'service')) return vague;
  }
  return vague;
}

/** What a size may be for; "8 GB, takes 45 minutes" names a duration and no size. */
function sizeRole(word: Word | undefined): Role | undefined {
  const role = roleOf(word);
  return role === 'duration' || role === 'warm' || role === 'snapstart' ? undefined : role;
}

/** What the words before a size say that it is for: "data transfer out of Frankfurt 2 TB". */
export function roleBefore(words: Words, at: number, used: ReadonlySet<number>): NamedRole | undefined {
  let name = at - 1;
  while (name >= at - FARTHEST_BEFORE && leadsToSize(words[name])) name -= 1;
  // "Data transfer out of Frankfurt 2 TB", "cross AZ chatter, 2.2 TB"
  const transfer = transferBefore(words, name);
  const role = sizeRole(words[name]) ?? roleOf(words[transfer ?? -1]);
  const found = transfer ?? name;
  return role && !used.has(found) ? { role, at: [found] } : undefined;
}

/** Where data is named that stands alone: past a comma, a few words that say nothing, and where it comes from or goes. */
function transferBefore(words: Words, at: number): number | undefined {
  const mayPass = (word: Word | undefined) =>
    leadsToSize(word) ||
    roleOf(word) === 'data' ||
    hasSense(word, 'region', 'in-place', 'internet') ||
    isPeople(nounOf(word));
  let name = matches(words[at], /^[,.]$/) ? at - 1 : at;
  while (name > at - FARTHEST_BEFORE && mayPass(words[name])) name -= 1;
  const role = roleOf(words[name]) ?? '';
  // "Cloudwatch logs, 20 GB", but not those of something that is named before.
  const isData = (role === 'snapshots' || role in DATA_OPTIONS) && role !== 'nat-data';
  const line = words.slice(0, name).findLastIndex((word) => word.text === ';') + 1;
  const isAlone = isData && !words.slice(line, name).some((word) => hasSense(word, ...NOT_ALONE));
  // "A t3.medium with egress to the internet, 300 GB": what goes there is of no other thing.
  const isGone = role === 'data-out' && words.slice(name, at + 1).some((word) => hasSense(word, 'internet'));
  return isAlone || isGone || senseOf(words[name], 'unpriced')?.what === 'transfer' ? name : undefined;
}

const NOT_ALONE: readonly SenseKind[] = ['service', 'instance', 'choice', 'digits', 'number', 'memory', 'without'];

/** "/tmp bumped to", "disk: ", "memory of": also past words that mean nothing here. */
function leadsToSize(word: Word | undefined): boolean {
  if (matches(word, /^(?:[=:-]|of|is|at|set|for|to|a|the|about|around|roughly|almost|nearly|only|just)$/)) return true;
  return word?.senses.length === 0 && /^\p{L}{2,}$/u.test(word.text);
}
