/** The keys from the root of a document to a value. */
export type MemberPath = readonly string[];

/** A document that is truncated or no JSON. */
export class BrokenJson extends Error {}

/** Deeper values are never wanted, which saves most of the time for a large list. */
const DEEPEST = 3;
const MARKS = /["{}[\],:]/g;
const STRING_MARKS = /["\\]/g;

/**
 * Streams a JSON document that may be too large for memory, and parses wanted values one at a time.
 * @param chunks the text of the document, cut anywhere
 * @param isWanted called for each object, array and string at most three keys deep and not inside a wanted one
 * @param take gets each wanted value
 * @throws BrokenJson if the document is truncated or no JSON object
 */
export async function readMembers(
  chunks: AsyncIterable<string>,
  isWanted: (path: MemberPath) => boolean,
  take: (path: MemberPath, value: unknown) => void,
): Promise<void> {
  const scanner = new Scanner(isWanted, take);
  for await (const chunk of chunks) scanner.read(chunk);
  scanner.end();
}

/** Scans a document and keeps track of the keys above the current position. */
class Scanner {
  #text = '';
  /** Current position in `#text`. */
  #at = 0;
  /** The current key of each open object; undefined before it and in arrays. */
  readonly #keys: (string | undefined)[] = [];
  readonly #closers: string[] = [];
  /** Start of the open string. */
  #stringFrom: number | undefined;
  /** Start of the wanted value, and the nesting depth around it. */
  #kept: { readonly from: number; readonly depth: number } | undefined;
  #expectsKey = false;
  #isDone = false;
  readonly #isWanted: (path: MemberPath) => boolean;
  readonly #take: (path: MemberPath, value: unknown) => void;

  constructor(isWanted: (path: MemberPath) => boolean, take: (path: MemberPath, value: unknown) => void) {
    this.#isWanted = isWanted;
    this.#take = take;
  }

  read(chunk: string): void {
    this.#forget();
    this.#text += chunk;
    while (this.#stringFrom === undefined ? this.#nextMark() : this.#restOfString());
  }

  end(): void {
    if (!this.#isDone) throw new BrokenJson('it is cut off: the list ends in the middle');
  }

  /** Reads up to the next mark outside of strings; false at the end of the text. */
  #nextMark(): boolean {
    MARKS.lastIndex = this.#at;
    const found = MARKS.exec(this.#text);
    if (!found) {
      this.#at = this.#text.length;
      return false;
    }
    this.#at = found.index + 1;
    this.#readMark(found[0], found.index);
    return true;
  }

  #readMark(mark: string, index: number): void {
    if (mark === '"') this.#stringFrom = index;
    else if (mark === '{' || mark === '[') this.#open(mark, index);
    else if (mark === ',') this.#expectsKey = this.#closers.at(-1) === '}';
    else if (mark === ':') this.#expectsKey = false;
    else this.#close(mark, index);
  }

  #open(mark: string, index: number): void {
    if (this.#closers.length === 0 && (mark !== '{' || this.#isDone)) throw new BrokenJson('it is no JSON object');
    if (this.#mayBeWanted() && this.#isWanted(this.#path())) this.#kept = { from: index, depth: this.#closers.length };
    this.#closers.push(mark === '{' ? '}' : ']');
    this.#keys.push(undefined);
    this.#expectsKey = mark === '{';
  }

  #close(mark: string, index: number): void {
    if (this.#closers.pop() !== mark) throw new BrokenJson('it is no valid JSON');
    this.#keys.pop();
    this.#expectsKey = false;
    if (this.#kept?.depth === this.#closers.length) this.#hand(this.#kept.from, index + 1);
    this.#isDone = this.#closers.length === 0;
  }

  #restOfString(): boolean {
    STRING_MARKS.lastIndex = this.#at;
    const found = STRING_MARKS.exec(this.#text);
    // The escaped character may be in the next chunk.
    if (!found || (found[0] === '\\' && found.index + 1 >= this.#text.length)) {
      this.#at = found?.index ?? this.#text.length;
      return false;
    }
    if (found[0] === '\\') this.#at = found.index + 2;
    else this.#endString(found.index);
    return true;
  }

  #endString(index: number): void {
    const from = this.#stringFrom ?? index;
    this.#stringFrom = undefined;
    this.#at = index + 1;
    if (!this.#mayBeWanted()) return;
    if (this.#expectsKey) this.#keys[this.#keys.length - 1] = String(parsedJson(this.#text.slice(from, index + 1)));
    else if (this.#isWanted(this.#path())) this.#hand(from, index + 1);
  }

  #mayBeWanted(): boolean {
    return this.#kept === undefined && this.#keys.length <= DEEPEST;
  }

  #hand(from: number, to: number): void {
    this.#kept = undefined;
    this.#take(this.#path(), parsedJson(this.#text.slice(from, to)));
  }

  #path(): MemberPath {
    return this.#keys.map((key) => key ?? '');
  }

  /** Drops text that is no longer needed. */
  #forget(): void {
    const from = Math.min(this.#at, this.#stringFrom ?? this.#at, this.#kept?.from ?? this.#at);
    this.#text = this.#text.slice(from);
    this.#at -= from;
    if (this.#stringFrom !== undefined) this.#stringFrom -= from;
    if (this.#kept) this.#kept = { ...this.#kept, from: this.#kept.from - from };
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new BrokenJson('it is no valid JSON');
  }
}
