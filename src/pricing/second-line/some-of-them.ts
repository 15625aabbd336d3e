import { UP_TO_TEN } from '../../language/number-words.js';
import { likelyEdit } from '../edits/likely-edit.js';
import { isTime } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readTypedText } from '../plain-words/requests/request-text.js';
import { besidesIn, changedRequest, requested } from '../previous-request/changed-request.js';
import { keptTotals } from '../previous-request/kept-totals.js';
import type { Standing } from '../previous-request/standing.js';
import { type AfterQuote, asTexts, type Knowledge, type TextLine, withOneEach } from '../previous-request/texts.js';
import { numberIn, shown, takes, withNumber as withCount } from '../previous-request/values.js';
import type { ServiceId } from '../price-lists.js';
import { serviceOf } from '../services/index.js';

/** What says how many of a part there are, by the words for what it counts. */
const COUNTED = [
  ['nodes', 'nodes?', ['eks']],
  ['tasks', 'tasks?|containers?', ['fargate']],
  ['count', 'machines?|servers?|instances?|boxes|box|vms?', ['ec2', 'lightsail', 'apprunner']],
  ['count', 'volumes?|disks?', ['ebs']],
  ['jobs', 'jobs?|runs', ['batch']],
  ['requests', 'requests?|calls?|invocations?|runs', ['lambda']],
] as const satisfies readonly (readonly [string, string, readonly ServiceId[]])[];

const MACHINES: ReadonlySet<ServiceId> = new Set(['eks', 'fargate', 'ec2', 'lightsail', 'apprunner']);

const NUMBER = `\\d+|${UP_TO_TEN.slice(1).join('|')}`;
const THINGS = COUNTED.map(([, things]) => things).join('|');
const OF_THEM = 'of (?:them|those|these)';
const OF_ALL = `(?:${OF_THEM}|of the)(?: (?:${THINGS})|(?<=the) (?:${NUMBER})(?! ?h)(?: (?:${THINGS}))?)?`;
const SAYS_MORE = 'only|just|can|could|should|must|runs?|running|in|on|as|always|needs? to|\\d+ ?h(?:ours?)?';
const BEHIND = '(?=\\W*$| (?:in|on|as|at|only|just|with)\\b)';
/** "Two of them", "half of the servers", "1 of the 4", "one only …", "3 more servers", "another one", "2 fewer". */
const PART = new RegExp(
  [
    `\\b(?:(?:a single )?(?<number>${NUMBER})|(?<half>half)|(?<percent>\\d+) ?(?:%|percent))(?: ${OF_ALL}\\b|(?<=\\bone)(?= (?:${SAYS_MORE})\\b))`,
    `\\b(?<more>${NUMBER}) (?:more|additional|extra|further)(?: (?:${THINGS}|${OF_THEM}|ones?))?${BEHIND}`,
    `\\banother (?:(?<others>${NUMBER}) )?(?:${THINGS}|ones?)${BEHIND}`,
    `\\b(?<fewer>${NUMBER}) (?:(?:fewer|less)(?: (?:${THINGS}|${OF_THEM}))?|(?:${THINGS}) (?:fewer|less))\\W*$`,
  ].join('|'),
  'i',
);
const LEADS_IN =
  "(?:(?:ok|okay|and|so|well|then|but|now|actually|maybe|we|i|you|can|could|need|want|have|add|plus|please|pls|lets|let['’]s|what if|what about|how about|with|for|make it)\\W+)*";
/** Nothing else is said. */
const ALONE = new RegExp(`^\\W*${LEADS_IN}it(?: (?:please|pls|instead|then))*\\W*$`, 'i');
/** Who takes some away says nothing else. */
const TAKES_AWAY = new RegExp(
  `^\\W*${LEADS_IN}(?:drop|remove|delete|without|lose|kill|cancel|get rid of|do(?:n['’]?t| not) (?:really )?need|no longer need|turn off|shut down|take away) it(?: (?:for good|any ?more|completely|entirely|altogether|please|pls))*\\W*$|\\bit (?:can|could|may|will) (?:go|be (?:dropped|removed|deleted))(?: away)?\\W*$`,
  'i',
);

/** The only part of a request that a line counts some of. */
interface CountedPart {
  readonly part: TextLine;
  readonly option: string;
  readonly number: number;
  readonly others: readonly TextLine[];
}

