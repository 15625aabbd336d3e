import { FRONT_MATTER, guideFrontMatter } from './front-matter.js';
import type { Source, Statement } from './note.js';
import type { Problem } from './problem.js';
import { splitSourceMarks } from './sections.js';
import { readYaml } from './yaml.js';

/** What a guide says under one title: lines with a label ("Needs: …") and numbered points. */
export interface GuideEntry {
  readonly title: string;
  readonly line: number;
  readonly labelled: ReadonlyMap<string, string>;
  readonly points: readonly Statement[];
}

/** A file of tasks or errors, cut at its titles. */
export interface Guide {
  readonly reviewed: string;
  readonly entries: readonly GuideEntry[];
}

/** The form of a guide. */
export interface GuideForm {
  /** Labels that an entry must have, in the order in which they are written. */
  readonly labels: readonly string[];
  /** Labels that it may have. */
  readonly optional: readonly string[];
  /** Fewest and most numbered points. */
  readonly points: readonly [number, number];
  /** Most characters of a point. */
  readonly longestPoint: number;
}

const LONGEST_TITLE = 90;
const LONGEST_LABELLED = 300;
/** What stands behind these is never shown, so it may be as long as it likes. */
const PIECES = ['Shown as', 'Shared'];
const POINT = /^\d+\. (.+)$/;

/**
 * Reads a file of tasks or errors: front matter with `reviewed` and `sources`, then `## Title`, lines with a label and numbered points.
 * The form is Markdown, but so plain that lines are enough.
 * @returns the guide, or every problem with its line and what to change
 */
export function readGuide(file: string, content: string, form: GuideForm): Guide | readonly Problem[] {
  const match = FRONT_MATTER.exec(content);
  if (!match)
    return [{ file, line: 1, message: 'the file must start with front matter: a line ---, keys, a line ---' }];
  const head = readYaml(file, match[1] ?? '', guideFrontMatter, 2);
  if (!('data' in head)) return head;
  const sources = new Map(head.data.sources.map((source) => [source.id, source]));
  const reader = new EntryReader(file, form, sources);
  const first = match[0].split('\n').length;
  for (const [index, line] of content.slice(match[0].length).split('\n').entries())
    reader.read(line.trim(), first + index);
  const { entries, problems } = reader.finish();
  return problems.length > 0 ? problems : { reviewed: head.data.reviewed, entries };
}

/** An entry that is still being read. */
interface OpenEntry extends GuideEntry {
  readonly labelled: Map<string, string>;
  readonly points: Statement[];
}

class EntryReader {
  readonly #entries: OpenEntry[] = [];
  readonly #problems: Problem[] = [];
  readonly #file: string;
  readonly #form: GuideForm;
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(file: string, form: GuideForm, sources: ReadonlyMap<string, Source>) {
    this.#file = file;
    this.#form = form;
    this.#sources = sources;
  }

  read(text: string, line: number): void {
    if (text === '' || /^# /.test(text)) return;
    if (text.startsWith('## ')) this.#open(text.slice(3).trim(), line);
    else this.#readInside(text, line);
  }

  finish(): { readonly entries: readonly GuideEntry[]; readonly problems: readonly Problem[] } {
    for (const entry of this.#entries) this.#check(entry);
    return { entries: this.#entries, problems: this.#problems };
  }

  #open(title: string, line: number): void {
    if (title.length > LONGEST_TITLE)
      this.#report(line, `the title has ${title.length} characters, ${LONGEST_TITLE} at most`);
    if (this.#entries.some((entry) => entry.title === title))
      this.#report(line, `"${title}" stands here twice: join them`);
    this.#entries.push({ title, line, labelled: new Map(), points: [] });
  }

  #readInside(text: string, line: number): void {
    const entry = this.#entries.at(-1);
    if (!entry) {
      this.#report(line, 'text before the first title: put a line such as "## Push an image to ECR" above it');
      return;
    }
    const point = POINT.exec(text)?.[1];
    const label = [...this.#form.labels, ...this.#form.optional].find((known) => text.startsWith(`${known}:`));
    if (point === undefined && (label !== undefined || text === 'Causes:')) {
      if (label !== undefined) this.#label(entry, label, text.slice(label.length + 1).trim(), line);
    } else if (point !== undefined) entry.points.push(this.#point(point, line));
    else
      this.#report(
        line,
        `a line must be "1. …" or begin with ${this.#form.labels.concat(this.#form.optional).join(', ')} and a colon`,
      );
  }

  #label(entry: OpenEntry, label: string, written: string, line: number): void {
    const { text, marks } = splitSourceMarks(written);
    this.#look(marks, line);
    if (text.length > LONGEST_LABELLED && !PIECES.includes(label))
      this.#report(line, `${label}: has ${text.length} characters, ${LONGEST_LABELLED} at most`);
    entry.labelled.set(label, text);
  }

  #point(written: string, line: number): Statement {
    const { text: markdown, marks } = splitSourceMarks(written);
    if (markdown.length > this.#form.longestPoint)
      this.#report(
        line,
        `this point has ${markdown.length} characters, ${this.#form.longestPoint} at most: shorten it`,
      );
    if (marks.length === 0) this.#report(line, 'a point needs its source: end it with a mark such as [^id]');
    return { markdown, text: withoutMarkup(markdown), sources: this.#look(marks, line) };
  }

  #look(marks: readonly string[], line: number): Source[] {
    return marks.flatMap((mark) => {
      const source = this.#sources.get(mark);
      if (!source) this.#report(line, `[^${mark}] names no source: add it under sources`);
      return source ?? [];
    });
  }

  #check({ title, line, labelled, points }: GuideEntry): void {
    for (const label of this.#form.labels)
      if (!labelled.get(label)) this.#report(line, `"${title}" has no line "${label}: …"`);
    const [fewest, most] = this.#form.points;
    if (points.length < fewest || points.length > most)
      this.#report(line, `"${title}" has ${points.length} numbered points, ${fewest} to ${most} must be`);
  }

  #report(line: number, message: string): void {
    this.#problems.push({ file: this.#file, line, message });
  }
}

/** The words of a line without the marks of Markdown. */
function withoutMarkup(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}
