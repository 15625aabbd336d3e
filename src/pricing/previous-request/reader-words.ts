import { UP_TO_TEN } from '../../language/number-words.js';
import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';

/** Other words for "without", but not "drop it to 1". */
const REMOVES =
  /\b(?:drop|remove|delete|lose|ditch|scrap|kill|axe|skip|dump|leave out|leave off|get rid of|take away|take out)\b(?! (?:(?:it|that|this|them) )?(?:down )?(?:to|by) )/i;
const ARTICLE = /\bwithout (?:the|its|my|any) /gi;
/** "What if it was 5 million" for "with 5 million". */
const SUPPOSES =
  /\b(?:what )?if (?:(?:it|that|this|they|there|i|we) (?:is|are|was|were|have|has|had|need|needs|needed|use|used|get|got)|(?:it|that|there|they)['’]?(?:s|re)) (?:(?:only|just) )?(?=\d)/i;
/** "Ten times" for "10 times". */
const TIMES = new RegExp(`\\b(${UP_TO_TEN.join('|')})(?=[ -]?(?:times|fold)\\b)`, 'gi');
/** "What would x10 look like" for "10x". */
const SIGN_BEFORE =
  /(?<=^\W*|\b(?:would|about|if|at|say|do|with|and|so) )[x×] ?(?!86\b)(\d+)\b(?! ?(?:[a-z]\w*\.|%))(?: look like)?/i;
/** "Bump the memory to 1gb" for "the memory to 1gb". */
const SETS =
  /\b(?:bump|raise|increase|reduce|lower|cut|set|put|bring|get|push|scale)(?: up| down)? (?=(?:(?:the|it|that|its|my|our) )?(?:\p{L}+ ){0,2}(?:up |down )?(?:to|at) \d)/giu;
/** "Cut the memory in half", "halve it" for "half the memory". */
const HALVES =
  /\b(?:cut(?:ting)?|split|slash|chop|reduce|divide) ((?:the|my|our|it|its|that|all|those|them)\b[^,;.!?\d]*?|\p{L}+) (?:(?:in|into|by) (?:half|halves)|(?:in|into|by) (?:2|two))\b|\bhalv(?:e[ds]?|ing)\b/giu;
/** "Traffic drops to 500 GB" for "traffic 500 GB", "if it goes down to one" for "with one". */
const MOVES = new RegExp(
  `(\\b(?:(?:what )?if )?(?:it|that|this|they|we)(?:['’]?s)? (?:just |only |even )?|^\\W*(?:(?:and|so|ok|or|but|maybe|actually|rather|then|now)\\W+)*)?\\b(?:drops?|falls?|shrinks?|grows?|rises?|climbs?|goes|go|comes?|gets?)(?: back)?(?: down| up)? to (?=(?:about |around |just |only |~)?(?:\\d|(?:${UP_TO_TEN.slice(1).join('|')})\\b))`,
  'gi',
);
/** What stands before a number and says no more than that: "it's more like 500", "the run rather takes 2 s". */
const COMES_TO = new RegExp(
  `\\b(?:(?:it|that|there|they)(?:['’]?(?:ll|s|d|re)| will| would| is| are|)(?: be)? (?:(?:probably|rather|really|actually) )?)?(?:more like|closer to|nearer(?: to)?|something like|(?<!\\bor )rather) (?=(?:takes? |lasts? |runs? |about |around |~)?(?:\\d|half\\b|an? |(?:${UP_TO_TEN.slice(2).join('|')})\\b))`,
  'gi',
);
/** "We need two of those" for the number. */
const NEEDS = new RegExp(
  `^\\W*(?:(?:actually|so|but)\\W+)*(?:i|we|they)(?:['’]d)? (?:actually |really |only )?(?:need|want|have|use|run) (?=(?:about |around )?(?:\\d|${UP_TO_TEN.slice(2).join('\\b|')}\\b))`,
  'i',
);
/** "One is enough", "so just one of em will do" are one of them. */
const ONE_IS_ENOUGH =
  /\b(?:just |only )?one (?:of (?:them|em|those|these) )?(?=(?:is|will|would|should|['’]s)\b.{0,12}\b(?:enough|plenty|fine|ok|okay|do|suffice)\b)/i;
/** "A full gig" is one. */
const WHOLE_UNIT = /\ban? (?:full|whole|entire) (?=\p{L})/giu;
/** ", the ALB stays on", "but the disk remains". */
const PART_KEPT =
  /(?:[,;.]\s*(?:(?:and|but|while) )?|\s+(?:but|while) )(?:(?:the|our|my) )?(?:\p{L}+ ){1,2}(?:stays?|remains?)(?: (?:the same|as (?:it|they) (?:is|are)|as is|on|up|there|running|always on|24\/7))?(?=\W*(?:[,;.!?]|$))/giu;
/** ", same hours" keeps what is there. */
const KEEPS =
  /(?:^|[,;.]\s*|\b(?:and|with|at|for|on|but)\s+)(?:the |keep the |still the |at the )?same (?!(?:price|service|thing)\b)\p{L}+(?: and \p{L}+)?(?= but\b|\s*(?:[,;.!?]|$))/giu;
/** "4 tasks then, still weekdays": what stays is said again. */
const STILL =
  /(?:^|[,;.]\s*|\b(?:and|but)\s+)still (?:(?:on|at|for|with|in) )?(?:the )?(?:weekdays?|working days|business days|nights?|days|weekends?|hours|times)(?=\W*(?:[,;.!?]|$))/gi;
/** "Rest same", "everything else stays". */
const REST_KEPT =
  /[,;.]?\s*\b(?:and |with )?(?:the |all the )?(?:rest|everything else|all else|others?)(?: (?:of it|is|are|be|should|can|to))* (?:the )?(?:same|stays?(?: (?:the same|as (?:it )?is))?|unchanged|as (?:is|before)|equal)\b|[,;.]?\s*\b(?:keep|leave) (?:the |all the )?(?:rest|everything else|all else|others?)(?: (?:the same|as (?:it )?is|unchanged))?(?=\W*$)/gi;
/** What says no more than the number beside it: "two of those, one per AZ", "3 for safety", "only 8 hours tho", "when we work, 9 to 5". */
const SILENT =
  /\bfor (?:ha|high availability|(?:some |more )?(?:safety|redundancy|resilience|reliability|failover)|(?:a )?backup|good measure|starters|a start)\b(?=\W*(?:$|[,;.!?]|\b(?:and|but|with|plus)\b))|,? (?:so )?one (?:per|for each|in each|for every) (?:az|zone|availability zone|team|environment)\W*$|\b(?:tho|though)\b|(?<=\d )(?:max|maximum|tops|at most)\b|\bat most (?=\d)|\b(?:when|while) (?:we|i|they|people) (?:work|(?:are|am) (?:working|at work|open|there|here|awake))\b/gi;
/** "Year?", "yearly" for "per year". */
const PERIOD_ALONE = /^\W*(?:and |so |a )?(year|month|week|day|hour)(?:ly)?\W*$/i;
/** Keeps what stands between two clauses. */
const CLAUSE = /(\s*[,;.!?]+\s+)/;

/** A line in the words that the reader knows: "drop the disk" is "without disk". */
export function normalized(line: string): string {
  return line
    .replace(PERIOD_ALONE, 'per $1')
    .replace(HALVES, (_, object?: string) => (object === undefined ? 'half' : `half ${object}`))
    .replace(MOVES, (_, subject?: string) => (subject === undefined ? '' : 'with '))
    .split(CLAUSE)
    .map((clause) => (isOnlyOne(clause) ? 'only 1' : clause))
    .join('')
    .replace(TIMES, (word) => String(UP_TO_TEN.indexOf(word.toLowerCase())))
    .replace(SIGN_BEFORE, '$1x')
    .replace(REMOVES, 'without')
    .replace(ARTICLE, 'without ')
    .replace(SETS, '')
    .replace(COMES_TO, '')
    .replace(NEEDS, 'with ')
    .replace(WHOLE_UNIT, '1 ')
    .replace(ONE_IS_ENOUGH, 'only 1 ')
    .replace(KEEPS, (typed, _, all: string) => (typed === all ? typed : ' '))
    .replace(STILL, '')
    .replace(REST_KEPT, '')
    .replace(PART_KEPT, '')
    .replace(SILENT, '')
    .replace(SUPPOSES, 'with ');
}

/** "The one", "which one", "one more" count nothing, and "one or two" is not sure. */
const POINTS = /\b(?:the|that|this|these|those|which|who|other|another|each|every|any|no|more|less|per|or|why|how)\b/i;
const MERELY = /^(?:instead|rather|single)$/;

/** "Just one", "what if I only have one": a number, if nothing but words without meaning stands beside it. */
function isOnlyOne(line: string): boolean {
  const words = tokenize(line);
  const isIdle = (word: string) => STOP_WORDS.has(word) || FILLER_WORDS.has(word) || MERELY.test(word);
  return words.filter((word) => word === 'one').length === 1 && words.every(isIdle) && !POINTS.test(line);
}
