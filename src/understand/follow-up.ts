import {
  opensAsFollowUp,
  opensWithBut,
  QUESTION_WORDS,
  refersBack,
  SAME_FOR,
  withoutConjunction,
  withoutDummyIt,
} from '../language/follow-up-cues.js';
import { withoutOpening } from '../language/interjections.js';
import { otherSideIn } from '../language/sides.js';
import { FILLER_WORDS, STOP_WORDS } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import type { Mention, TopicNames } from '../language/topic-names.js';

/** Patterns for the intents of lines that say nothing else. */
const PATTERNS = {
  cost: /(?<!\bwhich\b.*)\b(?:costs?|prices?|pricing|free|expensive|pay|charged?|billed)\b|\bhow much(?: (?:is|would|will) (?:that|it)(?: be)?(?: an? month)?)?$/i,
  difference:
    /\b(?:differences?|differ)\b(?: between (?:(?:those|these|the) two|them|both|these|those))?|\bwhich(?: one)?$/i,
  shorter:
    /(?<!\b(?:which|how (?:do|can|could|to))\b.*)\b(?:shorter|brief(?:er|ly)?|too long|tl;?dr|in short|short version|(?:in )?(?:an?|one|two|three|[123]|few(?:er)?) (?:short )?(?:lines?|sentences?|words?)(?: max)?|summar(?:y|ize))\b/i,
  simpler:
    /(?<!\b(?:which|how (?:do|can|could|to)|vs|versus)\b.*)\b(?:simpler|simpl[ey]|easy|easier|plain|eli5|too (?:complicated|complex|hard|difficult|technical)|confusing|confused|in (?:simple|easy|other|plain) words|like i['’]?m (?:an? )?(?:\d+|five|kid|child|beginner|dummy|noob)|(?:like |as )?(?:for|to) (?:an?|my) (?:(?:\d+|five|six|ten)[- ]years?[- ]old|kid|child|grand(?:ma|pa|mother|father)|beginner|noob)|understand|do(?: not|n['’]?t) get it|what do you mean|what does (?:that|it) mean|explain)\b/i,
  date: /\b(?:since|from) when\b|\bwhen\b.*\b(?:introduced|announced|added|launched|released|start(?:ed)?|change[ds]?|happen(?:ed)?|c(?:o|a)me out)\b|^when$/i,
  reason: /\b(?:why|how come|how so|reasons?)\b|^y+\b(?! ?e)/i,
  change:
    /\b(?:rais(?:e|ed|ing)|increased?|extend(?:ed)?|adjust(?:ed|able)?|change[ds]?|exceed|lift(?:ed)?|bigger|larger|longer|higher|(?:get|have|need|want|ask for) more|hard|soft|fixed(?! (?:it|this|that)\b)|configur(?:e|able))\b/i,
  example: /\b(?:examples?|use[- ]cases?|for instance|like what)\b/i,
  undo: /\b(?:undo|revers(?:e|t)|revert|roll(?:ed)? back|(?:turn|switch|set|put|change|bring)(?: (?:it|that|this|them|everything))? (?:back|off)(?: again)?|off again|back to (?:normal|how it was|before)|disabled?|deactivate|removed?|deleted?|cancel|get rid of|gone|go back)\b/i,
  check:
    /^(?:(?:and|so) )?(?:(?:how|where) (?:do|can|could|would|will) (?:i|we|you) (?:know|see|tell|check|verify|test|confirm)(?: (?:that|if|whether) )?(?:(?:it|that|this)(?: (?:really|actually|has|have|is|was|['’]?s))*(?: (?:worked|works|working|done|on|active|enabled|running|ok|there|it))?)?|(?:did|does|has|is) (?:it|that|this) (?:really )?(?:work|worked|working|done)(?: (?:now|yet))?|(?:how|where) (?:do|can) (?:i|we) see (?:when|if) (?:it|that) ?(?:['’]s|is) (?:done|finished|ready))$/i,
  cause:
    /^(?:(?:and|so) )?(?:how|where) (?:do|can|could|would) (?:i|we|you) (?:see|find|find out|know|tell|check|look up) (?:out )?(?:why|what(?:['’]?s| is| went| goes)? (?:wrong|happened|happening)|(?:the |its )?(?:real |actual )?(?:reason|cause))(?: (?:for )?(?:it|that|this)(?: (?:is|happens|happened|fails|failed))?)?$/i,
  steps:
    /^(?:how|how (?:exactly|to)(?: \p{L}+(?: (?:that|it|this|them))?)?|(?:(?:turn|switch|set) (?:it |that |them )?)?on again|(?:show me )?(?:how|where) (?:do|can|would|should) (?:i|we|you|one) \p{L}+ (?:that|it|this|one|them)(?: (?:up|on|off|out|back|down|away|again))*|show me how|(?:(?:what(?:['’]?s| is| are)|show me|give me|(?:do you )?(?:have|got)) (?:the|a|an?|some) )?(?:exact |full |actual |real )?(?:cli )?(?:commands?|code|syntax|steps|ya?ml|json|template|policy|manifest|config(?:uration)?|script)(?: for (?:it|that|this))?|(?!what (?:can|do) you do$)what (?:can|could|should|must|do) (?:i|we|you) (?:do|type|enter|run)(?: (?:right )?now| then| about (?:it|that|this)| against (?:it|that|this))?)$/iu,
  trouble:
    /^(?:help,? )?(?:(?:it|that|this|my (?:code|app))(?: still)? )?(?:(?:does|is|did|do)(?: not|n['’]?t) work(?:ing)?|(?:still )?not working|(?:is )?still (?:there|broken|failing|happening|happens|the same|the same (?:error|problem)|gett?ing (?:it|that|this|the same(?: error)?)|(?:fails|crashes|hangs)|(?:does|is)(?: not|n['’]?t) work(?:ing)?)|same (?:error|problem|thing|issue)(?: again| as before)?|is (?:broken|stuck)|hangs|times out|fail(?:s|ed)|crashe[ds]|(?:i get )?an? error|nothing(?: happens| happened| works)?|no luck|(?:what )?if (?:it|that|this|something) (?:goes wrong|fails|breaks))(?: (?:at all|anymore|either|for me|now|still|yet))?$/i,
  doubt:
    /^(?:really|seriously|for real|(?:(?:are|r) (?:you|u) )?(?:really |so |100 ?% )?(?:sure|certain)(?: (?:of|about) (?:that|it|this))?|is (?:that|this|it) (?:really |actually )?(?:true|correct|right))$/i,
  more: /^(?:what|and|so|then|then what|what then|(?:what )?next|what now|more|go on|continue|(?:(?:can you )?(?:be|go|explain (?:it|that|this)) )?(?:a (?:bit|little) )?(?:more (?:technical(?:ly)?|detailed|in[- ]depth)|deeper|in (?:more )?(?:depth|detail))|the (?:technical|long|detailed) version|(?:(?:tell|give) me |any |some )?(?:more details?|more|details?)(?: (?:about|on) (?:it|that|this))?|(?:anything|what) else)$/i,
} as const;

/** What a follow-up asks for: one of the patterns, or something in words of its own. */
export type Intent = keyof typeof PATTERNS | 'other';

/** A line that refers to the one before it. */
export interface FollowUp {
  readonly intent: Intent;
  /** As typed, without polite openings. */
  readonly line: string;
}

/** Whether a line only asks for more. */
export function asksForMore(line: string): boolean {
  return patternIn(line) === 'more';
}

const ABOUT_ANSWER: ReadonlySet<Intent | undefined> = new Set(['shorter', 'simpler', 'doubt', 'check', 'example']);

/** Whether a line asks no more than what was just said: in fewer or plainer words, by an example, whether it is true, or how one sees that it worked. */
export function asksAboutAnswer(line: string): boolean {
  return ABOUT_ANSWER.has(patternIn(line));
}

/** Whether a line says no more than one of the patterns. */
export function asksForIntent(line: string): boolean {
  return patternIn(line) !== undefined;
}

/** Whether a line only says that something failed: "it does not work". */
export function isBareTrouble(line: string): boolean {
  return patternIn(line) === 'trouble';
}

const POLITE = /(?:\s+(?:please|pls|then|thanks|tho|though))?[\s.!?]*$/i;
/** Words without meaning of their own beside a pattern: "is that a hard limit?", "can you give me a real example". */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  'doesn don isn aren won wouldn a limit limits number value maximum max quota default possible always again bad exactly exist extra real concrete name show words terms wait huh not when hm hmm say please'.split(
    ' ',
  ),
);

/** The first pattern that matches a line which says nothing else. */
function patternIn(line: string): keyof typeof PATTERNS | undefined {
  const text = withoutConjunction(line).replace(POLITE, '');
  if (text.length > LONGEST_PATTERN) return undefined;
  return (Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]).find((name) => {
    const pattern = new RegExp(PATTERNS[name], 'giu');
    return pattern.test(text) && saysNothing(text.replace(pattern, ' '));
  });
}

/** Whether a text has only words that any question may have. */
function saysNothing(text: string): boolean {
  return tokenize(text).every((word) => [STOP_WORDS, FILLER_WORDS, NEUTRAL_WORDS].some((words) => words.has(word)));
}

/** A single letter or digit asks for nothing. */
const WORD = /\p{L}{2,}/u;
/** Longer lines state their subject, in characters, */
const LONGEST_FOLLOW_UP = 100;
/** and these say more than an intent. */
const LONGEST_PATTERN = 60;
/** In "and lambda would run that?" more is asked than the same of Lambda. */
const VERB = '(?:is|are|was|were|do|does|did|can|could|will|would|should|must|has|have|had|runs?|costs?|needs?)';
/** "And for Fargate?", "no, I meant Fargate": the previous question about another subject. */
const SUBSTITUTE = new RegExp(
  `^(?:(?:(?:and|or|ok|so) )?(?:what about|how about|and|with|for|(?:the )?${SAME_FOR}) ` +
    '|(?:(?:no|nope|sorry|oops|wait|actually)(?:[,.!]+ ?| (?=(?:for|sorry|i meant?)\\b))|(?:actually|rather|i meant?) )+)' +
    `(?:(?:for|with|on|in|of|to|from|about) )?(?:(?:just|only|plain) )?(?:(?:an?|the) )?((?!(?:${QUESTION_WORDS})\\b)(?:[\\w.-]+ (?!${VERB}\\b)){0,3}?[\\w.-]+)(?: (?:for|with) (?:it|that|this))?(?: (?:too|then|instead|though))?[\\s?!.]*$`,
  'i',
);
/** "Does Lambda?", "can ECS too" */
const ELLIPSIS = new RegExp(
  `^(?:(?:and|but|or|so) )?${VERB} ((?:an? |the )?(?!it\\b|that\\b|this\\b)[\\w@-]+)(?: (?:too|also|as well|then|though))*[\\s?!.]*$`,
  'i',
);
/** "Would this work with Lambda as well", "is that possible on Fargate?" */
const ALSO = new RegExp(
  `^(?:(?:and|but|or|so|ok) )?${VERB} (?:this|that|it)(?: also)?(?:(?: (?:works?|exists?|possible|hold|true|available|the same|like that))? (?:with|for|on|in)| (?:apply|applies|go) to) ((?:an? |the )?(?!it\\b|that\\b|this\\b)(?:(?!to\\b)[\\w@-]+ ){0,3}?[\\w@-]+)(?: (?:too|also|as well|then|though))*[\\s?!.]*$`,
  'i',
);
/** The subject in a line that repeats the previous question about another subject. */
export function substituteNamed(line: string): string | undefined {
  return SUBSTITUTE.exec(line)?.[1] ?? ELLIPSIS.exec(line)?.[1] ?? ALSO.exec(line)?.[1];
}

/** Words that begin a question or request. */
export const ASKS = new RegExp(
  `^(?:(?:${QUESTION_WORDS})(?:['’]?s)?|(?:(?:and|so|but|ok) )?(?:give|show|tell|list|name))\\b`,
  'i',
);

/** Reads a line as a follow-up; undefined if it cannot be one. */
export function parseFollowUp(typed: string, names: TopicNames): FollowUp | undefined {
  const line = withoutOpening(typed);
  if (line.startsWith('/') || (!WORD.test(line) && !/^y\W*$/i.test(line)) || line.length > LONGEST_FOLLOW_UP)
    return undefined;
  // "Fargate" starts a new subject, "Fargate?" repeats the previous question, and "that's basically Fargate" compares it.
  const isName = !line.endsWith('?') && names.find(line.replace(/[\s!.]+$/, '')) !== undefined;
  if (isName && !SUBSTITUTE.test(line) && otherSideIn(line, names) === undefined) return undefined;
  return { intent: patternIn(line) ?? 'other', line };
}

const DONE =
  /\b(?:already|tried|i(?: have|['’]?ve)? (?:did|done|checked|opened|added|changed|set|allowed|restarted|reinstalled))\b/i;
/** "Port 22 is open", "the role looks fine": nothing is wrong with it. */
const IS_FINE =
  /(?:(?:\b(?:is|are|looks?|seems?)|['’]s) (?:\p{L}+ )?(?:open|ok|okay|fine|correct|right|valid|good|enabled|attached|allowed|healthy|green|there|present)|\bexists?)(?:,? (?:though|tho|too|already|now|anyway|for sure))?\W*$/iu;

/** Whether a line tells what was done or is as it should be: "I opened port 22 already", "the role is fine", "but I have enough memory". */
export function tellsWhatWasDone(line: string): boolean {
  return !line.includes('?') && (DONE.test(line) || IS_FINE.test(line) || opensWithBut(line));
}

/** What a line tells without the verb that says it was done: "port 22" of "I opened port 22". */
export function withoutDone(line: string): string {
  return line.replace(new RegExp(DONE, 'gi'), ' ');
}

/** Lines of so few words are seldom whole sentences. */
const FEW_WORDS = 4;

/**
 * Whether the words of a line may be those of a follow-up, as any words behind a question are. The second half of a title is not: "EKS –
 * nodes join no cluster".
 */
export function soundsLikeFollowUp({ line, intent }: FollowUp, before: string): boolean {
  const isPart = opensAsFollowUp(line) || refersBack(line) || tokenize(line).length <= FEW_WORDS;
  const isTitle = tokenize(before).length <= FEW_WORDS;
  return intent !== 'other' || isPart || !isTitle || tellsWhatWasDone(line) || ASKS.test(line) || ASKS.test(before);
}

/** In longer lines "it" may refer to something in the line itself, in words. */
const LONGEST_WITH_IT = 5;
const IT = /^(?:it|its|they|them)$/i;

/** "Same thing but on Spot", "that without the NAT": a change of what is not there. */
const CHANGES =
  /^(?:(?:ok|and|so|now)\W+)*(?:(?:the )?same(?: (?:thing|one|again|setup|as (?:before|above)))?|(?:all )?that|this|it),? (?:but|except|without|w\/o|minus)\b/i;

/** Whether a line makes no sense without the one before it. */
export function needsContext(line: string, mentions: readonly Mention[]): boolean {
  if (mentions.length === 0 && patternIn(line) !== undefined) return true;
  // "What about cold starts on Fargate?" says all that it is about.
  const namesOne = mentions.length < 2;
  if ((namesOne && SUBSTITUTE.test(line.trim())) || [ALSO, CHANGES].some((form) => form.test(line.trim()))) return true;
  if (!ASKS.test(line.trim())) return false;
  const words = withoutDummyIt(line).split(/\s+/);
  const it = words.findIndex((word) => IT.test(word.replace(/\W+$/, '')));
  // "Does it scale", but not "Lambda: does it scale".
  return it >= 0 && words.length <= LONGEST_WITH_IT && mentions.every(({ from }) => from > it);
}
