import { FILLER_WORDS, STOP_WORDS } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import { type TopicNames, wordsOutsideNames } from '../language/topic-names.js';

/** Words before a name that rule it out, also with others in between: "not", "do not want to use", "anything but an". */
const BEFORE =
  /\b(?:no|not|never|nothing(?! but)|without|avoid|avoiding|except|nor|neither|hates?|cannot|cant|wont|(?:anything|everything|all|any service) but|(?:other|rather) than|instead of)(?: (?:a|an|the|any|more|our|aws|amazon|use|using|want|wish|like|take|run|running|touch|learn|need|to|on|with|in|of|for|be))*$/;
/** Words after a name that rule it out: "is not an option". */
const AFTER = /^(?:(?:is|are) )?(?:out|forbidden|not (?:an option|allowed|possible|needed|required|necessary))\b/;
/** What stands before a name in a question that suggests it: "couldn't Lambda do that", "why don't we use Fargate". */
const TO_USE = ' (?:i|we|you|one|it)(?: just)?(?: (?:use|take|run)(?: (?:it|that|this))?)?';
const SUGGESTS = new RegExp(
  `^(?:(?:and|but|so|or|hm+) )?(?:(?:(?:could|can|would|should) not|cannot|cant)(?:${TO_USE})?|(?:(?:is|does|will) ?|could|would|should)not|wont|isnt|why(?: do not)?${TO_USE}|why not(?: just)?(?: use)?)(?: (?:on|in|with|a|an|the|aws|amazon))*$`,
);
/** "No Kubernetes experience" lacks something else. */
const OF_IT = /^(?:experience|knowledge|skills?|background|experts?|expertise|people|know how|idea)\b/;
/** Words to search on either side of a name. */
const REACH = 7;

/** Ids of the topics that a need rules out by name: "not lambda", "anything but ec2", "fargate is not an option". */
export function topicsRuledOut(need: string, names: TopicNames): ReadonlySet<string> {
  const ruledOut = clausesOf(need).flatMap((clause) => {
    const tokens = tokenize(clause);
    return names.spot(clause).filter(({ from, to }) => {
      const before = tokens.slice(Math.max(0, from - REACH), from).join(' ');
      const after = tokens.slice(to, to + REACH).join(' ');
      const isDenied = BEFORE.test(before) && !OF_IT.test(after) && !(from <= REACH && SUGGESTS.test(before));
      return isDenied || AFTER.test(after);
    });
  });
  return new Set(ruledOut.map(({ topic }) => topic.id));
}

/** Words of a line that only rules something out, besides the names in it. */
const RULING: ReadonlySet<string> = new Set(
  'not never nothing without avoid hate hates cannot wont anything everything rather instead use using run running forbidden option allowed possible'.split(
    ' ',
  ),
);

/** Whether a line says nothing but what it rules out: "no Kubernetes please", "Fargate is not an option". */
export function onlyRulesOut(line: string, names: TopicNames): boolean {
  const text = normaliseNeed(line);
  const ruledOut = topicsRuledOut(line, names);
  const named = names.spot(text);
  const isAll = named.length > 0 && named.every(({ topic }) => ruledOut.has(topic.id));
  const saysNothing = (word: string) => [RULING, STOP_WORDS, FILLER_WORDS].some((words) => words.has(word));
  return isAll && wordsOutsideNames(text, names).every(saysNothing);
}

/** "It doesn't matter if" is no negation of what follows. */
const INDIFFERENT = /\b(?:do|does|would|should) not (?:mind|care|matter)\b/g;

/** "Looked after by somebody" tells of nothing that happens after something. */
const LOOKED_AFTER = /\blook(?:s|ed|ing)? after\b/g;

/** "Nobody on our team knows Docker" denies what is known. */
const NOBODY =
  /\b(?:nobody|no one|none of (?:us|them|my|our)\b)([^.,;!?]{0,40}?)\b(?=(?:knows?|uses?|used|likes?|understands?|wants?|touched)\b)/g;

/** "/api and /images": what a request asks for, and no folder of a machine. */
const URL_PATH = /(?<![\w./:])\/(?!(?:tmp|var|etc|mnt|opt|usr|home|dev|data|bin)\b)[a-z][\w-]*\b\*?(?!\/)/g;

/** Where a negation ends: at a mark, but not in "no a, b or c", before "but", and behind what is "needed". */
const CLAUSE_END =
  /[;:.!?](?=\s|$)|,(?!(?:\s+[\w-]+,){0,8}(?:\s+[\w-]+)?,?\s+n?or\s)(?=\s|$)|\n|\s[-–—]+\s|(?<!\b(?:anything|everything|all|service))\s(?=but\s)|(?<=\b(?:needed|required|necessary))\s/i;

/** The clauses of a need, each in one spelling: what one denies says nothing of the others. */
export function clausesOf(need: string): readonly string[] {
  return need.split(CLAUSE_END).map(normaliseNeed);
}

/** A need in one spelling: "don't" as "do not", "on-demand" as two words, "10,000" as "10 thousand". */
function normaliseNeed(text: string): string {
  return text
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/n['’]t\b/g, ' not')
    .replace(/\b(do|does|would|should|must?|could)nt\b/g, '$1 not')
    .replace(/\b(\d+) ?yrs?\b/g, '$1 years')
    .replace(URL_PATH, ' url path ')
    .replace(INDIFFERENT, 'fine')
    .replace(LOOKED_AFTER, 'maintain')
    .replace(NOBODY, '$1not ')
    .replace(/(?<![\w.,])(\d*)[,.]?000\b/g, '$1 thousand');
}
