/** What a member may want who types below a quiz question or its verdict instead of pressing a button. */
export type QuizWish = 'hint' | 'skip' | 'reveal' | 'why' | 'explain' | 'repeat' | 'next';

/** Phrases for each wish, matched first as a whole and then without `FILLER_WORDS`. */
export const QUIZ_WISHES: Readonly<Record<QuizWish, readonly string[]>> = {
  hint: phrases('hint, hints, clue, tip, help, 50 50, fifty fifty'),
  skip: phrases(
    `skip, next, pass, another, one more, other, different, move on, go on, continue, last one, resume, back to quiz`,
  ),
  reveal:
    phrases(`idk, dont know, do not know, dunno, no idea, no clue, not sure, unsure, up, give up, cant say, answer, solution,
    tell, reveal, solve, right answer, correct answer, what is answer, whats answer`),
  why: phrases('why, why not, why is, how come, dont get, dont understand, what, huh, how'),
  explain: phrases('explain, explanation, more, details, what does mean'),
  repeat: phrases('again, repeat, retry, redo, try again, once more, back'),
  next: phrases('ok, okay, k, yes, y, yep, yeah, sure, go, ready, got, cool, thanks, alright, onwards'),
};

/** What ends a quiz, unless it is the whole text of an option. */
export const ENDS_QUIZ: ReadonlySet<string> = new Set(
  phrases('stop, quit, exit, enough, done, finish, finished, pause, break, cancel, end, no more, stop quiz, end quiz'),
);

/** Words that mean nothing beside a wish or a letter: "can you give me a hint please", "I think it is b". */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `please pls the can could you i me we us my give get have need want show let lets do to um hmm hm well so this it its is that one
  question questions would like some now then just ok maybe probably though tho really think guess say said choose pick take go with option letter
  number id im ill for`.split(/\s+/),
);

/** Words for an option by its position. */
export const POSITIONS: readonly (readonly string[])[] = [
  ['1', 'first'],
  ['2', 'second'],
  ['3', 'third'],
  ['4', 'fourth', 'last'],
];

/** Words for the options yes and no. */
export const YES_OR_NO: Readonly<Record<string, readonly string[]>> = {
  yes: phrases('true, correct, right, yep, yeah, still true, t, y'),
  no: phrases('false, wrong, nope, incorrect, not true, f, n, outdated'),
};

function phrases(list: string): readonly string[] {
  return list.split(/,\s+/);
}

/** The words of a typed text in lower case, without apostrophes. */
export function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().replace(/['’]/g, '');
  return words.match(/[\p{L}\p{N}]+/gu) ?? [];
}
