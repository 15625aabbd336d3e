import type { Invalid, NextStep } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readFacts } from '../pricing/plain-words/read-facts.js';
import type { Standing } from '../pricing/second-line/standing.js';
import { readTexts } from '../pricing/second-line/texts.js';

const PLACES = [/\b(?:first|1st)\b/i, /\b(?:second|2nd)\b/i, /\b(?:third|3rd)\b/i];
const LAST = /\b(?:last|latter)\b/i;
/** "The first one please": a place, and nothing besides. */
const PLACE =
  /^(?:(?:ok|okay|i (?:mean|want|meant|take)|take|say|probably|let'?s say) )*(?:the )?(?:first|second|third|last|1st|2nd|3rd|latter)(?: (?:one|option|button|value))?(?: (?:please|pls|then|i guess))?$/i;
/** Who does not know gets what is usual. */
const UNKNOWN =
  /^(?:(?:well|sorry|um+|uh+|hm+|i|have|really|honestly|just|lol|but)[\s,.]+)*(?:no (?:idea|clue)|dunno|idk|(?:don['’]?t|do not|not) (?:really )?(?:know|sure)|unsure|whatever|any(?:thing| of them| one)?|(?:doesn['’]?t|does not) matter|you (?:choose|decide|pick)|the (?:usual|default|normal|average)(?: one)?|(?:something )?(?:usual|average|typical|normal|default))(?: yet| lol| sorry| tbh| honestly)*$/i;

/** A line that asked for a price, as a request to go on from; nothing if it asked for none. */
type StandingIn = (line: string) => Standing | undefined;

/**
 * The likely answer to a question back that a line picks: "the first one", "us-east-1". Who does not know a quantity gets the middle of what
 * is usual; the reply shows what that is.
 * @param before what was asked back about
 * @returns nothing if it picks none, or several
 */
export function chosenStep(
  line: string,
  before: string,
  { likely = [] }: Invalid,
  standingIn: StandingIn,
  knowledge: Knowledge,
): NextStep | undefined {
  const said = line.trim().replace(/[\s?!.]+$/, '');
  if (PLACE.test(said) && likely.length > 1)
    return LAST.test(said) ? likely.at(-1) : likely[PLACES.findIndex((place) => place.test(said))];
  // What is missing is filled in by what is said, and nothing else is.
  if (standingIn(before)?.open === undefined) {
    const isNumber = likely.every(({ label }) => /\d/.test(label));
    return UNKNOWN.test(said) && isNumber ? likely[Math.floor(likely.length / 2)] : undefined;
  }
  const [only, ...others] = likely.filter(({ line: step }) => isMeantBy(said, standingIn(step), knowledge));
  return others.length === 0 ? only : undefined;
}

/** Whether all that is said holds in what a step asks for. */
function isMeantBy(said: string, standing: Standing | undefined, knowledge: Knowledge): boolean {
  const { facts } = readFacts(said, knowledge);
  return (standing?.alternatives.flat() ?? []).some(({ service, options: held }) => {
    const { options, unused } = readTexts(service, facts);
    const read = Object.entries(options);
    return read.length > 0 && unused.length === 0 && read.every(([name, value]) => held[name] === value);
  });
}
