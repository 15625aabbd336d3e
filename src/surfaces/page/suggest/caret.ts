import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { namesIn } from '../../../pricing/command-line.js';

/** The value at the caret, among the options of a command. */
export interface Caret {
  /** The option that is being typed; undefined if none is left. */
  readonly option: APIApplicationCommandBasicOption | undefined;
  /** Its value so far. */
  readonly typed: string;
  /** Where the value starts in the text, including its `name:`. */
  readonly start: number;
  /** Whether `name:` precedes it. */
  readonly named: boolean;
  /** The options before it. */
  readonly given: Readonly<Record<string, string>>;
}

type Options = readonly APIApplicationCommandBasicOption[];

/** Prose ("lambda vs batch"), not one value after the other. */
const PROSE = /(?:^|\s)(?:vs\.?|versus|against|and|with|or)\s|[,;/]/i;

/** Finds the named or positional option at the end of a text, as `readLine` will read it. */
export function caretIn(text: string, options: Options): Caret {
  const found = namesIn(text, options.map(({ name }) => name).join('|'));
  const last = found.at(-1);
  const placed = placeWords(text.slice(0, found[0]?.start), options);
  if (!last) return placed;
  const given: Record<string, string> = placed.option ? { ...placed.given } : {};
  // The value before a named option is complete.
  if (placed.option && placed.typed.trim() !== '') given[placed.option.name] = placed.typed.trim();
  for (const [index, { name, end }] of found.slice(0, -1).entries())
    given[name] = text.slice(end, found[index + 1]?.start).trim();
  const option = options.find(({ name }) => name === last.name);
  return { option, typed: text.slice(last.end).trimStart(), start: last.start, named: true, given };
}

/** Each word is the value of the next option; a single option takes the whole text. */
function placeWords(text: string, options: Options): Caret {
  const [only] = options;
  const lead = text.length - text.trimStart().length;
  if (options.length === 1) return { option: only, typed: text.trimStart(), start: lead, named: false, given: {} };
  if (PROSE.test(text)) return { option: undefined, typed: text, start: lead, named: false, given: {} };
  const words = [...text.matchAll(/"[^"]*"?|\S+/g)];
  const current = /(?:^|\s)$/.test(text) ? undefined : words.pop();
  const given = Object.fromEntries(words.map((word, index) => [options[index]?.name ?? '', unquote(word[0])]));
  return {
    option: options[words.length],
    typed: unquote(current?.[0] ?? ''),
    start: current?.index ?? text.length,
    named: false,
    given,
  };
}

function unquote(word: string): string {
  return word.replace(/^"|"$/g, '');
}
