import { hasSense, isNumeric, matches, senseOf, type Word, type Words } from './sense.js';

/** What is counted where each is an image of its own. */
const VERSIONS = /^(?:versions?|builds|pushes|tags|releases|copies)$/;
/** Where one comes on each, they count images, too: "after 60 nights". */
const NIGHTS = /^(?:nights|days|(?:week|work)days|(?:working|business) days)$/;
const DAILY = /^(?:(?:each|every) (?:night|day|(?:week|work)day)|nightly|daily)$/;

/** "Our image is 2 GB and ECR keeps 15 versions", "a new 2 GB image each night, after 60 nights": 15 images, or 60, of 2 GB each. */
export function versionsAsImages(words: Words): Words {
  const named = words.flatMap((word) => senseOf(word, 'service') ?? []).filter(({ weak }) => !weak);
  const isImage = (word: Word) => hasSense(word, 'noun') && matches(word, /\bimage$/);
  // A function has versions, too.
  if (named.length === 0 || named.some(({ service }) => service !== 'ecr') || !words.some(isImage)) return words;
  const isCounted = (word: Word, at: number) =>
    (matches(word, NIGHTS) && words[at - 2]?.text === 'after') ||
    (matches(word, VERSIONS) && words.slice(Math.max(0, at - 3), at).some(isNumeric));
  if (!words.some(isCounted)) return words;
  return words.map((word, at): Word => {
    if (isCounted(word, at)) return { ...word, senses: [{ kind: 'noun', noun: 'images' }] };
    // How often they come is said by their number.
    if (matches(word, DAILY)) return { ...word, senses: [] };
    return isImage(word) ? { ...word, senses: [...word.senses, { kind: 'each', of: 'images' }] } : word;
  });
}
