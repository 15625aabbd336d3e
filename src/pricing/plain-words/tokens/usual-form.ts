import { MONTH_NAMES } from '../../../time/month-names.js';
import { folded, withPlainMarks } from '../../../typed-text.js';

/** Addresses, mentions and emoji of Discord say nothing about a price, nor does "3D". */
const NOISE = /<3|\b[23]D\b|https?:\/\/\S+|<[@#:a][^>\s]*>|@(?:everyone|here)\b/gi;
/** What a function reports beside what it is billed for: "Duration: 12.3 ms Billed Duration: 13 ms … Max Memory Used: 91 MB". */
const REPORTED = /\bDuration: [\d.]+ ms\s+Billed (?=Duration)|\b(?:Max Memory Used|Init Duration): [\d.]+ [a-z]+/gi;
/** "1) …, 2) …", "a) … b) …" */
const ENUMERATION = /(^|[\s,;:.?])\(?[1-9a-e]\)(?=\s)/gi;
/** Only a list that has a second point: in "(we are 18)" the number counts. */
const NUMBERED = /(?:^|[\s,;:.?])\(?(?:1\)\s.*[\s,;:.?]\(?2|a\)\s.*[\s,;:.?]\(?b)\)\s.*/is;
/** "Option A: … Option B: …", "option one is …", of which one will be taken. */
const OPTION =
  /\b(option|plan|variant|scenario|alternative|setup)\s+([a-e1-5]|one|two|three|four|five)\b(?:\s?[:=).-])?/gi;
/** Only where there is a second: in "savings plan 1 year" it has no name. */
const OPTIONS =
  /\b(option|plan|variant|scenario|alternative|setup)\s+(?:a\b.*\b\1\s+b|1\b.*\b\1\s+2|one\b.*\b\1\s+two)\b.*/is;
/** "Before: 2 m5.large. After: 3 c6g.large", "today 6 m5, plan is 6 m6g": two sides to compare. */
const CONTRAST =
  /^(.*?)\b(?:before|today|now|current(?:ly|\ssetup)?|existing)\b(\s?[:=-]|\s(?:we|i) (?:run|have|use|pay)|\s(?:is|are)|)\s(.*?\d.*?)[.;,]\s(?:and )?(?:after|(?:the |our )?(?:plan|proposal)(?: of [^:]*| \([^)]*\))?|planned|new)(?:\s?[:=-]|\s(?:is|are|would be)|(?=\s\d))\s(?=.*\d)/is;
/** "1 full year" is a year. */
const FULL =
  /(?<=(?:\d|\b(?:one|two|three|four|five|six))\s)(?:full|whole|entire|calendar) (?=(?:hour|day|week|month|year)s?\b)|(?<=\ban?\s)(?:full|whole|entire) (?=(?:second|minute|hour|day|week|month)\b)/gi;
/** "Left it on the whole weekend", "it runs the whole week": one, and not each of a month, in which something is off. */
const WHOLE_WEEK =
  /(?<!\b(?:off|stop\w*|shut|(?:a|per|each|every) day|daily)\b[^.?!]*)\b(?:(?:for|over|during) )?(?:the|this|that|last|next) (?:full|whole|entire) (week(?:end)?)\b/gi;
/** "Stopped the whole weekend": on weekends. */
const WHOLE_WEEKENDS = /\b(?:the|all|every|each) (?:full|whole|entire) weekend\b/gi;
/** "The Windows one w 2 gigs", but not "3 w" for three weeks */
const WITH = /(?<!\d ?)\bw (?=\d)/gi;
/** "A t3.nano 4 my blog", "cheaper 4 a small server", but neither "m5.large 4 the first ten days" nor "costs 4 an hour" */
const FOR =
  /(?<=\p{L} )4 (?=(?:my|our)\b)|(?<=\b(?:cheap(?:er|est)?|better|best|good|enough|much|costs?|price|pay|bill) )4 (?=(?:this|that|the|an?(?! (?:sec|second|min|minute|hr|hour|day|night|wk|week|month|mo|yr|year)s?\b))\b)/giu;
/** "The best way 2 run it" */
const TO =
  /(?<=\b(?:cheap(?:er|est)?|better|best|way|much|costs?|want|need|have|going|try(?:ing)?|how|it) )2 (?=(?:run|host|use|get|do|keep|make|store|send|serve|build|put|move|go)\b)/gi;
