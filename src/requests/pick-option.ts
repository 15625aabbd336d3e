import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { interpret } from '../pricing/plain-words/clauses/interpret.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { textOf } from '../pricing/quantities/said.js';
import type { Standing } from '../pricing/second-line/standing.js';
import type { Command } from './command.js';
import { priceRequestIn } from './previous-price.js';

const ORDINALS = [/\b(?:first|1st)\b/i, /\b(?:second|2nd)\b/i, /\b(?:third|3rd)\b/i];
const LAST = /\b(?:last|latter)\b/i;
/** "The first one please", and nothing else. */
const PICKS_ORDINAL =
  /^(?:(?:ok|okay|and|i (?:mean|want|meant|take)|take|say|probably|let'?s say|(?:what|how|tell me|more) about|explain|show me) )*(?:the )?(?:first|second|third|last|1st|2nd|3rd|latter)(?: (?:one|option|button|value))?(?: (?:please|pls|then|i guess))?$/i;
const DOES_NOT_KNOW =
  /^(?:(?:well|sorry|um+|uh+|hm+|i|have|really|honestly|just|lol|but)[\s,.]+)*(?:no (?:idea|clue)|dunno|idk|(?:don['’]?t|do not|not) (?:really )?(?:know|sure)|unsure|whatever|any(?:thing| of them| one)?|(?:doesn['’]?t|does not) matter|you (?:choose|decide|pick)|the (?:usual|default|normal|average)(?: one)?|(?:something )?(?:usual|average|typical|normal|default))(?: yet| lol| sorry| tbh| honestly)*$/i;

/**
 * The line of the option that a reply picks: "the first one", "us-east-1". Those who do not know a quantity get the middle option.
 * @param before the line to which the answer lists the options
 * @returns undefined if the reply picks none, or several
 */
export function pickOption(
  line: string,
  before: string,
  answer: Answer,
  commands: readonly Command[],
  knowledge: Knowledge,
): string | undefined {
  const text = line.trim().replace(/[\s?!.]+$/, '');
  if (PICKS_ORDINAL.test(text)) {
    const listed = linesListed(answer);
    const place = LAST.test(text) ? listed.length - 1 : ORDINALS.findIndex((ordinal) => ordinal.test(text));
    return listed.length > 1 ? listed[place] : undefined;
  }
  if (answer.kind !== 'invalid' || !answer.asksBack) return undefined;
  const { likely = [] } = answer;
  if (priceRequestIn(before, commands, knowledge)?.open === undefined) {
    const areNumbers = likely.every(({ label }) => /\d/.test(label));
    return DOES_NOT_KNOW.test(text) && areNumbers ? likely[Math.floor(likely.length / 2)]?.line : undefined;
  }
  const picked = likely.filter((option) => matches(text, priceRequestIn(option.line, commands, knowledge), knowledge));
  return picked.length === 1 ? picked[0]?.line : undefined;
}

/** The lines that an answer lists to choose from, in order: likely quantities, sizes with their prices, questions. */
function linesListed(answer: Answer): readonly string[] {
  const { equallyLikely, decidedBy, nextSteps } = answer;
  const steps = nextSteps.map(({ line }) => line);
  if (answer.kind === 'invalid') return (answer.asksBack && answer.likely?.map((option) => option.line)) || [];
  if (answer.kind === 'recommendation') return steps.filter((line) => line.startsWith('/which '));
  if (decidedBy === 'price') return answer.kind === 'quote' ? [] : steps.filter((line) => line.startsWith('/price '));
  const said = answer.kind === 'explanation' ? answer.topic.name : undefined;
  const first = answer.kind === 'passages' ? answer.answers : said;
  return first !== undefined && equallyLikely ? [first, equallyLikely.heading] : [];
}

/** Whether all of a text is part of a price request. */
function matches(text: string, request: Standing | undefined, knowledge: Knowledge): boolean {
  const { entities } = readEntities(text, knowledge);
  return (request?.alternatives.flat() ?? []).some(({ service, options: requested }) => {
    const { options, unused } = interpret(service, entities);
    const read = Object.entries(options);
    return read.length > 0 && unused.length === 0 && read.every(([name, value]) => requested[name] === textOf(value));
  });
}
