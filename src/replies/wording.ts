import type { SourceReference } from '../answer/answer.js';
import type { SpellingCorrection } from '../language/correct-spelling.js';
import { sentenceCase } from '../language/sentence-case.js';
import type { Group } from '../notes/note.js';
import { dayInWords } from '../time/days.js';
import { echo } from '../typed-text.js';

/** Colour of a reply by the group of its topic. Nothing is conveyed by colour alone: the title names the topic. */
export const GROUP_COLORS: Readonly<Record<Group, number>> = {
  containers: 0x2f80ed,
  serverless: 0xf2994a,
  servers: 0x6f5bd6,
  concepts: 0x219653,
};
/** Colour of replies without a topic. */
export const PLAIN_COLOR = 0x5b6b7b;
/** Colour of "not in my notes" and of invalid requests. */
export const NOTICE_COLOR = 0xb7791f;

/** Spelling corrections: "I read `fargte` as AWS Fargate." */
export function correctionLine(corrections: readonly SpellingCorrection[]): string {
  if (corrections.length === 0) return '';
  const read = corrections.map((correction) => `${echo(correction.typed, 30)} as ${correction.read}`);
  return `-# I read ${read.join(' and ')}.`;
}

/**
 * The last lines of a reply: the notes it is based on, and links to their sources.
 * @param title of the reply, which is not repeated
 */
export function sourceLines(sources: readonly SourceReference[], title = ''): string[] {
  const pages = new Map(sources.flatMap(({ page }) => (page ? [[page.url, page] as const] : [])));
  const links = [...pages.values()].slice(0, 3).map(({ title, url }) => `[${title.replace(/[[\]]/g, '')}](${url})`);
  const notes = sources.map(({ heading }) => heading).filter((heading) => !repeats(heading, title));
  const reviewed = [...new Set(sources.map((source) => source.reviewed))].sort()[0];
  if (reviewed === undefined) return [];
  const parts = [...(notes.length > 0 ? [`Notes: ${notes.join(' · ')}`] : []), `reviewed ${dayInWords(reviewed)}`];
  return [`-# ${sentenceCase(parts.join(' · '))}`, ...(links.length > 0 ? [`-# ${links.join(' · ')}`] : [])];
}

function repeats(heading: string, title: string): boolean {
  const [whole, part] = [heading.toLowerCase(), title.toLowerCase()];
  return whole === part || whole.endsWith(` › ${part}`);
}
