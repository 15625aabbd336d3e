import { lexer } from 'marked';
import { located, type MarkdownBlock, plainText } from './blocks.js';
import type { Problem } from './problem.js';

/** A bullet or paragraph as written, with its source marks split off. */
export interface RawStatement {
  readonly markdown: string;
  readonly text: string;
  readonly marks: readonly string[];
  readonly line: number;
}

/** The text under one heading, before its source marks are looked up. */
export interface RawSection {
  readonly path: readonly string[];
  readonly statements: RawStatement[];
  readonly questions: string[];
  readonly line: number;
}

const SOURCE_MARK = /\s*\[\^([^\]\s]+)\]/g;
const QUESTIONS_PREFIX = 'Asked as:';
/** What an embed cannot show; a note that held it would look broken on Discord. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['html', 'HTML'],
  ['code', 'a block of code'],
  ['image', 'an image'],
  ['table', 'a table'],
  ['hr', 'a line across the page'],
  ['def', 'the target of a link on its own'],
]);

/** Text and the ids of the `[^source]` marks that stood in it. */
export function splitSourceMarks(text: string): { text: string; marks: string[] } {
  const marks = [...text.matchAll(SOURCE_MARK)].flatMap((match) => match[1] ?? []);
  return { text: text.replace(SOURCE_MARK, '').trim(), marks };
}

/**
 * Cuts the body of a note into sections at its headings.
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

/** Walks the blocks of a note in order and keeps the headings above the current one. */
class SectionReader {
  readonly #sections: RawSection[] = [];
  readonly #problems: Problem[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  read(block: MarkdownBlock): void {
    this.#refuseUnshowable(block);
    const { token, line } = block;
    if (token.type === 'heading') this.#open(block);
    else if (token.type === 'blockquote') this.#readQuestions(block);
    else if (token.type === 'list') for (const item of located(token.items ?? [], line)) this.#readStatement(item);
    else if (token.type === 'paragraph' || token.type === 'table') this.#readStatement(block);
  }

  finish(): { sections: RawSection[]; problems: Problem[] } {
    for (const section of this.#sections) {
      if (section.statements.length > 0 || this.#hasSubsection(section)) continue;
      this.#report(
        section.line,
        `the heading "${section.path.at(-1)}" has no text under it: write some, or delete the heading`,
      );
    }
    return { sections: this.#sections.filter((section) => section.statements.length > 0), problems: this.#problems };
  }

  #open({ token, line }: MarkdownBlock): void {
    const title = plainText(token).trim();
    const depth = token.depth ?? 0;
    if (depth < 2 || depth > 3) {
      this.#report(line, `the heading "${title}" must start with ## or ###`);
    }
    if (title === '') this.#report(line, 'a heading without words: name what the section tells');
    const parent = depth === 3 ? this.#sections.at(-1)?.path[0] : undefined;
    this.#sections.push({
      path: parent === undefined ? [title] : [parent, title],
      statements: [],
      questions: [],
      line,
    });
  }

  #readQuestions({ token, line }: MarkdownBlock): void {
    const text = plainText(token).replace(/\s+/g, ' ').trim();
    const section = this.#section(line);
    if (!text.startsWith(QUESTIONS_PREFIX)) {
      this.#report(line, `a quotation must start with "${QUESTIONS_PREFIX}" and list questions`);
      return;
    }
    const questions = text
      .slice(QUESTIONS_PREFIX.length)
      .split('?')
      .map((question) => question.trim());
    section?.questions.push(...questions.filter((question) => question !== '').map((question) => `${question}?`));
  }

  #readStatement({ token, line }: MarkdownBlock): void {
    const written = token.raw.replace(/^\s*[-*+] +/, '').replace(/\s*\n\s*/g, ' ');
    const { text: markdown, marks } = splitSourceMarks(written);
    const { text } = splitSourceMarks(plainText(token).replace(/\s+/g, ' '));
    this.#section(line)?.statements.push({ markdown, text, marks, line });
  }

  /** The section that is open, for what stands on a line. */
  #section(line: number): RawSection | undefined {
    const section = this.#sections.at(-1);
    if (!section) this.#report(line, 'text before the first heading: put a line such as "## How it works" above it');
    return section;
  }

  #refuseUnshowable({ token, line }: MarkdownBlock): void {
    const kind = REFUSED.get(token.type);
    if (kind !== undefined) {
      this.#report(line, `Discord cannot show this (${kind}): write it as bullets or plain sentences`);
    }
    for (const child of located(token.items ?? token.tokens ?? [], line)) this.#refuseUnshowable(child);
  }

  #hasSubsection(section: RawSection): boolean {
    return (
      section.path.length === 1 &&
      this.#sections.some((other) => other.path.length > 1 && other.path[0] === section.path[0])
    );
  }

  #report(line: number, message: string): void {
    this.#problems.push({ file: this.#file, line, message });
  }
}
