import { hasSense, matches, nounOf, roleOf, SENTENCE_END, senseOf, type Word, type Words } from '../tokens/sense.js';
import { DATA_OPTIONS, isCountedOption } from './data-options.js';
import { type Entities, type Entity, endOf, entitiesOf, isHead, range, spanOf, startOf } from './entity.js';

/** Where a clause of a sentence ends. "And" joins what is left out together. */
const CLAUSE_END = /^(?:[.?!;,:()]|so|but|because|since|though)$/;
const COSTS = '(?:money|budget|bill|invoice|pocket|wallet|tab|cost cent(?:er|re))';
const OTHERS =
  '(?:(?:some|any)(?:one|body) else|(?:an)?other \\w+|(?!(?:my|our|the|this|whole)\\b)\\w+ (?:team|department|group))';

/** Behind these stands what is not to be counted, is paid by others or is avoided. */
const BEHIND = new RegExp(
  `\\b(?:${[
    'leav(?:e|ing)(?= .+ (?:out|off|away|aside)\\b)|leave out|leaving out|ignore|ignoring|skip|exclude|excluding|never mind',
    "(?<!not |don't |dont |never |to )forget(?: about)?",
    "(?<!\\b(?:why|does|did)\\b.*)(?:don't|dont|do not|not|without|never|no need to)(?: (?:even|please|you|to))* (?:count|counting|include|including|price|pricing|calculate)(?: in)?",
    "(?:don't|dont|do not|doesn't|won't|needn't|not|never|avoid(?:s|ing)?)(?: (?:have|need|want) to| wanna)? pay(?:ing)?(?: for)?|avoid(?:s|ing)?",
    `${OTHERS} (?:already )?(?:pays?|paid|covers?)(?: for)?`,
    'same (?:for|with|goes for|holds for|thing for|applies to)',
  ].join('|')})(?= )`,
  'g',
);
/** Before these stands what others pay, is there already, or is not to be counted. */
const BEFORE = new RegExp(
  `\\b(?:${[
    `(?:${OTHERS}'?s|(?:university|uni|school|department|faculty|client|customer)'?s|(?:an)?other|different) (?:\\w+'?s )?${COSTS}`,
    `(?:not|isn't|isnt|aren't)(?: (?:on|in|part of))? (?:my|our) (?:${COSTS}|problem)`,
    '(?:paid|covered|sponsored)(?: for)? (?:by|from|through) (?!(?:the )?(?:free tier|hour|second|minute|month|gb|byte|use|usage)|us\\b|me\\b|my\\b|our\\b|credit)',
    '(?:is|are|was|were|be) (?:there|here|in place|paid|included|counted) (?:already|anyway|anyhow)|(?:is|are|was|were) already (?:there|here|in place|paid|counted|included|covered|budgeted)|already exists?|exists? already',
    "(?:i|we)(?: have|'ve| had)? already (?:have|had|got|paid|counted|own)$",
    '(?:(?:is|are) )?(?:left out|excluded|ignored|not (?:counted|included)|out of scope)$',
  ].join('|')})`,
);
/** "Disk and IP not counted", "the NAT and the ALB are paid by others": what is joined is left out together. */
const ARE = /\bare\b|\b(?<!\bis )(?:not )?(?:left out|excluded|ignored|counted|included|out of scope)$/;
/** "We have an ALB already": nothing else in the clause. */
const HAVE = /^(?:and |as )?(?:i|we)(?:'ve)? (?:already (?:have|got|own)\b|(?:have|got|own) .*\balready$)/;
/** "Compute only", at the end of a clause: all other parts are left out. */
const ONLY =
  /\b(?:(?:compute|instances?|servers?|machines?|tasks?|containers?) (?:only|alone)|(?:only|just) (?:the )?compute)$/;
/** So many words may stand between such words and the part. */
const FARTHEST = 6;
const OF_PART = /^(?:speed|performance|types?|sizes?|latency|usage|throughput|iops|limits?)$/;
/** What points back to the part that was named last. */
const PRONOUN = /^(?:it|it's|that one|this one|that's|which)\b/;

/** A clause: its words, and where it begins. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is told to be left out: where its parts are named, and the words that say it. */
interface Told {
  readonly parts: readonly number[];
  readonly at: readonly number[];
}

/**
 * "The ALB is paid by the network team, same for the 90 GB of logs", "the 500 GB disk would be there anyway, so ignore that one": what
 * somebody tells to leave out of the bill, others pay or is avoided is not priced, wherever it is named. Where it is not clear which one is meant, it
 * stands open.
 */
export function withLeftOut(entities: Entities, words: Words): Entities {
  const told: Told[] = [];
  for (const clause of clausesOf(words)) told.push(...toldIn(clause, words, told));
  const silent = entities.filter((entity) => !(saysSo(entity) && told.some(({ at }) => at.includes(startOf(entity)))));
  const left = told
    .flatMap(({ parts }) => parts)
    .reduce<Entities>((so, place) => withoutPart(so, place, words), silent);
  // Somebody asks for that alone.
  return left.some((entity) => isHead(entity) || entity.kind === 'amount') ? left : entities;
}

/** The clauses of a text. */
export function clausesOf(words: Words): readonly Place[] {
  const isEnd = (word: Word, at: number) =>
    matches(word, CLAUSE_END) || (word.text === '-' && !word.glued && words[at + 1]?.glued === false);
  const ends = [...words.flatMap((word, at) => (isEnd(word, at) ? [at] : [])), words.length];
  return ends.map((to, index) => {
    const from = (ends[index - 1] ?? -1) + 1;
    return {
      from,
      to,
      text: words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    };
  });
}

function toldIn({ from, to, text }: Place, words: Words, before: readonly Told[]): readonly Told[] {
  const named = range(from, to).filter((at) => partOf(words[at]) !== undefined);
  const all = (parts: readonly number[]): readonly Told[] => (parts.length > 0 ? [{ parts, at: range(from, to) }] : []);
  if (ONLY.test(text)) return all(range(0, words.length).filter((at) => isBesideCompute(words[at])));
  const behind = [...text.matchAll(BEHIND)].flatMap(({ 0: said, index }) => {
    if (said.startsWith('same') && before.length === 0) return [];
    const end = index + said.length;
    if (PRONOUN.test(text.slice(end).trim())) return all(named.length > 0 ? named.slice(-1) : lastBefore(from, words));
    const first = placeOf(end, from, words);
    const [target, ...more] = named.filter((at) => at >= first);
    const isNear = target !== undefined && target - first < FARTHEST && words.slice(first, target).every(mayLeadOn);
    // "Ignore the disk speed", "avoid a full disk"
    const isOther =
      matches(words[(target ?? 0) + 1], OF_PART) || (said.startsWith('avoid') && partOf(words[target ?? 0]) === 'disk');
    return isNear && !isOther ? all(joined([target, ...more], words)) : [];
  });
  if (behind.length > 0) return behind;
  if (HAVE.test(text) && !words.slice(from, to).some((word) => hasSense(word, 'instance', 'cost'))) return all(named);
  const after = BEFORE.exec(text);
  if (!after) return [];
  const subjects = named.filter((at) => at < placeOf(after.index, from, words) && !isWith(words, from, at));
  if (subjects.length > 0) return all(ARE.test(text) ? joined(subjects.toReversed(), words) : subjects.slice(-1));
  return PRONOUN.test(text) ? all(lastBefore(from, words)) : [];
}

/** The position of the word at so many characters of the text of a clause. */
export function placeOf(index: number, from: number, words: Words): number {
  let at = from;
  for (let end = 0; end < index; at += 1) end += (words[at]?.text.length ?? index) + 1;
  return at;
}

/** The part that was named last before a position, unless what runs or has no price here was named behind it. */
function lastBefore(from: number, words: Words): readonly number[] {
  const last = words
    .slice(0, from)
    .findLastIndex((word) => partOf(word) || hasSense(word, 'instance', 'service', 'outside'));
  return isBesideCompute(words[last]) ? [last] : [];
}

/** "2 t3.small with a disk are paid by others": the part is not all that is. */
function isWith(words: Words, from: number, at: number): boolean {
  const head = words.slice(from, at).findLastIndex((word) => hasSense(word, 'instance', 'service'));
  const isOfHead = head >= 0 && words.slice(from + head, at).some((word) => matches(word, /^(?:with|w \/|having)$/));
  return isOfHead && !matches(words[at + 1], /^(?:which|that|that's)$/);
}

/** What may stand between "ignore" and the part, or between two parts that are left out. */
function mayLeadOn(word: Word): boolean {
  if (matches(word, /^(?:with|on|at|has|which|that|only|just)$/)) return false;
  return matches(word, JOINT) || word.senses.every(({ kind }) => LEADS_ON.has(kind));
}

const JOINT = /^(?:and|or|nor|&|\/|\+|for|of)$/;
const LEADS_ON: ReadonlySet<string> = new Set(['digits', 'number', 'memory', 'article', 'per', 'role', 'choice']);

/** The first part with those that "and" joins to it. */
function joined([first, ...more]: readonly number[], words: Words): readonly number[] {
  if (first === undefined) return [];
  const [next] = more;
  const isJoined = next !== undefined && words.slice(Math.min(first, next) + 1, Math.max(first, next)).every(mayLeadOn);
  return isJoined ? [first, ...joined(more, words)] : [first];
}

/** What stands beside compute on a bill: the same name for all words of it. */
export function partOf(word: Word | undefined): string | undefined {
  const role = roleOf(word);
  const choice = senseOf(word, 'choice');
  if (choice?.option === 'extra') return choice.value;
  if (hasSense(word, 'public-address')) return 'ipv4';
  if (role === 'disk' || role === 'volume') return 'disk';
  if (role === 'snapshots' || (role && role in DATA_OPTIONS)) return role;
  const noun = nounOf(word);
  if (isCountedOption(noun)) return noun;
  const service = senseOf(word, 'service');
  return service && !service.weak && service.service !== 'network' ? service.service : undefined;
}

function isBesideCompute(word: Word | undefined): boolean {
  return partOf(word) !== undefined && !(hasSense(word, 'service') && senseOf(word, 'choice')?.option !== 'extra');
}

/** What says that something is left out, and is read here. */
function saysSo(entity: Entity): boolean {
  if (entity.kind === 'aside') return entity.what === 'idle' || entity.what === 'denied';
  return entity.kind === 'negation' || entity.kind === 'vague' || entity.kind === 'stray';
}

/** The entities without the part at a position, and with its name. */
function withoutPart(entities: Entities, place: number, words: Words): Entities {
  const part = partOf(words[place]);
  const isNamed = ({ at }: Entity) => at.some((position) => partOf(words[position]) === part);
  if (entities.some((entity) => isNamed(entity) && entity.kind === 'aside')) return entities;
  const all = entities.filter((entity) => isNamed(entity) || isPlainDisk(entity, entities, part, words));
  const amounts = entitiesOf(all, 'amount');
  const own = amounts.find(({ at }) => at.includes(place));
  // "Two public IPs. The two IPs are paid by others": the same ones.
  const same = own && amounts.filter(({ value }) => value.eq(own.value)).flatMap(({ at }) => at);
  const removed = same ? all.filter(({ at }) => at.some((position) => same.includes(position))) : all;
  const left = entities.filter(
    (entity) => !removed.includes(entity) && !isThrough(entity, part) && !isOne(entity, words, place),
  );
  const isService = removed.some((entity) => entity.kind === 'service' && entity.service !== 'network');
  if (isService || (!own && amounts.length > 1))
    return [...entities, { kind: 'negation', ...spanOf(words, place, place + 1) }];
  const [figure = { at: [place] }] = own ? [own] : amounts;
  return [...left, { kind: 'aside', what: 'left-out', ...spanOf(words, startOf(figure), endOf(figure)) }];
}

/** What goes through a gateway or a balancer that is left out. */
function isThrough(entity: Entity, part: string | undefined): boolean {
  if (entity.kind !== 'amount') return false;
  return part === 'nat_gateways'
    ? entity.role === 'nat-data'
    : entity.noun === 'capacity-units' && /load_balancers$/.test(part ?? '');
}

/** Beside a type a size alone is a disk. */
function isPlainDisk(entity: Entity, entities: Entities, part: string | undefined, words: Words): boolean {
  const isSize = entity.kind === 'amount' && entity.measure === 'memory' && entity.role === undefined;
  return (
    isSize &&
    part === 'disk' &&
    entities.some(({ kind }) => kind === 'instance') &&
    !isOne(entity, words, startOf(entity))
  );
}

/** "I have a 40 GB one already": the size of what was named before in the same sentence. */
function isOne(entity: Entity, words: Words, place: number): boolean {
  const isSize = entity.kind === 'amount' && entity.measure === 'memory' && entity.role === undefined;
  const between = words.slice(Math.min(place, startOf(entity)), startOf(entity));
  return isSize && matches(words[endOf(entity)], /^ones?$/) && !between.some((word) => matches(word, SENTENCE_END));
}
