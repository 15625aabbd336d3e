import { echo } from '../typed-text.js';
import type { Reading } from './quantities/parsed.js';

/** Says how a text was understood: `I read 5M/day as 152,083,333 requests a month.` */
export function readingText({ text, as }: Reading): string {
  return `I read ${echo(text)} as ${as}.`;
}
