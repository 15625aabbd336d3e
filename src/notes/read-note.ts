import { isDay } from '../time/days.js';
import { type FrontMatter, noteFrontMatter, splitFrontMatter } from './front-matter.js';
import {
  type ClaimVerdict,
  CORRECTIONS_HEADING,
  type Correction,
  type Fact,
  type Note,
  type NoteTerm,
  type Section,
  type Source,
  type Statement,
} from './note.js';
import { type Problem, ProblemLog } from './problem.js';
import { type RawSection, type RawStatement, readSections, sourcesOf, splitSourceMarks } from './sections.js';
import { type ReadYaml, readYaml } from './yaml.js';
import type { KeyPath } from './yaml-lines.js';

/** A note with a way to find the line of any value of its front matter. */
export interface LocatedNote {
  readonly note: Note;
  readonly lineOf: ReadYaml<FrontMatter>['lineOf'];
}

/** A note without mistakes, or all its problems with the readable part of it, if any. */
export type NoteResult = LocatedNote | { readonly problems: readonly Problem[]; readonly readable?: LocatedNote };

/** The old claim, its author's verdict if there is one, and what is true today. */
const OLD_CLAIM = /^\*\*["“](.+?)["”]\*\*\s+(?:\[(\w+)\]\s+)?(\S.*)$/;
const VERDICTS: readonly ClaimVerdict[] = ['wrong', 'partly', 'right'];
/** A number on its own, unlike the digits in EC2, S3 or x86. */
const FIGURE = /(?<![\w.-])\$?\d/;
const MAX_STATEMENT = 420;
const MAX_SECTION = 2_400;

/**
 * Reads a note. Checks that need other notes (unique names, links) are in `check-notes.ts`.
 * @param file path as reported in problems
 */
export function readNote(file: string, content: string): NoteResult {
  const parts = splitFrontMatter(file, content);
  if ('problems' in parts) return parts;
  const head = readYaml(file, parts.yaml, noteFrontMatter, 2);
  const body = readSections(file, parts.body, parts.bodyLine);
  if (!('data' in head)) return { problems: [...head, ...body.problems] };
  const reader = new NoteReader(file, head);
  const located = { note: reader.read(body.sections), lineOf: head.lineOf };
  const problems = [...body.problems, ...reader.problems];
  return problems.length > 0 ? { problems, readable: located } : located;
}

/** Builds a note from its front matter and sections. */
class NoteReader extends ProblemLog {
  readonly #data: FrontMatter;
  readonly #lineOf: ReadYaml<FrontMatter>['lineOf'];
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(file: string, { data, lineOf }: ReadYaml<FrontMatter>) {
    super(file);
    this.#data = data;
    this.#lineOf = lineOf;
    this.#sources = new Map(data.sources.map((source) => [source.id, source]));
  }

  read(raw: readonly RawSection[]): Note {
    const { facts, terms, versus, ...rest } = this.#data;
    const id = this.file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
    this.#checkHeadings(raw);
    const isCorrections = ({ path }: RawSection): boolean => path.at(-1) === CORRECTIONS_HEADING;
    this.#checkReferences(raw);
    this.#checkReviewDay();
    return {
      ...rest,
      id,
      file: this.file,
      facts: this.#facts(facts, ['facts']),
      terms: terms.map((term, index) => ({
        ...term,
        ...this.#definition(term.means, ['terms', index, 'means']),
        facts: this.#facts(term.facts, ['terms', index, 'facts']),
      })),
      versus: versus.map((pair) => ({ of: id, ...pair })),
      sections: raw.filter((section) => !isCorrections(section)).map((section) => this.#section(section)),
      corrections: raw
        .filter(isCorrections)
        .flatMap(({ statements }) => statements.flatMap((statement) => this.#correction(statement))),
      tasks: [],
      errors: [],
    };
  }

  #facts(rows: Readonly<Record<string, string>>, path: KeyPath): Fact[] {
    return Object.entries(rows).map(([key, written]) => {
      const { text, marks } = splitSourceMarks(written);
      const lineOf = () => this.#lineOf([...path, key]);
      if (FIGURE.test(text) && marks.length === 0)
        this.report(lineOf(), `${key}: a figure needs its source, such as [^${this.#anySource()}]`);
      return { key, value: text, sources: this.#sourcesOf(marks, lineOf) };
    });
  }

  #section({ path, questions, line, statements }: RawSection): Section {
    const size = statements.reduce((sum, { text }) => sum + text.length, 0);
    if (size > MAX_SECTION)
      this.report(line, `"${path.at(-1)}" has ${size} characters, ${MAX_SECTION} at most: split it with a heading`);
    return { path, questions, line, statements: statements.map((statement) => this.#statement(statement)) };
  }

  #statement({ markdown, text, marks, line }: RawStatement): Statement {
    if (text.length > MAX_STATEMENT)
      this.report(line, `this bullet has ${text.length} characters, ${MAX_STATEMENT} at most: make two of it`);
    if (FIGURE.test(text) && marks.length === 0)
      this.report(line, `a figure needs its source: end the bullet with a mark such as [^${this.#anySource()}]`);
    return { markdown, text, sources: this.#sourcesOf(marks, () => line) };
  }

  #correction({ markdown, text, marks, line }: RawStatement): Correction[] {
    const [, claim, mark, today] = OLD_CLAIM.exec(markdown) ?? [];
    const verdict = VERDICTS.find((known) => known === mark);
    if (mark !== undefined && verdict === undefined)
      this.report(line, `[${mark}] marks no claim: write [wrong], [partly], [right] or nothing`);
    if (claim === undefined || today === undefined) {
      this.report(line, 'a correction starts with the old claim: **"Old claim."** What is true today.');
      return [];
    }
    const plain = text.replace(/^["“].+?["”]\s+(?:\[\w+\]\s+)?/, '');
    const statement = this.#statement({ markdown: today, text: plain, marks, line });
    return [{ claim, ...(verdict === undefined ? {} : { verdict }), statement }];
  }

  #definition(written: string, path: KeyPath): Pick<NoteTerm, 'means' | 'sources'> {
    const { text, marks } = splitSourceMarks(written);
    return { means: text, sources: this.#sourcesOf(marks, () => this.#lineOf(path)) };
  }

  #checkReferences(raw: readonly RawSection[]): void {
    const headings = new Set(raw.map(({ path }) => path.at(-1)));
    for (const [index, { see }] of this.#data.terms.entries())
      if (see !== undefined && !headings.has(see))
        this.report(this.#lineOf(['terms', index, 'see']), `see: there is no heading "${see}" in this note`);
  }

  /** The sources of marks. The line is looked up only for unknown ones, because that takes time. */
  #sourcesOf(marks: readonly string[], lineOf: () => number): Source[] {
    return sourcesOf(marks, this.#sources, (message) =>
      this.report(lineOf(), `${message}, or use one of ${[...this.#sources.keys()].join(', ')}`),
    );
  }

  #checkHeadings(raw: readonly RawSection[]): void {
    const seen = new Set<string>();
    for (const { path, line } of raw) {
      const heading = path.join(' › ');
      if (seen.has(heading))
        this.report(line, `the heading "${heading}" appears twice: join the sections or rename one`);
      seen.add(heading);
    }
  }

  #checkReviewDay(): void {
    const { reviewed } = this.#data;
    if (!isDay(reviewed)) this.report(this.#lineOf(['reviewed']), `reviewed: ${reviewed} is not a day in the calendar`);
  }

  #anySource(): string {
    return this.#data.sources[0]?.id ?? 'id';
  }
}
