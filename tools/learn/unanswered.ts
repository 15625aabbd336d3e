import { readFile } from 'node:fs/promises';
import path from 'node:path';

const BULLET = /^- (.+)$/;

/** Reads the questions that the notes do not answer, `learning/unanswered.md` of a knowledge folder: one a bullet. */
export async function loadUnanswered(knowledge: string): Promise<readonly string[]> {
  const text = await readFile(path.join(knowledge, 'learning', 'unanswered.md'), 'utf8');
  return text.split('\n').flatMap((line) => BULLET.exec(line)?.[1]?.trim() ?? []);
}
