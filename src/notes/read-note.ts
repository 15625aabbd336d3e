import { FRONT_MATTER, type FrontMatter, type ReadFrontMatter, readFrontMatter } from './front-matter.js';
import {
  type ClaimVerdict,
  CORRECTIONS_HEADING,
  type Correction,
  type Fact,
  type Note,
  type Section,
  type Source,
  type Statement,
} from './note.js';
import type { Problem } from './problem.js';
import { type RawSection, type RawStatement, readSections, splitSourceMarks } from './sections.js';
import type { KeyPath } from './yaml-lines.js';

/** A note with the means to say on which line of its file something stands. */
export interface LocatedNote {
  readonly note: Note;
  readonly lineOf: ReadFrontMatter['lineOf'];
}

/** A note without mistakes, or everything that is wrong with it and as much of it as could be read: none without front matter. */
export type NoteResult = LocatedNote | { readonly problems: readonly Problem[]; readonly readable?: LocatedNote };

/** The old claim, its author's mark if there is one, and what is true today. */
const OLD_CLAIM = /^\*\*["“](.+?)["”]\*\*\s+(?:\[(\w+)\]\s+)?(\S.*)$/;
const VERDICTS: readonly ClaimVerdict[] = ['wrong', 'partly', 'right'];
/** A number that stands for itself, unlike the digits in EC2, S3 or x86. */
const FIGURE = /(?<![\w.-])\$?\d/;
const LONGEST_STATEMENT = 420;
const LONGEST_SECTION = 2_400;

/**
 * Turns the text of one file into a note. Checks that need other notes (unique names, links) happen in `check-notes.ts`.
 * @param file path as reported in problems
 */
export function readNote(file: string, content: string): NoteResult {
  const match = FRONT_MATTER.exec(content);
  if (!match) {
    return {
      problems: [{ file, line: 1, message: 'the file must start with front matter: a line ---, keys, a line ---' }],
    };
  }
  const head = readFrontMatter(file, match[1] ?? '');
  const bodyLine = match[0].split('\n').length;
  const body = readSections(file, content.slice(match[0].length), bodyLine);
  if (!('data' in head)) return { problems: [...head, ...body.problems] };

  const assembly = new NoteAssembly(file, head);
  const note = assembly.note(body.sections);
  const problems = [...body.problems, ...assembly.problems];
  const located = { note, lineOf: head.lineOf };
  return problems.length > 0 ? { problems, readable: located } : located;
}

/** Puts a note together from its front matter and sections, and collects what does not fit. */
class NoteAssembly {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #data: FrontMatter;
  readonly #lineOf: ReadFrontMatter['lineOf'];
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(file: string, { data, lineOf }: ReadFrontMatter) {
    this.#file = file;
    this.#data = data;
    this.#lineOf = lineOf;
    this.#sources = new Map(data.sources.map((source) => [source.id, source]));
  }