/** "Per week: a t3.small" asks for the week of all that follows. */
const LEADING_PERIOD = /^\s*(per (?:day|week|month|quarter|year))\s*:\s*(.*?)[\s?.!]*$/is;
/** "A year of 52 weeks" says one time twice. */
const YEAR_OF = /(?<!half )\b(?:a|one|the) (?:whole )?year of (?=(?:52 weeks|12 months|365 days)\b)/gi;
/** "It sat there for 9 days" is no Saturday. */
const SAT = /(?<=\b(?:it|that|which|they|just|has|have|had)\s)sat(?=\s+(?:there|idle|unused|around|for|doing)\b)/gi;
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3)).join('|');
/** "mon-thu" */
const SPAN_OF_DAYS =
  /(?<=\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)-(?=(?:mon|tue|wed|thu|fri|sat|sun))/gi;
/** "jan-mar" */
const SPAN_OF_MONTHS = new RegExp(`(?<=\\b(?:${MONTHS})[a-z]*)-(?=(?:${MONTHS})[a-z]*\\b)`, 'gi');
/** "900 events in a minute", "12 requests in 1 second" */
const IN_PERIOD = /(?<=\d\s?[km]?\s(?:\p{L}+\s){1,2})in (?:an? |one |1 )?(?=(?:second|minute|hour)\b)/giu;
/** "2.5 x 10^6" */
const POWER_OF_TEN = /(?<=\d) ?[x×*] ?10 ?\^ ?(?=\d{1,2}\b)/gi;
/** "1.8 billion p.a." */
const PER_ANNUM = /\bp\. ?a\.?(?!\w)/gi;
/** "8 a.m. to 8 p.m." */
const DOTTED = /\b([ap])\. ?m\b\.?/gi;
/** "Six days of the week" are six a week. */
const DAYS_OF_WEEK = /(?<!\b(?:each|every) )\b(days?) (?:of|in|on) (?:the|each|every|a) week\b/gi;
/** "Every day of the week" is every day. */
const OF_ANY_WEEK = /(?<=\b(?:each|every) day) (?:of|in) (?:the|each|every|a) week\b/gi;
/** "8am to 8pm, every day": a time by the clock comes every day. */
const ALSO_DAILY = /(?<=(?:to|-|–|until|till) ?\d{1,2}(?::\d\d)? ?(?:am|pm)),? (?:every|each) day\b/gi;
/** "300 people online at once" */
const AT_ONCE = /\b(?:all )?at (?:once|the same time)\b/gi;
/** "All the day", "the whole day", and "all day every day", which says it twice */
const WHOLE_DAY = /\b(?:all the|the whole|the entire) day\b|\ball day,? (?:every|each) day\b/gi;
/** "One size half the month, another the other half" */
const OTHER_HALF = /(?<=\bhalf (?:of )?(the (?:day|week|month|year))\b.*)\bthe other half\b/gis;
/** "2x150GB" are two of a size. */
const TIMES_SIZE = /\b(\d+) ?[x×] ?(?=\d+ ?[gmt]i?b\b)/giu;
/** "25 % of the time" is so many hours of a month, but what is idle then is on. */
const SHARE_OF_TIME =
  /(?<!\b(?:idl(?:e|es|ing)|unused|bored|nothing)(?: (?:for|about|like|maybe|around|roughly|some))* ?)\b(\d+(?:\.\d+)?) ?(?:%|percent|pct) of (?:the|a|each|every) (time|month|day|week)\b(?! (?:(?:it|they|that)(?:'s| is| are)? )?(?:sits? )?(?:idl(?:e|es|ing)|unused|doing nothing|does nothing)\b)/gi;
/** "What does one second of an m7i.large cost?" */
const UNIT_OF_TIME =
  /(?<=\b(?:does|is|of|for|price|costs?)\s)(?:an?|one|1|a single) (second|minute|hour) (?:of|on) (?=(?:an?|one|the|my)\b)/gi;
const HOURS_OF: Readonly<Record<string, readonly [hours: number, period: string]>> = {
  time: [730, 'month'],
  month: [730, 'month'],
  week: [168, 'week'],
  day: [24, 'day'],
};
/** "1h50m" and "takes 2h10" are hours and minutes; "from 8h30 to 17h" is told by the clock, and "50m" alone a count. */
const HOURS_AND_MINUTES =
  /(?<![\d.:])(\d{1,2}) ?h(?:ours?|rs?)? ?([0-5]?\d) ?m(?:ins?)?(?![\p{L}\d])|(?<=\b(?:takes?|taking|lasts?|about|around|roughly|like|for|each|is|now|so|to) )(\d{1,2})h([0-5]\d)(?![\dh:.]|\s?(?:-|–|to|until|till)\s?\d)/giu;
/** "Mo-Fr", "mo-fri", "mo to sa": the first is no number of months. */
const FROM_MONDAY =
  /\bmo ?(?:-|–|to) ?(?:(?<friday>fri?|friday)|(?<saturday>sat?|saturday)|(?<sunday>sun|sunday)|thu?|thurs|thursday)\b/gi;
/** "Sending and receiving 30 messages" are 30 of both. */
const BOTH_WAYS =
  /\b(send(?:s|ing)?) (?:and|&|or) (?:receiv(?:es?|ing)|get(?:s|ting)?)(?= (?:about |around |some )?\d)/gi;

/** The day at the end of a span that begins on Monday. */
function lastDay({ friday, saturday, sunday }: Readonly<Record<string, string | undefined>>): string {
  return friday ? 'fri' : saturday ? 'sat' : sunday ? 'sun' : 'thu';
}

function hoursOfShare(percent: number, of: string): string {
  const [hours, period] = HOURS_OF[of.toLowerCase()] ?? [730, 'month'];
  return `${Number(((hours * percent) / 100).toFixed(4))} hours a ${period}`;
}

/** A text without what says nothing about a price, and in one form what is written in several: times, days, lists and comparisons. */
export function inUsualForm(text: string): string {
  const listed = text
    .replace(NOISE, ' ')
    .replace(REPORTED, ' ')
    .replace(LEADING_PERIOD, '$2, $1')
    .replace(POWER_OF_TEN, 'e')
    .replace(PER_ANNUM, 'per year')
    .replace(DOTTED, '$1m')
    .replace(OF_ANY_WEEK, '')
    .replace(ALSO_DAILY, ' ')
    .replace(AT_ONCE, ' ')
    .replace(DAYS_OF_WEEK, '$1 a week')
    .replace(WHOLE_DAY, 'all day')
    .replace(OTHER_HALF, 'half $1')
    .replace(TIMES_SIZE, '$1 x ')
    .replace(SHARE_OF_TIME, (_, share, of) => hoursOfShare(Number(share), String(of)))
    .replace(UNIT_OF_TIME, 'per $1 ')
    .replace(WHOLE_WEEK, 'for a $1')
    .replace(WHOLE_WEEKENDS, 'weekends')
    .replace(FULL, '')
    .replace(WITH, 'with ')
    .replace(FOR, 'for ')
    .replace(TO, 'to ')
    .replace(YEAR_OF, '')
    .replace(SAT, 'stood')
    .replace(IN_PERIOD, 'per ')
    .replace(HOURS_AND_MINUTES, (_, h, m, hours = h, minutes = m) => `${hours}h${minutes}min`)
    .replace(FROM_MONDAY, (...found) => `mon-${lastDay(found.at(-1))}`)
    .replace(BOTH_WAYS, '$1')
    .replace(CONTRAST, '$1 $3 or ')
    .replace(NUMBERED, (list) => list.replace(ENUMERATION, '$1; '))
    .replace(OPTIONS, (list) =>
      list.replace(OPTION, (_, _name, which) => (/^(?:a|1|one)$/i.test(which) ? '; ' : ' or ')),
    );
  return withPlainMarks(folded(listed, 'NFKD'))
    .replace(/\p{M}/gu, '')
    .replace(SPAN_OF_DAYS, ' to ')
    .replace(SPAN_OF_MONTHS, ' to ')
    .replace(/(?<=\p{L})[-_](?=\p{L})|(?<=\w)_(?=\w)/gu, ' ')
    .replace(/\s*\n\s*(?:[*•]\s+)?/g, ' ; ')
    .replace(/\s+/g, ' ');
}
