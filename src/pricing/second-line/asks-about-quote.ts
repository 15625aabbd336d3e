import { withoutConjunction } from '../../language/follow-up-cues.js';
import { plain } from '../decimal.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import type { Standing } from '../previous-request/standing.js';
import type { Knowledge } from '../previous-request/texts.js';

/** Longer lines ask more than one thing, in characters. */
const LONGEST = 150;
/** A number changes the price, but "t4g" holds none. */
const FIGURE = /(?<!\w)\d/;

/** Words by which one price is set against another, for a regular expression. */
export const COSTS_LESS_OR_MORE = 'cheaper|(?:more|less) expensive|pricier|dearer';

const CHEAPER = /\b(?:cheap(?:er|est)|costs? (?:less|more)|wins?)\b/i;
const WHETHER =
  /^(?:is|are|was|were|does|do|did)(?:n['’]?t)? (?:it|that|this|these|those|the (?:price|total|costs?|bill|quote|sum|figure|number)s?)\b.*\b(?:with(?:out)?|includ\w+|incl|contain\w*|before|after|count\w*|in (?:there|it|that))\b/i;

/** "Is that with the free tier?": whether a line asks what is in the total, without a figure that the total could have. */
export function asksWhatIsIn(line: string): boolean {
  return WHETHER.test(withoutConjunction(line)) && !FIGURE.test(line) && !CHEAPER.test(line);
}

/** "Without the free tier", "once it runs out". */
const DENIES =
  /\b(?:no|not|never|nothing|nix|w\/?o|without|out|over|gone|used|expire[sd]?|ran|runs?|end(?:s|ed)?|any ?more|beyond|after|ignor\w+|skip|minus|los[te]|lose|drop|remove|less|forget|exclud\w*|off|already|elsewhere|(?:do|does|is|are|have|ai|ca)nt)\b|n['’]t\b/i;

/** "We still have the free tier": what the total has already. */
export function tellsOfFreeTier(line: string, { alternatives }: Standing): boolean {
  const isTold = /\bfree (?:tier|plan|allowance|requests)\b/i.test(line) && !DENIES.test(line) && !FIGURE.test(line);
  return isTold && alternatives.flat().every(({ options }) => options['free_tier'] === undefined);
}

const SAID_BEFORE_EACH =
  "(?:(?:whats?|thats|how much|s|is|does|do|would|will|that|it|this|i|we|the|pay|paying|cost|costs|price|total|sum|bill|be|come|comes|to|work|works|make|makes|out|then|now)[’' ,]+)*";
const EACH = new RegExp(
  `^${SAID_BEFORE_EACH}(?:(?:each|apiece|per (?:one|piece|unit))(?: (?:one|of (?:them|those|these)))?(?: (?:cost|costs|be|come to))?(?: then)?|(?:per|for (?:each|every|a single)|each) (?<of>\\p{L}[\\p{L}-]*(?: \\p{L}{3,})?)(?: (?:a|per|and|each) month| then)?)$`,
  'iu',
);
const WHOLE_NUMBER = '(?<![\\d.,])(\\d{1,4})(?![\\d.,]*\\d)';
const CROWD_NAMES =
  '(?:of us|people|persons?|ppl|heads?|ways|users|members|guys|(?:girl|boy)?friends?|students?|pupils?|kids?|colleagues?|devs|teams?|groups?|(?:room|flat|team|class|house)?mates?)';
/** "Divided by 6, that's our group", "split between 5 people", "/6", "if we split it 6 ways what does each pay" */
const SHARE = new RegExp(
  `(?:\\b(?:divided?|split|shared?)\\b(?:[^\\d.;?!]*? (?:by|between|among|amongst|over|across) (?:the |us |all )*| (?:it |that |this |all )?(?=\\d+ ways\\b))|^\\W*(?:(?:and|so|all|that|this|it|the total|everything) )*\\/ ?)${WHOLE_NUMBER}(?= ?(?:$|[,.;?!]|${CROWD_NAMES}\\b))`,
  'i',
);
/** "2 of us would share it", "the 3 of us split it" */
const SHARED_BY = new RegExp(
  `${WHOLE_NUMBER} ${CROWD_NAMES}\\b[^.;?!\\d]*\\b(?:shar(?:e|es|ing)|split(?:s|ting)?)\\b`,
  'i',
);
const PERIOD =
  /\b(?:second|minute|hour|(?:week)?day|night|morning|evening|wk|week(?:end)?|mo|month|quarter|semester|term|yr|year|annum)s?\b/i;

/** Among how many a line divides the total before it: "split between 4 friends", "per student, we are 6"; undefined if it does not. */
export function sharedAmong(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const said = withoutConjunction(line).replace(/[\s?!.]+$/, '');
  const among = SHARE.exec(said)?.[1] ?? SHARED_BY.exec(said)?.[1];
  if (among !== undefined) return among;
  // "Per student, we are 6", "per person if we're 5", "each student with 20 students"
  const clauses = said.split(/[,;.]\s+|\s+(?=(?:if|when|as|since) (?:we|there)\b|(?:with|for) \d)/);
  const each = clauses.map((clause) => EACH.exec(clause)).find(Boolean);
  const of = each?.groups?.['of'] ?? '';
  if (!each || clauses.length < 2 || PERIOD.test(of)) return undefined;
  return crowdIn(said) ?? (of === '' ? undefined : new RegExp(`${WHOLE_NUMBER} ${of}s?\\b`, 'iu').exec(said)?.[1]);
}

const CROWD = new RegExp(
  `\\b(?:we(?:['’]?re| are| r)|(?:team|group|class|club|crew|family|course) of)\\s+(?:about |only |just )?${WHOLE_NUMBER}|${WHOLE_NUMBER} (?:of us|people|persons|ppl)\\b|\\b(?:me|i) (?:and|&|\\+) (?:my )?${WHOLE_NUMBER} ${CROWD_NAMES}\\b`,
  'i',
);

/** How many people a text tells of: "we're 5", "for our team of 6", "me and 3 friends". */
function crowdIn(text: string): string | undefined {
  const [, told, counted, others] = CROWD.exec(text) ?? [];
  return told ?? counted ?? (others && String(Number(others) + 1));
}

/** "How much for 10 students": whether a line tells a number that the request has not, which the same total would leave out. */
export function tellsAnother(line: string, { alternatives }: Standing, knowledge: Knowledge): boolean {
  const told = alternatives.flat().flatMap(({ options }) => Object.values(options));
  return entitiesOf(readEntities(line, knowledge).entities, 'amount').some(
    ({ measure, noun, rate, value }) =>
      measure === 'count' && noun !== undefined && !rate && value.gt('1') && !told.includes(plain(value)),
  );
}
