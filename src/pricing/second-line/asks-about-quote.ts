import type { Standing } from './standing.js';

/** Longer lines ask more than one thing, in characters. */
const LONGEST = 150;
/** A number changes the price, but "t4g" holds none. */
const FIGURE = /(?<!\w)\d/;
const IN_THE_TOTAL =
  /^\W*(?:(?:ok|okay|so|and|but|wait|hm+)\W+)*(?:is|are|does|do|did|was|were|has|what(?:['’]?s| is| else is))\b.*\b(?:includ\w+|covered|(?:in|part of) (?:it|that|this|there|the (?:price|total|sum))|on top)\b/i;

/** "Does that include the disk?", "what is not included", "is the free tier in there?" */
export function asksIncluded(line: string): boolean {
  return line.length <= LONGEST && IN_THE_TOTAL.test(line) && !FIGURE.test(line);
}

const TOTAL = '(?:total|sum|altogether|overall|everything|all in all|in all|all together)';
const BESIDE_TOTAL =
  "(?:what(?:['’]?s)?|how much|is|are|does|do|would|will|be|i|we|pay|costs?|come|comes|to|that|this|it|all|of|them|together|in|for|the|my|our|a|per|each|month|monthly|price|bill|now|again|then|grand|final|full|whole|so|and|ok|give|me|show|please|pls)";
const ASKS_TOTAL = new RegExp(
  `^\\W*(?:${BESIDE_TOTAL}\\W+)*(?:${TOTAL}|all of (?:it|that|this) together)(?:\\W+${BESIDE_TOTAL})*\\W*$`,
  'i',
);

/** "What's the total?", "all in all?": nothing but what the quote says already. */
export function asksTotal(line: string): boolean {
  return line.length <= LONGEST && ASKS_TOTAL.test(line);
}

const CHEAPER = /\b(?:cheap(?:er|est)|costs? (?:less|more)|wins?)\b/i;

/** "So the Arm one is cheaper?", behind a comparison of prices. */
export function asksCheaper(line: string, { alternatives }: Standing): boolean {
  return alternatives.length > 1 && CHEAPER.test(line) && !FIGURE.test(line);
}

/** What a line asks about the total that was just shown, and can be told from its quote. */
export type QuoteQuestion =
  /** "What is the biggest part?", "why so much?", "why is it so cheap?" */
  | { readonly asks: 'parts' | 'why-much' | 'why-little' }
  /** "How much of that is the disk?" Sure: it says itself that it asks about the total. */
  | { readonly asks: 'part'; readonly of: string; readonly sure: boolean }
  /** "Per student?" */
  | { readonly asks: 'each'; readonly of: string }
  | { readonly asks: 'free' | 'free-tier' | 'tax' }
  /** "Is there something cheaper?", "too expensive", "can I get that under $20?", with the dollars. */
  | { readonly asks: 'less'; readonly than?: string };

const IT = '(?:it|that|this|all (?:that|this|of it)|the (?:whole thing|price|total|bill|costs?|sum))';
const PART =
  '(?:(?:cost|price|money) )?(?:part|piece|bit|share|portion|chunk|item|component|costs?|thing|factor|driver|position|contributor)s?';
const BIGGEST = '(?:biggest|largest|main|highest|major|most expensive|priciest|costliest)';
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const A_MONTH = '(?: (?:a|per|each) month| monthly)?';
const MONEY = `(?:(?:\\$|usd) ?(?<dollars>${NUMBER})|(?<bucks>${NUMBER}) ?(?:\\$|usd|dollars?|bucks))${A_MONTH}`;
const BELOW = '(?:under|below|less than|cheaper than|within|down to|at most|no more than)';

const whole = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})$`, 'iu');

const PARTS = whole(
  `(?:(?:what|which)(?:['’]?s| is| are| was| part is| one is)? )?(?:the |my )?${BIGGEST} ${PART}(?: (?:of|in|here|there)(?: ${IT}| here| there)?)?`,
  `(?:what|which)(?:['’]?s| is) the most expensive(?: (?:one )?(?:in|about|of|here|there)(?: ${IT}| here| there)?)?`,
  `(?:what|which (?:one|${PART}))(?:['’]?s| is)? (?:costs?|costing|mak(?:es?|ing) up|adds?|adding|eats?|eating|takes?|taking)(?: up| me| us)? (?:the )?most(?: of ${IT}| money)?`,
  `what (?:am i|are we|do i|do we) pay(?:ing)? (?:the )?most for`,
  `what(?:['’]?s| is)? (?:drives|driving|causes|causing) ${IT}`,
  `where (?:does|do|is|are) (?:most of )?(?:${IT}|the money|it all) (?:come from|coming from|go|going)(?: to)?`,
  `(?:(?:can|could) you )?break ${IT} down|what(?:['’]?s| is) (?:in )?${IT} made (?:up )?of|(?:the |a )?break ?down(?: of ${IT})?(?: please)?`,
);
const WHY = whole(
  `(?:why|how come)(?:['’]?s)?(?: (?:is|are|was|does|do|did|would))?(?: (?:${IT}|they)(?:['’]?s| is)?| its)?(?: (?:cost|come to|come out|be|so|that|this|such|too|quite|really))* (?<size>much|expensive|high|pricey|costly|dear|steep|a lot|cheap|low|little|inexpensive)(?: (?:money|for (?:it|that|this)))?(?: (?:tho|though|then|anyway))?`,
);
const LITTLE = /cheap|low|little|inexpensive/i;
const OF_IT = whole(
  `(?:how much|what|what (?:part|share|portion|percentage|fraction)) (?:of|in) ${IT} (?:is|are|goes? (?:to|for|into|on)|comes? from|do i pay for)(?: just| only)? (?:the |my |our |an? )?(?<of>.+?)(?: costs?)?`,
);
const ALONE = '(?:alone|only|part|share|portion|costs?|by (?:itself|themselves)|on (?:its|their) own|come to|make up)';
const OF_PART = whole(
  `how much (?:is|are|was|does|do|would)(?: just| only)? (?:the |my |our )(?<of>.+?)(?: ${ALONE})*`,
  `what(?:['’]?s| is| are| does| do)(?: just| only)? (?:the |my |our )(?<part>.+?)(?: ${ALONE})+`,
);
const SAID_BEFORE_EACH =
  "(?:(?:whats?|thats|how much|s|is|does|do|would|will|that|it|this|i|we|the|pay|paying|cost|costs|price|total|sum|bill|be|come|comes|to|work|works|make|makes|out|then|now)[’' ,]+)*";
const EACH = whole(
  `(?:what does|how much (?:is|does|for))(?: just| only)? one(?: of (?:them|those|these))?(?: cost)?`,
  `${SAID_BEFORE_EACH}(?:each|apiece|per (?:one|piece|unit))(?: (?:one|of (?:them|those|these)))?(?: (?:cost|costs|be|come to))?(?: then)?`,
  `${SAID_BEFORE_EACH}(?:per|for (?:each|every|a single)|each) (?<of>\\p{L}[\\p{L}-]*(?: \\p{L}{3,})?)(?: (?:a|per|and|each) month| then)?`,
);
const PERIOD =
  /\b(?:second|minute|hour|(?:week)?day|night|morning|evening|week(?:end)?|month|quarter|semester|term|year|annum)s?\b/i;
const FREE_TIER = '(?:the |my |aws )?free ?tier';
const FREE = whole(
  `(?:is|isn['’]?t|would|will|was|so) ${IT}(?: be| really| actually| all| completely| entirely| still| then)* (?:(?:for )?free(?: of charge)?|(?:covered by|in|within|under|inside) ${FREE_TIER})(?: then)?`,
);
const OF_FREE_TIER = whole(
  `(?:is|does|do|did|was) ${IT}(?: already| still| even)? (?:with|without|before|after|includ\\w+|incl|consider\\w*|count\\w*|take|use)\\b.*\\bfree ?tier\\b(?: (?:or not|already|in it|into account))*`,
  `(?:is|was) ${FREE_TIER}(?: already)? (?:in there|in (?:that|it)|included|counted|considered|taken off|applied|deducted)(?: in (?:that|it))?`,
  `(?:(?:what|how) about )?${FREE_TIER}`,
);
const TAXES = '(?:tax(?:es)?|vat|gst|sales tax)';
const TAX = whole(
  `(?:is|does|do|did|was) ${IT} .{0,25}\\b${TAXES}(?: included| too| as well| already| or not)*`,
  `(?:is|are) (?:the |my )?${TAXES}(?: already)? (?:included|in (?:it|that|there)|on top|extra)(?: in (?:it|that))?`,
  `(?:(?:with|before|after|plus|including|incl|what about|how about|do i pay)(?: the| any)? )?${TAXES}(?: on (?:it|that|top))?`,
);
const LESS = whole(
  `(?:(?:is|are) there |do you have |(?:have you |got |you )?got )?(?:something|anything|sth|any|an?|some)(?: (?:way|option|alternative|choice))?(?: that(?:['’]?s| is))? ?(?:cheaper|for less)(?: (?:one|way|option|alternative|choice|setup|version)s?)?(?: than ${IT})?`,
  `(?:can|could) (?:i|we|you|one) (?:get|make|do|have|run) (?:${IT} )?(?:for less|(?:any |even )?cheaper)`,
  `(?:can|could) ${IT} be (?:any |made |even )?cheaper|cheaper (?:options?|alternatives?|ways?)|what(?:['’]?s| is| would be) (?:a )?cheaper(?: (?:option|alternative|way|choice))?`,
  `(?:${IT}(?:['’]?s| is)? )?(?:way |still |far |a bit )?too (?:much|expensive|pricey|high|costly)(?: for (?:me|us))?`,
  `how (?:do|can|could) (?:i|we) (?:get|bring|cut|reduce|lower|push|avoid) ${IT}(?: down)?`,
  `(?:.*\\b(?:${IT}|one|something|anything|things?)\\b.*)?\\b${BELOW} ${MONEY}`,
  `(?:(?:can|could|how) .*\\b(?:get|have|make|bring|push|keep)\\b.* |anything |something )(?:under|below|down to) (?<number>${NUMBER})${A_MONTH}`,
);

/** What a line asks about the total before it; undefined if it asks nothing that the quote tells. */
export function quoteQuestion(line: string): QuoteQuestion | undefined {
  if (line.length > LONGEST) return undefined;
  const said = line.replace(OPENING, '').replace(/[\s?!.]+$/, '');
  if (PARTS.test(said)) return { asks: 'parts' };
  const why = WHY.exec(said)?.groups?.['size'];
  if (why !== undefined) return { asks: LITTLE.test(why) ? 'why-little' : 'why-much' };
  const less = LESS.exec(said);
  if (less) {
    const { dollars, bucks = dollars, number = bucks } = less.groups ?? {};
    return { asks: 'less', ...(number !== undefined && { than: number.replaceAll(',', '') }) };
  }
  if (FREE.test(said)) return { asks: 'free' };
  if (OF_FREE_TIER.test(said)) return { asks: 'free-tier' };
  if (TAX.test(said)) return { asks: 'tax' };
  const each = EACH.exec(said);
  if (each && !PERIOD.test(each.groups?.['of'] ?? '')) return { asks: 'each', of: each.groups?.['of'] ?? '' };
  const ofIt = OF_IT.exec(said)?.groups?.['of'];
  const { of, part = of } = OF_PART.exec(said)?.groups ?? {};
  if (ofIt !== undefined) return { asks: 'part', of: ofIt, sure: true };
  return part === undefined ? undefined : { asks: 'part', of: part, sure: false };
}
const OPENING = /^\W*(?:(?:ok|okay|so|and|but|wait|hm+|well|oh|wow|thanks|thx|cool|nice)\W+)*/i;
