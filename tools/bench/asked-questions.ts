import { DISTORTIONS } from '../evaluate/distort.js';
import { EVALUATION_FOLDER, type Question, readQuestions } from '../evaluate/questions.js';

/** The half that developers may read. */
const HALF = 'tuned-on';

/** Questions that a single passage can answer. */
export async function judgeableQuestions(): Promise<readonly Question[]> {
  const questions = await readQuestions(EVALUATION_FOLDER, HALF);
  return questions.filter(({ kind }) => kind === 'ask' || kind === 'stale');
}

/** Questions for `/ask`, answerable or not, each as written and with a typo, which takes longer. */
export async function typedQuestions(): Promise<readonly string[]> {
  const questions = await readQuestions(EVALUATION_FOLDER, HALF);
  const typed = questions
    .filter(({ kind }) => kind === 'ask' || kind === 'stale' || kind === 'unanswerable')
    .map(({ question }) => question);
  const mistype = DISTORTIONS.find(({ name }) => name === 'a typo');
  return typed.flatMap((question) => (mistype ? [question, mistype.apply(question)] : [question]));
}

/** At most so many items, evenly spread over the list. */
export function sampleOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
