const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const VOWELS = 'aeiou';
/** Shorter ones are units and articles. */
const WORD = /[a-z]{3,}/gi;

/** How many names a word with vowels and consonants can have: 21 consonants times 5 vowels have no common factor. */
export const MOST_VARIANTS = CONSONANTS.length * VOWELS.length;

/**
 * Another word of the same length and shape, as pronounceable as the first: letters move on within consonants and within vowels.
 * @param variant 0 leaves the word as it is
 */
export function renameWord(word: string, variant: number): string {
  return word.replace(/[a-z]/gi, (letter) => moveOn(letter, variant));
}

/** Renames the words of a text; each word is renamed alike wherever it stands. */
export function renameWords(text: string, variantOf: (word: string) => number): string {
  return text.replace(WORD, (word) => {
    const variant = variantOf(word.toLowerCase());
    return variant === 0 ? word : renameWord(word, variant);
  });
}

function moveOn(letter: string, steps: number): string {
  const small = letter.toLowerCase();
  const letters = VOWELS.includes(small) ? VOWELS : CONSONANTS;
  const moved = letters.charAt((letters.indexOf(small) + steps) % letters.length);
  return letter === small ? moved : moved.toUpperCase();
}
