import { type Decimal, exact, plain } from '../decimal.js';
import { factsOf } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { serviceOf } from '../services/index.js';
import type { Alternatives, Changed } from './changed.js';
import { optionsSaid } from './options-said.js';
import type { TextLine } from './texts.js';

/** "Twice as many requests": by how much what is to be multiplied. */
interface Factor {
  readonly times: Decimal;
  /** What is multiplied, in words; empty for "double it". */
  readonly object: string;
  readonly typed: string;
}

const WORDS: Readonly<Record<string, string>> = { twice: '2', double: '2', triple: '3', thrice: '3', half: '0.5' };
const FACTOR =
  /\b(?:(twice|double|triple|thrice|half)|(\d+(?:[.,]\d+)?)\s*(?:x|×|times|-?fold)(?!\p{L}))(?:\s+(?:as|so) (many|much|big|large|long|often)|\s+more)?(?:\s+of)?(?:\s+(?:the|my|that|this|those|these|it|them))?((?:\s+(?!(?:a|an|per|each|every|in|on|with|for|and|but|at|please|pls)\b)[\p{L}][\p{L}-]*){0,3})(?!\s+(?:a|an|per|each|every)\b)(?!\s*\/)/iu;
/** What "twice as long" multiplies; "twice as big" names nothing, and is asked back. */
const MEANT_BY: Readonly<Record<string, string>> = { long: 'duration', big: 'size', large: 'size' };
/** What stands for the load altogether. */
const LOAD = /^(?:|load|traffic|usage|use|users|people|students|visitors|customers|clients|volume|amount|number)$/i;
/** What there is one of, unless it is said. */
export const ONE_OF: ReadonlySet<string> = new Set(['count', 'tasks']);

/** The factor that a line names, if it names one: not "twice a day", "half a gig" or "2x t3.small". */
export function factorIn(text: string, knowledge: PlainWordsKnowledge): Factor | undefined {
  const [typed = '', word = '', digits = '1', how = '', object = ''] = FACTOR.exec(text) ?? [];
  const bare = typed.trim();
  if (bare === '' || /^\d+ *times$/i.test(bare)) return undefined;
  const { facts } = readFacts(text, knowledge);
  const timed = factsOf(facts, 'schedule').some((fact) =>
    bare.toLowerCase().startsWith(fact.typed.toLowerCase().slice(0, 4)),
  );
  if (timed || readFacts(object, knowledge).facts.some((fact) => isHead(fact) && fact.kind !== 'service'))
    return undefined;
  return {
    times: exact(WORDS[word.toLowerCase()] ?? digits.replace(',', '.')),
    object: object.trim() || (MEANT_BY[how.toLowerCase()] ?? ''),
    typed,
  };
}

/** The line with what the factor is about multiplied; nothing if it has no such thing, or no such number of it. */
function multiplied(line: TextLine, factor: Factor, knowledge: PlainWordsKnowledge): TextLine | undefined {
  const option = optionOf(line, factor.object, knowledge);
  const value = option && (line.options[option] ?? (ONE_OF.has(option) ? '1' : undefined));
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(.*)$/.exec(value ?? '') ?? [];
  if (option === undefined || number === undefined) return undefined;
  return { ...line, options: { ...line.options, [option]: plain(exact(number).times(factor.times)) + unit } };
}

function optionOf(line: TextLine, object: string, knowledge: PlainWordsKnowledge): string | undefined {
  const [load = ''] = serviceOf(line.service).plain.bought ?? [];
  // "Double the traffic" is no second instance; "double it" is.
  if (LOAD.test(object)) return object === '' || !ONE_OF.has(load) ? load : undefined;
  if (object in line.options) return object;
  const [option, ...more] = optionsSaid(object, line, knowledge);
  return more.length === 0 ? option : undefined;
}

/** The request with what a factor is about multiplied; a function and its API have their requests together. */
export function withFactor(to: Alternatives, factor: Factor, knowledge: PlainWordsKnowledge): Changed {
  const more = to.map((lines) => lines.map((line) => multiplied(line, factor, knowledge)));
  const one = more.every(
    (lines) => lines.filter(Boolean).length < 2 || lines.every((line) => !line || 'requests' in line.options),
  );
  const any = more.flat().some(Boolean);
  if (!any || !one)
    return { asks: `What is to be multiplied by ${factor.times.toFixed()}? Say the number that it is to be instead.` };
  return { to: to.map((lines, index) => lines.map((line, place) => more[index]?.[place] ?? line)) };
}
