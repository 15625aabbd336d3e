import { guideFrontMatter, splitFrontMatter } from './front-matter.js';
import type { KnownError, Source, Statement, Task } from './note.js';
import { type Problem, ProblemLog } from './problem.js';
import { sourcesOf, splitSourceMarks } from './sections.js';
import { readYaml } from './yaml.js';

/** A task or error as written: a title, lines with a label ("Needs: …") and numbered points. */
interface GuideEntry {
  readonly title: string;
  readonly line: number;
  readonly labelled: Map<string, string>;
  readonly points: Statement[];
}

/** The form of a file of tasks or errors. */
interface GuideForm {
  /** Required labels. */
  readonly labels: readonly string[];
  readonly optional: readonly string[];
  /** Minimum and maximum number of points. */
  readonly points: readonly [number, number];
}

const TASKS: GuideForm = { labels: ['In short', 'Works when'], optional: ['Needs', 'Costs', 'Undo'], points: [2, 7] };
const ERRORS: GuideForm = {
  labels: ['Means', 'Look first', 'Mend'],
  optional: ['Shown as', 'If named', 'Shared'],
  points: [1, 6],
};
const MAX_TITLE = 90;
const MAX_TEXT = 300;
/** Lines with these labels are never shown, so their length is unlimited. */
const PIECES = ['Shown as', 'If named', 'Shared'];
const POINT = /^\d+\. (.+)$/;
const LITERAL = /`([^`]+)`/g;
/** Shorter pieces of a message occur in all kinds of logs. */
const MIN_PIECE = 6;

/** Reads a note's tasks, `tasks/<note>.md`; `docs/writing-notes.md` shows the form. */
export function readTasks(
  file: string,
  content: string,
): { readonly tasks: readonly Task[] } | { readonly problems: readonly Problem[] } {
  const guide = readGuide(file, content, TASKS);
  if ('problems' in guide) return guide;
  return {
    tasks: guide.entries.map(({ title, labelled, points }) => {
      const [needs, costs, undo] = ['Needs', 'Costs', 'Undo'].map((label) => labelled.get(label));
      return {
        title,
        inShort: labelled.get('In short') ?? '',
        ...(needs === undefined ? {} : { needs }),
        steps: points,
        worksWhen: labelled.get('Works when') ?? '',
        ...(costs === undefined ? {} : { costs }),
        ...(undo === undefined ? {} : { undo }),
        reviewed: guide.reviewed,
      };
    }),
  };
}

/** Reads a note's errors, `errors/<note>.md`; `docs/writing-notes.md` shows the form. */
export function readErrors(
  file: string,
  content: string,
): { readonly errors: readonly KnownError[] } | { readonly problems: readonly Problem[] } {
  const guide = readGuide(file, content, ERRORS);
  if ('problems' in guide) return guide;
  const log = new ProblemLog(file);
  const errors = guide.entries.map(({ title, line, labelled, points }): KnownError => {
    const shared = piecesOf(labelled.get('Shared'));
    const ifNamed = piecesOf(labelled.get('If named'));
    const shownAs = [...piecesOf(labelled.get('Shown as')), ...ifNamed, ...shared];
    for (const piece of shownAs)
      if (piece.replace(/…/g, '').trim().length < MIN_PIECE)
        log.report(line, `\`${piece}\` is too short to tell one error from another`);
    return {
      title,
      shownAs,
      ifNamed,
      shared,
      means: labelled.get('Means') ?? '',
      causes: points,
      lookFirst: labelled.get('Look first') ?? '',
      mend: labelled.get('Mend') ?? '',
      reviewed: guide.reviewed,
    };
  });
  return log.problems.length > 0 ? log : { errors };
}

/** The pieces in backticks after a label. */
function piecesOf(labelled = ''): readonly string[] {
  return [...labelled.matchAll(LITERAL)].flatMap(([, piece]) => piece ?? []);
}

/**
 * Reads front matter with `reviewed` and `sources`, then entries of `## Title`, labelled lines and numbered points.
 * That is Markdown, but so plain that it is read line by line.
 */
