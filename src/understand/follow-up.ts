import {
  opensAsFollowUp,
  QUESTION_WORDS,
  refersBack,
  withoutConjunction,
  withoutDummyIt,
  withoutPoliteness,
} from '../language/going-on.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import type { Mention, TopicNames } from '../language/topic-names.js';
import { classifySmallTalk } from './small-talk.js';

/** What a line asks of the one before, where it says nothing else. */
const FORMS = {
  cost: /\b(?:costs?|prices?|pricing|free|expensive|pay|charged?|billed)\b|\bhow much(?: (?:is|would|will) (?:that|it)(?: be)?(?: an? month)?)?$/i,
  difference: /\b(?:differences?|differ)\b|\bwhich(?: one)?$/i,
  simpler:
    /\b(?:simpler|simple|easy|easier|plain|eli5|like i['’]?m (?:5|five)|understand|do(?: not|n['’]?t) get it|what do you mean|what does (?:that|it) mean|explain)\b/i,
  date: /\b(?:since|from) when\b|\bwhen\b.*\b(?:introduced|announced|added|launched|released|start(?:ed)?|change[ds]?|happen(?:ed)?)\b|^when$/i,
  reason: /\b(?:why|how come|how so|reasons?)\b/i,
  change:
    /\b(?:rais(?:e|ed|ing)|increased?|extend(?:ed)?|adjust(?:ed|able)?|change[ds]?|exceed|lift(?:ed)?|bigger|larger|longer|higher|(?:get|have|need|want|ask for) more|hard|soft|fixed|configur(?:e|able))\b/i,
  example: /\b(?:examples?|for instance|like what)\b/i,
  steps:
    /^(?:how|how (?:exactly|to)|(?:show me )?how (?:do|can|would|should) (?:i|we|you|one) \p{L}+ (?:that|it|this|one|them)(?: up| on)?|show me how)$/iu,
  more: /^(?:what|and|so|then|then what|what then|(?:what )?next|what now|more|go on|continue|(?:(?:tell|give) me |any |some )?(?:more details?|more|details?)(?: (?:about|on) (?:it|that|this))?|(?:anything|what) else)$/i,
} as const;

type Form = keyof typeof FORMS;

/** What a line wants that goes on from another one: one of the forms, help with what did not work, or something that it says itself. */
export type Intent = Form | 'trouble' | 'other';

/** Whether a line asks what something costs, among other things. */
export function asksForCost(line: string): boolean {
  return FORMS.cost.test(line);
}

/** Whether a line asks for more, and nothing else. */
export function asksForMore(line: string): boolean {
  return formOf(line) === 'more';
}

/** A line that goes on from another one. */
export interface FollowUp {
  readonly wants: Intent;
  /** As it was typed, without politeness before it. */
  readonly line: string;
  /** Whether its words point at the line before; if not, it only leaves out what it is about, and may stand for itself. */
  readonly isClear: boolean;
}

const POLITE = /(?:\s+(?:please|pls|then|thanks|tho|though))?[\s.!?]*$/i;
/** Words that say nothing beside a form: "is that a hard limit?", "can you give me a real example". */
const BESIDE_FORM: ReadonlySet<string> = new Set(
  'a limit limits number value maximum max quota default possible always again bad exactly exist extra real short concrete use show words terms english wait not when please pls'.split(
    ' ',
  ),
);

function formOf(line: string): Form | undefined {
  const said = withoutConjunction(line).replace(POLITE, '');
  if (said.length > LONGEST_LEANING) return undefined;
  return (Object.keys(FORMS) as Form[]).find((form) => {
    const rest = said.replace(FORMS[form], ' ');
    return rest !== said && saysNothing(rest);
  });
}

/** Whether a line says nothing but what is said around any question. */
export function saysNothing(text: string): boolean {
  return tokenize(text).every((word) => STOP_WORDS.has(word) || BESIDE_FORM.has(word));
}

/** A letter or a figure alone asks for nothing. */
const WORD = /\p{L}{2,}/u;
/** A line of more characters says itself what it is about. */
const LONGEST_LEANING = 60;
/** A line of so many words leaves out what it is about. */
const FEW_WORDS = 4;
/** "And for Fargate?", "no, I meant Fargate": the line before, asked for something else. */
const OTHER_TOPIC = new RegExp(
  '^(?:(?:(?:and|or|ok|so) )?(?:what about|how about|and|with|for) ' +
    '|(?:(?:no|nope|sorry|oops|wait|actually)(?:[,.!]+ ?| (?=(?:for|sorry|i meant?)\\b))|(?:actually|rather|i meant?) )+)' +
    `(?:(?:for|with|on|in|about) )?(?:(?:an?|the) )?((?!(?:${QUESTION_WORDS})\\b)(?:[\\w.-]+ ){0,3}[\\w.-]+)[\\s?!.]*$`,
  'i',
);
/** What is named in a line that asks the one before for something else. */
export function substituteNamed(line: string): string | undefined {
  return OTHER_TOPIC.exec(line)?.[1];
}

/** Words with which a question, or the wish to be told something, begins. */
export const ASKS = new RegExp(`^(?:${QUESTION_WORDS}|(?:(?:and|so|but|ok) )?(?:give|show|tell|list|name))\\b`, 'i');

/**
 * What a line asks of the one before it, if by its words it seems to go on from one: it has one of the forms, points at something, or
 * leaves out what it is about.
 */
export function parseFollowUp(typed: string, names: TopicNames): FollowUp | undefined {
  const line = withoutPoliteness(typed);
  const mentions = names.spot(line);
  const talk = classifySmallTalk(typed, mentions.length > 0);
  if (talk === 'bare-trouble') return { wants: 'trouble', line, isClear: true };
  if (talk !== undefined || line.startsWith('/') || !WORD.test(line) || line.length > LONGEST_LEANING) return undefined;
  const form = mentions.length === 0 ? formOf(line) : undefined;
  if (form !== undefined) return { wants: form, line, isClear: true };
  const named = names.find(line.replace(/[\s?!.]+$/, ''))?.topic;
  // "Fargate" is a subject of its own, "Fargate?" is asked as the line before was.
  if (named && !line.endsWith('?') && !OTHER_TOPIC.test(line)) return undefined;
  const isShort = tokenize(line).length <= FEW_WORDS;
  const namesNothing = mentions.length === 0;
  const leads = opensAsFollowUp(line) && (isShort || namesNothing);
  const isClear = named !== undefined || refersBack(line) || OTHER_TOPIC.test(line) || leads;
  const leavesOut = namesNothing && ASKS.test(line);
  return isClear || leavesOut || isShort ? { wants: 'other', line, isClear } : undefined;
}

/** A line of more words may say itself what "it" is. */
const LONGEST_OF_IT = 5;
const IT = /^(?:it|its|they|them)$/i;

/** Whether a line means nothing to somebody who has not seen the one before. */
export function needsContext(line: string, mentions: readonly Mention[]): boolean {
  if ((mentions.length === 0 && formOf(line) !== undefined) || OTHER_TOPIC.test(line.trim())) return true;
  if (!ASKS.test(line.trim())) return false;
  // "Does it scale", not "Lambda: does it scale".
  const words = withoutDummyIt(line).split(/\s+/);
  const it = words.findIndex((word) => IT.test(word.replace(/\W+$/, '')));
  return it >= 0 && words.length <= LONGEST_OF_IT && mentions.every(({ from }) => from > it);
}
