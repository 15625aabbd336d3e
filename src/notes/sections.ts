import type { Blockquote, Heading, Node, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
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
/** The line below a table's head. CommonMark has no tables: they come as paragraphs. */
const TABLE = /^ *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$/m;
const QUESTIONS_PREFIX = 'Asked as:';
/** What an embed cannot show; a note that held it would look broken on Discord. */
const REFUSED: ReadonlySet<string> = new Set(['html', 'code', 'image', 'table', 'thematicBreak', 'definition']);

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
  const reader = new SectionReader(file, body, firstLine);
  for (const node of fromMarkdown(body).children) reader.read(node);
  return reader.finish();
}

/** Walks the blocks of a note in order and keeps the headings above the current one. */
class SectionReader {
  readonly #sections: RawSection[] = [];
  readonly #problems: Problem[] = [];
  readonly #file: string;
  readonly #body: string;
  readonly #firstLine: number;

  constructor(file: string, body: string, firstLine: number) {
    this.#file = file;
    this.#body = body;
    this.#firstLine = firstLine;
  }

  read(node: RootContent): void {
    this.#refuseUnshowable(node);
    if (node.type === 'heading') this.#open(node);
    else if (node.type === 'blockquote') this.#readQuestions(node);
    else if (node.type === 'list') for (const item of node.children) this.#readStatement(item);
    else if (node.type === 'paragraph') this.#readStatement(node);
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

  #open(heading: Heading): void {
    const title = plainText(heading).trim();
    const line = this.#lineOf(heading);
    if (heading.depth < 2 || heading.depth > 3) {
      this.#report(line, `the heading "${title}" must start with ## or ###`);
    }
    if (title === '') this.#report(line, 'a heading without words: name what the section tells');
    const parent = heading.depth === 3 ? this.#sections.at(-1)?.path[0] : undefined;
    this.#sections.push({
      path: parent === undefined ? [title] : [parent, title],
      statements: [],
      questions: [],
      line,
    });
  }

  #readQuestions(quote: Blockquote): void {
    const text = plainText(quote).replace(/\s+/g, ' ').trim();
    const section = this.#section(quote);
    if (!text.startsWith(QUESTIONS_PREFIX)) {
      this.#report(this.#lineOf(quote), `a quotation must start with "${QUESTIONS_PREFIX}" and list questions`);
      return;
    }
    const questions = text
      .slice(QUESTIONS_PREFIX.length)
      .split('?')
      .map((question) => question.trim());
    section?.questions.push(...questions.filter((question) => question !== '').map((question) => `${question}?`));
  }

  #readStatement(node: Nodes): void {
    const { text: markdown, marks } = splitSourceMarks(
      this.#sourceOf(node)
        .replace(/^[-*+] +/, '')
        .replace(/\s*\n\s*/g, ' '),
    );
    const { text } = splitSourceMarks(plainText(node).replace(/\s+/g, ' '));
    this.#section(node)?.statements.push({ markdown, text, marks, line: this.#lineOf(node) });
  }

  #section(node: Node): RawSection | undefined {
    const section = this.#sections.at(-1);
    if (!section)
      this.#report(this.#lineOf(node), 'text before the first heading: put a line such as "## How it works" above it');
    return section;
  }

  #refuseUnshowable(node: Nodes): void {
    const kind = node.type === 'paragraph' && TABLE.test(this.#sourceOf(node)) ? 'table' : node.type;
    if (REFUSED.has(kind)) {
      this.#report(this.#lineOf(node), `Discord cannot show this (${kind}): write it as bullets or plain sentences`);
    }
    if ('children' in node) for (const child of node.children) this.#refuseUnshowable(child);
  }

  #hasSubsection(section: RawSection): boolean {
    return (
      section.path.length === 1 &&
      this.#sections.some((other) => other.path.length > 1 && other.path[0] === section.path[0])
    );
  }

  #sourceOf(node: Node): string {
    return this.#body.slice(node.position?.start.offset, node.position?.end.offset);
  }

  #lineOf(node: Node): number {
    return this.#firstLine + (node.position?.start.line ?? 1) - 1;
  }

  #report(line: number, message: string): void {
    this.#problems.push({ file: this.#file, line, message });
  }
}
