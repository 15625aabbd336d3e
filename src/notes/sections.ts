import { lexer } from 'marked';
import type { Source } from './note.js';
import { type Problem, ProblemLog } from './problem.js';

/** A bullet or paragraph as written, with its source marks split off. */
export interface RawStatement {
  readonly markdown: string;
  readonly text: string;
  readonly marks: readonly string[];
  readonly line: number;
}

/** The text under one heading, before its source marks are resolved. */
export interface RawSection {
  readonly path: readonly string[];
  readonly statements: RawStatement[];
  readonly questions: string[];
  readonly line: number;
}

/** The part of a token of the Markdown parser `marked` that is used here. */
interface MarkdownToken {
  readonly type: string;
  /** As written. The tokens of a text contain all of its characters in order. */
  readonly raw: string;
  readonly text?: string | undefined;
  /** Of a heading: 2 for `##`. */
  readonly depth?: number | undefined;
  readonly tokens?: readonly MarkdownToken[] | undefined;
  /** Of a list. */
  readonly items?: readonly MarkdownToken[] | undefined;
}

/** A token with the line on which it starts. */
interface MarkdownBlock {
  readonly token: MarkdownToken;
  readonly line: number;
}

const SOURCE_MARK = /\s*\[\^([^\]\s]+)\]/g;
const QUESTIONS_PREFIX = 'Asked as:';
/** Markdown that an embed on Discord cannot show. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['html', 'HTML'],
  ['code', 'a block of code'],
  ['image', 'an image'],
  ['table', 'a table'],
  ['hr', 'a line across the page'],
  ['def', 'the target of a link on its own'],
]);

/** Splits the `[^source]` marks off a text. */
export function splitSourceMarks(text: string): { text: string; marks: string[] } {
  const marks = [...text.matchAll(SOURCE_MARK)].flatMap((match) => match[1] ?? []);
  return { text: text.replace(SOURCE_MARK, '').trim(), marks };
}

/** The sources that marks name; an unknown mark is reported. */
export function sourcesOf(
  marks: readonly string[],
  sources: ReadonlyMap<string, Source>,
  onUnknown: (message: string) => void,
): Source[] {
  return marks.flatMap((mark) => {
    const source = sources.get(mark);
    if (!source) onUnknown(`[^${mark}] names no source: add it under sources`);
    return source ?? [];
  });
}

/**
 * Splits the body of a note into sections at its headings.
 * @param body Markdown below the front matter
 * @param firstLine the line of the file on which the body starts
 */
export function readSections(
  file: string,
  body: string,
  firstLine: number,
): { sections: RawSection[]; problems: Problem[] } {
  const reader = new SectionReader(file);
  for (const block of located(lexer(body), firstLine)) reader.read(block);
  return reader.finish();
}

/** Walks the blocks of a note in order. */
class SectionReader extends ProblemLog {
  readonly #sections: RawSection[] = [];

  read(block: MarkdownBlock): void {
    this.#refuseUnshowable(block);
    const { token, line } = block;
    if (token.type === 'heading') this.#open(block);
    else if (token.type === 'blockquote') this.#readQuestions(block);
    else if (token.type === 'list') for (const item of located(token.items ?? [], line)) this.#readStatement(item);
    else if (token.type === 'paragraph' || token.type === 'table') this.#readStatement(block);
  }

  finish(): { sections: RawSection[]; problems: Problem[] } {
    const hasSubsection = ({ path }: RawSection): boolean =>
      path.length === 1 && this.#sections.some((other) => other.path.length > 1 && other.path[0] === path[0]);
    for (const section of this.#sections)
      if (section.statements.length === 0 && !hasSubsection(section))
        this.report(
          section.line,
          `the heading "${section.path.at(-1)}" has no text under it: write some, or delete the heading`,
        );
    return { sections: this.#sections.filter(({ statements }) => statements.length > 0), problems: this.problems };
  }

  #open({ token, line }: MarkdownBlock): void {
    const title = plainText(token).trim();
    const depth = token.depth ?? 0;
    if (depth < 2 || depth > 3) this.report(line, `the heading "${title}" must start with ## or ###`);
    if (title === '') this.report(line, 'a heading without words: name what the section tells');
    const parent = depth === 3 ? this.#sections.at(-1)?.path[0] : undefined;
    const path = parent === undefined ? [title] : [parent, title];
    this.#sections.push({ path, statements: [], questions: [], line });
  }

  #readQuestions({ token, line }: MarkdownBlock): void {
    const text = plainText(token).replace(/\s+/g, ' ').trim();
    const section = this.#section(line);
    if (!text.startsWith(QUESTIONS_PREFIX)) {
      this.report(line, `a quotation must start with "${QUESTIONS_PREFIX}" and list questions`);
      return;
    }
    const questions = text.slice(QUESTIONS_PREFIX.length).split('?');
    section?.questions.push(...questions.filter((one) => one.trim() !== '').map((one) => `${one.trim()}?`));
  }

  #readStatement({ token, line }: MarkdownBlock): void {
    const written = token.raw.replace(/^\s*[-*+] +/, '').replace(/\s*\n\s*/g, ' ');
    const { text: markdown, marks } = splitSourceMarks(written);
    const { text } = splitSourceMarks(plainText(token).replace(/\s+/g, ' '));
    this.#section(line)?.statements.push({ markdown, text, marks, line });
  }

  /** The open section; a line before the first heading is reported. */
  #section(line: number): RawSection | undefined {
    const section = this.#sections.at(-1);
    if (!section) this.report(line, 'text before the first heading: put a line such as "## How it works" above it');
    return section;
  }

  #refuseUnshowable({ token, line }: MarkdownBlock): void {
    const kind = REFUSED.get(token.type);
    if (kind !== undefined)
      this.report(line, `Discord cannot show this (${kind}): write it as bullets or plain sentences`);
    for (const child of located(token.items ?? token.tokens ?? [], line)) this.#refuseUnshowable(child);
  }
}

/** Consecutive tokens with their lines. */
function located(tokens: readonly MarkdownToken[], firstLine: number): MarkdownBlock[] {
  let line = firstLine;
  return tokens.map((token) => {
    const block = { token, line };
    line += token.raw.split('\n').length - 1;
    return block;
  });
}

/** The text of a token without markup. */
function plainText({ type, text, tokens, items }: MarkdownToken): string {
  if (type === 'space' || type === 'br') return ' ';
  const children = items ?? tokens;
  return children ? children.map(plainText).join('') : (text ?? '');
}
