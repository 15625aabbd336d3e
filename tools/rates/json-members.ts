/** The keys that lead to a value from the top of a document. */
export type MemberPath = readonly string[];

/** A document that stops before its end, or is no JSON. */
export class BrokenJson extends Error {}

/** Nothing below so many keys is asked for, which saves most of the time that a large list takes. */
const DEEPEST = 3;
const MARKS = /["{}[\],:]/g;
const STRING_MARKS = /["\\]/g;

/**
 * Reads single values out of a JSON document that may be too large for memory. Only those wanted are kept, one at a time.
 * @param chunks the text of the document, cut anywhere
 * @param isWanted asked once for each object, list and string below at most three keys that is not inside a wanted one
 * @param take gets each wanted value
 * @throws BrokenJson if the document is cut off or no JSON object
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

/** Walks over the marks of a document and remembers the keys above where it is. */
class Scanner {
  #text = '';
  /** Where reading goes on. */
  #at = 0;
  /** For each open object the key of the value being read; undefined before it and in lists. */
  readonly #keys: (string | undefined)[] = [];
  readonly #closers: string[] = [];
  /** Where the open string begins. */
  #stringFrom: number | undefined;
  /** Where the wanted value begins, and how many objects and lists are open around it. */
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

  /** Goes to the next mark outside of strings; false at the end of what is there. */
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
    // A backslash needs the character behind it, which may be in the next chunk.
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

  /** Lets go of the text that has been read and is not needed any more. */
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
