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

/**
 * Whether a text is about one function, by its name or by its memory and how long one run takes, and compares nothing. An API before it
 * gets as many requests.
 */
export function isOneFunction(words: Words): boolean {
  const services = words.flatMap((word, at) => (isOfBatch(words, at) ? [] : (senseOf(word, 'service') ?? [])));
  const isApi = services.some(({ service }) => service === 'apigateway') && !words.some(isWebSocket);
  if (!services.every(({ service, weak }) => service === 'lambda' || (isApi && service === 'apigateway') || weak))
    return false;
  const sizes = words.filter((word) => hasSense(word, 'memory'));
  if (sizes.length > 1 || words.some(isOfOthers) || words.some((_, at) => isData(words, at))) return false;
  if (services.some(({ service }) => service === 'lambda')) return true;
  const isWorkflow = words.some((word) => /^(?:workflow|kind)$/.test(senseOf(word, 'choice')?.option ?? ''));
  return !isWorkflow && sizes.some(isSizeOfOne) && words.some(isShortTime);
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

function isSizeOfOne(word: Word): boolean {
  const megabytes = Number(senseOf(word, 'memory')?.megabytes ?? 0);
  return megabytes >= LEAST_UNIT && megabytes <= MOST_UNIT;
}

function isShortTime(word: Word): boolean {
  const milliseconds = senseOf(word, 'time')?.milliseconds;
  return milliseconds !== undefined && Number(milliseconds) <= LONGEST_UNIT;
}