/**
 * What a line says of some machines of a request, and not of all: "two of them only on weekdays", "one as a t3.small", "drop half of them", "3
 * more servers", "2 more in Tokyo". The others stay as they were.
 * @returns undefined if the line says it of none or of all of them, or if they are of several kinds
 */
export function someOfThem(line: string, request: Standing, knowledge: Knowledge): AfterQuote | undefined {
  const found = PART.exec(line);
  const counted = found && countedIn(found[0], request);
  if (!counted) return undefined;
  const { part, option, number, others } = counted;
  const { number: told, half, percent, more, others: again, fewer } = found.groups ?? {};
  const isMore = more !== undefined || /^another/i.test(found[0]);
  const share = half ? 1 / 2 : percent && Number(percent) / 100;
  const some = share ? Number(shown(number * share)) : numberOf(told ?? more ?? fewer ?? again ?? 'one');
  if (!Number.isInteger(some) || (!isMore && some >= number)) return undefined;
  const besides = besidesIn(line, request, knowledge);
  const rest = line.replace(found[0], ' it ').replaceAll(/\s+/g, ' ').trim();
  const withOthers = (...own: readonly TextLine[]) => {
    const to = [[...others, ...own]];
    return { ...requested(to, besides), unread: [], readings: keptTotals([[...others, part]], to) };
  };
  if (ALONE.test(rest)) {
    const all = isMore ? number + some : fewer ? number - some : undefined;
    return all === undefined ? undefined : { ...withOthers(withNumber(counted, all)), isClear: true };
  }
  const left = isMore ? part : withNumber(counted, number - some);
  if (TAKES_AWAY.test(rest) && !isMore && !readEntities(rest, knowledge).entities.some(isTime))
    return { ...withOthers(left), isClear: true };
  // A cluster has nodes of one kind, and what all have together is no one's own.
  const { totals = [] } = serviceOf(part.service).plain;
  if (fewer || option === 'nodes' || totals.some((name) => name in part.options)) return undefined;
  const own: Standing = { alternatives: [[withNumber(counted, some)]], besides: [], lacking: false };
  const change = likelyEdit(rest, own, changedRequest(rest, own, knowledge), knowledge);
  if (!('line' in change)) return undefined;
  const changed = onlyPart(change);
  if (!changed || numberIn(option, changed.options[option] ?? '1') !== some) return undefined;
  const { unread, orElse, isClear = true } = change;
  const beside = orElse?.map(({ label, to }) => ({ label, to: to.map((side) => [...others, left, ...side]) }));
  return { ...withOthers(left, changed), unread, isClear, ...(beside && { orElse: beside }) };
}

/** The only part that words may count, with what stands beside it. */
function countedIn(words: string, { alternatives }: Standing): CountedPart | undefined {
  const [parts = [], ...sides] = alternatives;
  const named = COUNTED.filter(([, things]) => new RegExp(`\\b(?:${things})\\b`, 'i').test(words));
  const all = parts.flatMap((part) =>
    COUNTED.flatMap(([option, , services]): CountedPart[] => {
      const isOf = services.some((service) => service === part.service) && takes(part, option);
      const number = numberIn(option, part.options[option]) ?? (option === 'nodes' ? 0 : 1);
      return isOf && number > 0 ? [{ part, option, number, others: parts.filter((one) => one !== part) }] : [];
    }),
  );
  // "Two of the machines" may be said of tasks, too.
  const ofName = all.filter(({ option }) => named.some(([name]) => name === option));
  // "Two of them" are rather machines than calls.
  const machines = all.filter(({ part }) => MACHINES.has(part.service));
  const counted = ofName.length > 0 ? ofName : machines.length > 0 ? machines : all;
  const several = counted.filter(({ number }) => number > 1);
  const [only, ...more] = several.length > 0 && !/\b(?:more|another)\b/i.test(words) ? several : counted;
  return sides.length + more.length > 0 ? undefined : only;
}

/** As many of a part, with as many addresses if each has one. */
function withNumber({ part, option }: CountedPart, number: number): TextLine {
  return withOneEach(part, {
    service: part.service,
    options: { ...part.options, [option]: withCount(option, part.options[option], number) },
  });
}

function onlyPart({ text }: { readonly text?: string }): TextLine | undefined {
  const [side = [], ...sides] = (text && readTypedText(text)?.sides) || [];
  const [part, ...more] = side.map(asTexts);
  return sides.length + more.length === 0 ? part : undefined;
}

function numberOf(text: string): number {
  const index = UP_TO_TEN.indexOf(text.toLowerCase());
  return index < 0 ? Number(text) : index;
}
