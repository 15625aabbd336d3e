import { tokensOf } from '../analysis.js';
import { subjectWeight } from '../everyday-words.js';
import { STOP_WORDS } from '../stop-words.js';
import type { Scorer } from './classifier.js';

/** Words as common as "want" and "when" tell nobody anything. */
const LEAST_TELLING = 0.35;

/**
 * The words of a text that speak most for a class: those without which it would be the least likely. Neighbours are given together, in
 * the order of the text.
 * @param limit words or groups of words at most
 */
export function tellingWords(
  text: string,
  label: number,
  { scoresOf }: Scorer<string>,
  limit: number,
): readonly string[] {
  if (limit === 0) return [];
  const tokens = tokensOf(text);
  const whole = advantageOf(scoresOf(text), label);
  const losses = tokens.map((token, at) =>
    STOP_WORDS.has(token) || subjectWeight(token) < LEAST_TELLING
      ? 0
      : whole - advantageOf(scoresOf(tokens.filter((_, other) => other !== at).join(' ')), label),
  );
  const enough = [...losses].sort((a, b) => b - a)[limit - 1] ?? 0;
  const telling = losses.map((loss) => loss > 0 && loss >= enough);
  return groupsOf(tokens, telling).slice(0, limit);
}

/** How far a class is ahead of the average. */
function advantageOf(scores: Float32Array, label: number): number {
  return (scores[label] ?? 0) - scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function groupsOf(tokens: readonly string[], chosen: readonly boolean[]): string[] {
  const groups: string[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (!chosen[at]) continue;
    if (chosen[at - 1]) groups.at(-1)?.push(token);
    else groups.push([token]);
  }
  return groups.map((group) => group.join(' '));
}
