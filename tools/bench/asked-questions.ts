import { DISTORTIONS } from '../evaluate/distort.js';
import { EVALUATION_FOLDER, type Question, readQuestions } from '../evaluate/questions.js';

/** The half that may be looked at. */
const HALF = 'tuned-on';

/** Questions whose answer can be judged by the text of one passage. */
export async function judgeableQuestions(): Promise<readonly Question[]> {
  const questions = await readQuestions(EVALUATION_FOLDER, HALF);
  return questions.filter(({ kind }) => kind === 'ask' || kind === 'stale');
}

/** What members type after `/ask`, answerable or not: as it was written, and once more with a typo, which takes longer. */
export async function typedQuestions(): Promise<readonly string[]> {
  const questions = await readQuestions(EVALUATION_FOLDER, HALF);
  const typed = questions
    .filter(({ kind }) => kind === 'ask' || kind === 'stale' || kind === 'unanswerable')
    .map(({ question }) => question);
  const mistype = DISTORTIONS.find(({ name }) => name === 'a typo');
  return typed.flatMap((question) => (mistype ? [question, mistype.apply(question)] : [question]));
}

/** Every so manieth item, so that no more than `most` are left and all parts of the list are met. */
export function sampleOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
