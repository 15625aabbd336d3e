import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

/** What is being typed at the caret, among the options of a command. */
export interface Caret {
  /** The option whose value is being typed; undefined if there is none left. */
  readonly option: APIApplicationCommandBasicOption | undefined;
  /** Its value so far. */
  readonly typed: string;
  /** Where that value starts, its `name:` included, counted from the start of the options. */
  readonly start: number;
  /** Whether it was opened by `name:`. */
  readonly named: boolean;
  /** The options before it. */
  readonly given: Readonly<Record<string, string>>;
}

type Options = readonly APIApplicationCommandBasicOption[];

/** Words between topics ("lambda vs batch"): who writes them does not fill in one option after the other. */
const PROSE = /(?:^|\s)(?:vs\.?|versus|against|and|with|or)\s|[,;/]/i;

/** Finds the option at the end of what was typed after the command, named or by its place, as `readLine` will read it. */
export function caretIn(text: string, options: Options): Caret {
  const marks = namedMarks(text, options);
  const last = marks.at(-1);
  const placed = placeWords(text.slice(0, marks[0]?.start ?? text.length), options);
  if (!last) return placed;
  const given = { ...(placed.option ? placed.given : {}), ...wordsOf(placed) };
  for (const [index, mark] of marks.slice(0, -1).entries()) {
    given[mark.name] = text.slice(mark.valueStart, marks[index + 1]?.start).trim();
  }
  const option = options.find(({ name }) => name === last.name);
  return { option, typed: text.slice(last.valueStart).trimStart(), start: last.start, named: true, given };
}

interface Mark {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
}

function namedMarks(text: string, options: Options): Mark[] {
  if (options.length === 0) return [];
  const pattern = new RegExp(`(?<=^|\\s)(${options.map(({ name }) => name).join('|')}):`, 'gi');
  return [...text.matchAll(pattern)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    start: match.index,
    valueStart: match.index + match[0].length,
  }));
}

/** The word at the caret counts as given, too, once a named option follows it. */
function wordsOf({ option, typed }: Caret): Record<string, string> {
  return option && typed.trim() !== '' ? { [option.name]: typed.trim() } : {};
}

/** Each word belongs to the next option; an only option takes the whole text. */
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
