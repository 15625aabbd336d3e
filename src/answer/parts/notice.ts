import type { NextStep, Notice } from '../answer.js';

/** A reply in plain paragraphs. */
export function notice(title: string, paragraphs: readonly string[], nextSteps: readonly NextStep[] = []): Notice {
  return { kind: 'notice', title, paragraphs, nextSteps, sources: [], corrections: [] };
}
