/** What somebody wants who types a word below a question of a quiz or below its verdict, in place of pressing a button. */
export type QuizWish = 'hint' | 'skip' | 'reveal' | 'repeat' | 'next';

/** The words for each; what is typed is compared without `EMPTY_WORDS`, and whole first. */
export const QUIZ_WISHES: Readonly<Record<QuizWish, readonly string[]>> = {
  hint: ['hint', 'hints', 'clue', 'tip', 'help', '50 50', 'fifty fifty'],
  skip: [
    'skip',
    'next',
    'pass',
    'another',
    'other',
    'different',
    'move on',
    'go on',
    'continue',
    'last one',
    'resume',
    'back to quiz',
  ],
  reveal: [
    'idk',
    'dont know',
    'do not know',
    'dunno',
    'no idea',
    'no clue',
    'not sure',
    'unsure',
    'up',
    'give up',
    'cant say',
    'answer',
    'solution',
    'tell',
    'reveal',
    'solve',
    'right answer',
    'correct answer',
    'what is answer',
    'whats answer',
    'why',
    'why not',
    'why is',
    'how come',
    'explain',
    'explanation',
    'more',
    'details',
    'dont get',
    'dont understand',
    'what does mean',
    'what',
    'huh',
    'how',
  ],
  repeat: ['again', 'repeat', 'retry', 'redo', 'try again', 'once more', 'back'],
  next: ['ok', 'okay', 'yes', 'yep', 'yeah', 'sure', 'go', 'ready', 'got', 'cool', 'thanks', 'alright', 'onwards'],
};

/** Words that add nothing to a wish or a letter: "can you give me a hint please", "I think it is b". */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `please pls the can could you i me we us my give get have need want show let lets do to um hmm hm well so this it its is that one
  question questions would like some now then just ok maybe probably though tho really think guess say said choose pick take go with option letter
  number id im ill for`.split(/\s+/),
);

/** What stands for an option by its place, and for a yes or a no. */
export const PLACES: readonly (readonly string[])[] = [
  ['1', 'first'],
  ['2', 'second'],
  ['3', 'third'],
  ['4', 'fourth', 'last'],
];
export const YES_OR_NO: Readonly<Record<string, readonly string[]>> = {
  yes: ['true', 'correct', 'right', 'yep', 'yeah', 'still true', 't', 'y'],
  no: ['false', 'wrong', 'nope', 'incorrect', 'not true', 'f', 'n', 'outdated'],
};