  note(raw: readonly RawSection[]): Note {
    const { picture, facts, terms, versus, ...rest } = this.#data;
    const id = this.#file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
    this.#checkHeadings(raw);
    const old = raw.filter((section) => section.path.at(-1) === CORRECTIONS_HEADING);
    const current = raw.filter((section) => section.path.at(-1) !== CORRECTIONS_HEADING);
    this.#checkReviewDay();
    return {
      ...rest,
      id,
      file: this.#file,
      facts: this.#facts(facts, ['facts']),
      terms: terms.map(({ see, picture: shown, ...term }, index) => ({
        ...term,
        means: this.#plain(term.means, ['terms', index, 'means']),
        facts: this.#facts(term.facts, ['terms', index, 'facts']),
        ...(shown === undefined ? {} : { picture: shown }),
        ...this.#see(see, raw, index),
      })),
      versus: versus.map(({ of = id, picture: shown, ...pair }) => ({
        of,
        ...pair,
        ...(shown === undefined ? {} : { picture: shown }),
      })),
      ...(picture === undefined ? {} : { picture }),
      sections: current.map((section) => this.#section(section)),
      corrections: old.flatMap((section) => section.statements.flatMap((statement) => this.#correction(statement))),
      tasks: [],
      errors: [],
    };
  }

  #facts(rows: Readonly<Record<string, string>>, path: KeyPath): Fact[] {
    return Object.entries(rows).map(([key, written]) => {
      const { text, marks } = splitSourceMarks(written);
      const lineOf = () => this.#lineOf([...path, key]);
      if (FIGURE.test(text) && marks.length === 0)
        this.#report(lineOf(), `${key}: a figure needs its source, such as [^${this.#anySource()}]`);
      return { key, value: text, sources: this.#look(marks, lineOf) };
    });
  }

  #section(raw: RawSection): Section {
    const size = raw.statements.reduce((sum, statement) => sum + statement.text.length, 0);
    if (size > LONGEST_SECTION) {
      this.#report(
        raw.line,
        `"${raw.path.at(-1)}" has ${size} characters, ${LONGEST_SECTION} at most: split it with a heading`,
      );
    }
    return {
      path: raw.path,
      questions: raw.questions,
      line: raw.line,
      statements: raw.statements.map((statement) => this.#statement(statement)),
    };
  }

  #statement({ markdown, text, marks, line }: RawStatement): Statement {
    if (text.length > LONGEST_STATEMENT) {
      this.#report(line, `this bullet has ${text.length} characters, ${LONGEST_STATEMENT} at most: make two of it`);
    }
    if (FIGURE.test(text) && marks.length === 0) {
      this.#report(line, `a figure needs its source: end the bullet with a mark such as [^${this.#anySource()}]`);
    }
    return { markdown, text, sources: this.#look(marks, () => line) };
  }

  #correction(raw: RawStatement): Correction[] {
    const [, claim, mark, today] = OLD_CLAIM.exec(raw.markdown) ?? [];
    const verdict = VERDICTS.find((known) => known === mark);
    if (mark !== undefined && verdict === undefined)
      this.#report(raw.line, `[${mark}] marks no claim: write [wrong], [partly], [right] or nothing`);
    if (claim === undefined || today === undefined) {
      this.#report(raw.line, 'a correction starts with the old claim: **"Old claim."** What is true today.');
      return [];
    }
    const { markdown: _whole, ...rest } = raw;
    const text = raw.text.replace(/^["“].+?["”]\s+(?:\[\w+\]\s+)?/, '');
    return [
      {
        claim,
        ...(verdict === undefined ? {} : { verdict }),
        statement: this.#statement({ ...rest, markdown: today, text }),
      },
    ];
  }

  /** Terms and summaries are shown as they are, so a source mark would be seen. */
  #plain(text: string, path: KeyPath): string {
    const { text: plain, marks } = splitSourceMarks(text);
    this.#look(marks, () => this.#lineOf(path));
    return plain;
  }

  #see(see: string | undefined, raw: readonly RawSection[], index: number): { see?: string } {
    if (see === undefined) return {};
    if (!raw.some((section) => section.path.at(-1) === see)) {
      this.#report(this.#lineOf(['terms', index, 'see']), `see: there is no heading "${see}" in this note`);
    }
    return { see };
  }

  /** The sources that marks name; the line is only asked for where one names none, because finding it takes time. */
  #look(marks: readonly string[], lineOf: () => number): Source[] {
    return marks.flatMap((mark) => {
      const source = this.#sources.get(mark);
      if (!source)
        this.#report(
          lineOf(),
          `[^${mark}] names no source: add it under sources, or use one of ${[...this.#sources.keys()].join(', ')}`,
        );
      return source ?? [];
    });
  }

  #checkHeadings(raw: readonly RawSection[]): void {
    const seen = new Set<string>();
    for (const { path, line } of raw) {
      const heading = path.join(' › ');
      if (seen.has(heading))
        this.#report(line, `the heading "${heading}" appears twice: join the sections or rename one`);
      seen.add(heading);
    }
  }

  #checkReviewDay(): void {
    const { reviewed } = this.#data;
    if (Number.isNaN(Date.parse(reviewed)) || new Date(reviewed).toISOString().slice(0, 10) !== reviewed) {
      this.#report(this.#lineOf(['reviewed']), `reviewed: ${reviewed} is no day of the calendar`);
    }
  }

  #anySource(): string {
    return this.#data.sources[0]?.id ?? 'id';
  }

  #report(line: number, message: string): void {
    this.problems.push({ file: this.#file, line, message });
  }
}