function readGuide(
  file: string,
  content: string,
  form: GuideForm,
): { readonly reviewed: string; readonly entries: readonly GuideEntry[] } | { readonly problems: readonly Problem[] } {
  const parts = splitFrontMatter(file, content);
  if ('problems' in parts) return parts;
  const head = readYaml(file, parts.yaml, guideFrontMatter, 2);
  if (!('data' in head)) return { problems: head };
  const sources = new Map(head.data.sources.map((source) => [source.id, source]));
  const reader = new EntryReader(file, form, sources);
  for (const [index, line] of parts.body.split('\n').entries()) reader.read(line.trim(), parts.bodyLine + index);
  const entries = reader.finish();
  return reader.problems.length > 0 ? reader : { reviewed: head.data.reviewed, entries };
}

/** Reads a guide line by line. */
class EntryReader extends ProblemLog {
  readonly #entries: GuideEntry[] = [];
  readonly #form: GuideForm;
  readonly #labels: readonly string[];
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(file: string, form: GuideForm, sources: ReadonlyMap<string, Source>) {
    super(file);
    this.#form = form;
    this.#labels = [...form.labels, ...form.optional];
    this.#sources = sources;
  }

  read(text: string, line: number): void {
    if (text.startsWith('## ')) this.#open(text.slice(3).trim(), line);
    else if (text !== '' && !text.startsWith('# ')) this.#readInside(text, line);
  }

  #readInside(text: string, line: number): void {
    const entry = this.#entries.at(-1);
    const point = POINT.exec(text)?.[1];
    const label = this.#labels.find((known) => text.startsWith(`${known}:`));
    if (!entry) this.report(line, 'text before the first title: put a line such as "## Push an image to ECR" above it');
    else if (point !== undefined) entry.points.push(this.#point(point, line));
    else if (label !== undefined) this.#label(entry, label, text.slice(label.length + 1).trim(), line);
    else if (text !== 'Causes:')
      this.report(line, `a line must be "1. …" or begin with ${this.#labels.join(', ')} and a colon`);
  }

  finish(): readonly GuideEntry[] {
    const [min, max] = this.#form.points;
    for (const { title, line, labelled, points } of this.#entries) {
      for (const label of this.#form.labels)
        if (!labelled.get(label)) this.report(line, `"${title}" has no line "${label}: …"`);
      if (points.length < min || points.length > max)
        this.report(line, `"${title}" has ${points.length} numbered points, but must have ${min} to ${max}`);
    }
    return this.#entries;
  }

  #open(title: string, line: number): void {
    if (title.length > MAX_TITLE) this.report(line, `the title has ${title.length} characters, ${MAX_TITLE} at most`);
    if (this.#entries.some((entry) => entry.title === title)) this.report(line, `"${title}" is here twice: join them`);
    this.#entries.push({ title, line, labelled: new Map(), points: [] });
  }

  #label(entry: GuideEntry, label: string, written: string, line: number): void {
    const { text, marks } = splitSourceMarks(written);
    this.#sourcesOf(marks, line);
    if (text.length > MAX_TEXT && !PIECES.includes(label))
      this.report(line, `${label}: has ${text.length} characters, ${MAX_TEXT} at most`);
    entry.labelled.set(label, text);
  }

  #point(written: string, line: number): Statement {
    const { text: markdown, marks } = splitSourceMarks(written);
    if (markdown.length > MAX_TEXT)
      this.report(line, `this point has ${markdown.length} characters, ${MAX_TEXT} at most: shorten it`);
    if (marks.length === 0) this.report(line, 'a point needs its source: end it with a mark such as [^id]');
    return { markdown, text: withoutMarkup(markdown), sources: this.#sourcesOf(marks, line) };
  }

  #sourcesOf(marks: readonly string[], line: number): Source[] {
    return sourcesOf(marks, this.#sources, (message) => this.report(line, message));
  }
}

function withoutMarkup(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}
