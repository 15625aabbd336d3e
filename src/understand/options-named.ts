import type { ExamOption } from './exam-question.js';

/** A letter or number that stands alone. */
const LABEL = /(?<![\p{L}\p{N}'’./+#&-])([A-Ha-h1-8])(?![\p{L}\p{N}'’+#&/-]|[.:]\p{L}|[.,]\d)/gu;
/** A number is mostly an amount, except behind these words. */
const BEFORE_NUMBER = /\b(?:options?|answers?|number|nr|why(?: not)?)[\s#(.]*$/i;
/** "It could b fine", "i c", "5 g", "written in C": the letter stands for something else. */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
  b: /\b(?!(?:when|why|how|what|where|and|but|so|or|then|ok)\b)\p{L}+ (?:could|can|will|would|may|might|should|must|gonna|to)\s+$/iu,
  c: /\b(?:i|u|we|you)\s+$/i,
};
/** Where a sentence begins. */
const OPENS = /(?:^|[.!?:])\W*$/;
const NO_OPTION = /(?:\b(?:plan|type|class|grade|written in)|\d)\s+$/i;
/** What stands behind "a" as a letter, or a capital one that opens a sentence; before anything else it is the article. */
const BEHIND_A =
  /^\)?(?:\s*$|\s*[^\s\p{L}\p{N}]|\s+(?:(?:right|wrong|correct|incorrect)\b(?!\s+(?:answer|one|choice|option|thing))|(?:is|was|are|be|been|the|isn|isnt|wasn|wasnt|would|wouldn|wouldnt|could|couldnt|does|do|doesn|doesnt|can|cannot|cant|has|had|will|wont|should|must|and|or|nor|vs|versus|then|too|also|not|instead|for|because|bc|cuz|cause|if|when|ever|never|as|with|works?|fits?|costs?|needs?|runs?|takes?|helps?|tho|though|again|here|either|than|but|over|out|still|looks?|seems?|sounds?|makes?|in (?:my|the)|on (?:my|the)|at all)\b))/iu;

/**
 * The letters of options that a line names: "why not C?", "so when is d ever right".
 * @returns each once, in upper case and in order
 */
export function lettersNamed(line: string, options: readonly ExamOption[]): readonly string[] {
  return [...new Set(placesOfLetters(line, options).map(({ letter }) => letter))];
}

/** A line with the letters of options replaced by what these are. */
export function withOptionsNamed(
  line: string,
  options: readonly ExamOption[],
  nameOf: (letter: string) => string,
): string {
  return placesOfLetters(line, options).reduceRight(
    (text, { letter, at }) => text.slice(0, at) + nameOf(letter) + text.slice(at + 1),
    line,
  );
}

function placesOfLetters(line: string, options: readonly ExamOption[]): readonly { letter: string; at: number }[] {
  return [...line.matchAll(LABEL)].flatMap(({ 1: label = '', index: at }) => {
    const letter = label.toUpperCase();
    const [before, behind] = [line.slice(0, at), line.slice(at + 1)];
    const isLetter = /\d/.test(label)
      ? BEFORE_NUMBER.test(before)
      : letter === 'A'
        ? (label === 'A' && !OPENS.test(before)) || BEHIND_A.test(behind)
        : !NO_OPTION.test(before) && !OTHERWISE[label]?.test(before);
    return isLetter && options.some((option) => option.letter === letter) ? [{ letter, at }] : [];
  });
}
