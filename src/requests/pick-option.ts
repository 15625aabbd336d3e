import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { interpret } from '../pricing/plain-words/clauses/interpret.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import type { Standing } from '../pricing/previous-request/standing.js';
import { textOf } from '../pricing/quantities/said.js';
import type { Command } from './command.js';
import { priceRequestIn } from './previous-price.js';

/** Longer lines are no choice between options. */
const LONGEST = 40;
const AGREES = /^\W*(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|exactly)(?: (?:please|pls))?\W*$/i;
const DOES_NOT_KNOW =
  /^(?:(?:well|sorry|um+|uh+|hm+|i|have|really|honestly|just|lol|but)[\s,.]+)*(?:no (?:idea|clue)|dunno|idk|(?:don['’]?t|do not|not) (?:really )?(?:know|sure)|unsure|whatever|any(?:thing| of them| one)?|(?:doesn['’]?t|does not) matter|you (?:choose|decide|pick)|the (?:usual|default|normal|average)(?: one)?|(?:something )?(?:usual|average|typical|normal|default))(?: yet| lol| sorry| tbh| honestly)*$/i;

/**
 * The line of the option that a reply to a question back picks: "us-east-1". Those who do not know a quantity get the middle option,
 * and "yes" repeats the question.
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
  if (line.length > LONGEST || answer.kind !== 'invalid' || !answer.asksBack) return undefined;
  if (AGREES.test(line)) return before;
  const text = line.trim().replace(/[\s?!.]+$/, '');
  const { likely = [] } = answer;
  if (priceRequestIn(before, commands, knowledge)?.open === undefined) {
    const areNumbers = likely.every(({ label }) => /\d/.test(label));
    return DOES_NOT_KNOW.test(text) && areNumbers ? likely[Math.floor(likely.length / 2)]?.line : undefined;
  }
  const picked = likely.filter((option) => matches(text, priceRequestIn(option.line, commands, knowledge), knowledge));
  return picked.length === 1 ? picked[0]?.line : undefined;
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
