import { DATA_OPTIONS } from '../entities/data-options.js';
import { hasSense, matches, nounOf, roleOf, senseOf, type Word, type Words } from '../tokens/sense.js';

/** In milliseconds: nothing else is billed in times as short. */
const LONGEST_UNIT = 1000;
/** In MB: no function has less, or is told in larger units. */
const [LEAST_UNIT, MOST_UNIT] = [1, 1024];
/** So many words may stand between data and its size. */
const FARTHEST_DATA = 4;
/** Kept ready, which is paid by the hour. */
const READY = /^(?:warm|kept warm)$|provisioned|concurrency|pre ?warmed/i;

/** What is counted of the one thing that comes so often. */
export type LoadNoun = 'requests' | 'messages';

/**
 * What is counted, if a text is about one function, by its name or by its memory and how long one run takes, about one API, bus or queue, and
 * compares nothing. An API before a function gets as many requests.
 */
export function nounOfLoad(words: Words): LoadNoun | undefined {
  const services = words.flatMap((word, at) =>
    isOfBatch(words, at) || hasSense(words[at - 1], 'without') ? [] : (senseOf(word, 'service') ?? []),
  );
  const named = new Set(services.flatMap(({ service, weak }) => (weak ? [] : [service])));
  const sizes = words.filter((word) => hasSense(word, 'memory'));
  if (sizes.length > 1 || words.some(isOfOthers) || words.some((_, at) => isData(words, at))) return undefined;
  const isOnly = (...ids: readonly string[]) => [...named].every((service) => ids.includes(service));
  if (named.has('lambda'))
    return isOnly('lambda', ...(words.some(isWebSocket) ? [] : ['apigateway'])) ? 'requests' : undefined;
  const isKind = words.some((word) => /^(?:workflow|kind)$/.test(senseOf(word, 'choice')?.option ?? ''));
  if (named.size === 0) return !isKind && sizes.some(isSizeOfOne) && words.some(isShortTime) ? 'requests' : undefined;
  // "Each way under 64 KB"
  if (sizes.some((word) => megabytesOf(word) >= LEAST_UNIT)) return undefined;
  if (isOnly('apigateway')) return !words.some(isWebSocket) ? 'requests' : undefined;
  if (isOnly('eventbridge')) return !words.some(isSchedule) ? 'requests' : undefined;
  return isOnly('sqs') && !words.some(isRequest) ? 'messages' : undefined;
}

/** Runs of EventBridge Scheduler are told like times. */
function isSchedule(word: Word): boolean {
  return /schedul/.test(word.text);
}

/** A message takes several requests. */
function isRequest(word: Word): boolean {
  return /^(?:requests?|calls?|receives?|received|deletes?|deleted|polls?)$/.test(word.text);
}

/** "In batches of 20", "batch size 10", "per batch": what one run takes, and not AWS Batch. */
export function isOfBatch(words: Words, at: number): boolean {
  return (
    matches(words[at], /^batch(?:es)?$/) &&
    (matches(words[at + 1], /^(?:of|size|sizes)$/) || matches(words[at - 1], /^(?:per|a|one|each|every|in|of)$/))
  );
}

/** Paid by messages and minutes of connections. */
function isWebSocket(word: Word): boolean {
  return senseOf(word, 'choice')?.value === 'websocket' || /web ?socket/.test(word.text);
}

function isOfOthers(word: Word): boolean {
  const isOwn = nounOf(word)?.startsWith('own ') ?? false;
  return isOwn || hasSense(word, 'instance', 'compare', 'vcpu') || READY.test(word.typed);
}

/** "40 GB of logs", "2 GB out" */
function isData(words: Words, at: number): boolean {
  const isRole = (roleOf(words[at]) ?? '') in DATA_OPTIONS;
  return (
    isRole && words.slice(Math.max(0, at - FARTHEST_DATA), at + FARTHEST_DATA).some((word) => hasSense(word, 'memory'))
  );
}

function megabytesOf(word: Word): number {
  return Number(senseOf(word, 'memory')?.megabytes ?? 0);
}

function isSizeOfOne(word: Word): boolean {
  const megabytes = megabytesOf(word);
  return megabytes >= LEAST_UNIT && megabytes <= MOST_UNIT;
}

function isShortTime(word: Word): boolean {
  const milliseconds = senseOf(word, 'time')?.milliseconds;
  return milliseconds !== undefined && Number(milliseconds) <= LONGEST_UNIT;
}
