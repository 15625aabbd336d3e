import { stemOf, tokenize } from '../language/tokenize.js';
import { frequencyWeight } from '../language/word-frequency.js';

/** Scores how much a line sounds like talk to the bot, above 0, or like a question for the notes, below 0. */
export type TalkScorer = (text: string) => number;

const SMOOTHING = 0.5;
/** Most log-odds of one word: "u" occurs in no question of the notes, but also in lines about football. */
const MOST = 2.5;
/** Log-odds of a figure, and of a word that only the statements of the notes contain. */
const FIGURE = -2.5;
const IN_STATEMENTS = -1;
/** Log-odds of a rare word that neither contains; an everyday word says less. */
const UNKNOWN = -5;

/**
 * Sums the log-odds of the words of a line, stop words included, relative to the root of their number: "you", "that" and "said" tell talk from
 * questions better than rare words do.
 * @param talk lines to the bot
 * @param questions other lines: questions for the notes
 * @param isInNotes whether the notes contain a stem
 */
export function talkScorer(
  talk: readonly string[],
  questions: readonly string[],
  isInNotes: (stem: string) => boolean,
): TalkScorer {
  const shareOfTalk = sharesOf(talk);
  const shareOfQuestions = sharesOf(questions);
  const logOdds = (stem: string, word: string): number => {
    if (/^\d/.test(stem)) return FIGURE;
    if (shareOfTalk.holds(stem) || shareOfQuestions.holds(stem)) {
      const odds = Math.log(shareOfTalk.of(stem) / shareOfQuestions.of(stem));
      return Math.max(-MOST, Math.min(MOST, odds));
    }
    return isInNotes(stem) ? IN_STATEMENTS : Math.max(-MOST, UNKNOWN * frequencyWeight(word));
  };
  return (text) => {
    const words = new Map(tokenize(text).map((word) => [stemOf(word), word]));
    const sum = [...words].reduce((total, [stem, word]) => total + logOdds(stem, word), 0);
    return sum / Math.sqrt(words.size || 1);
  };
}

/** The share of lines with each stem. */
function sharesOf(lines: readonly string[]) {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const stem of new Set(tokenize(line).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    holds: (stem: string): boolean => counts.has(stem),
    of: (stem: string): number => ((counts.get(stem) ?? 0) + SMOOTHING) / Math.max(lines.length, 1),
  };
}
