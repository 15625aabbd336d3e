import type { Notice, QuizQuestion } from '../answer/answer.js';
import { weeklyBoard } from '../answer/study/board.js';
import { dailyQuestion } from '../answer/study/daily.js';
import type { ItemBank } from '../items/bank.js';
import type { StoredPost } from '../store/records.js';
import type { Store } from '../store/sql-store.js';
import { daysLater } from '../time/days.js';

/** What a post says; undefined if this process does not know its question, because another one with other notes chose it. */
export async function messageFor(
  post: StoredPost,
  bank: ItemBank,
  store: Store,
): Promise<QuizQuestion | Notice | undefined> {
  if (post.kind === 'board') return weekBefore(post, bank, store);
  const item = bank.find(post.item ?? '');
  return item && { ...dailyQuestion(item, post.day), shared: true };
}

/** The board of the seven days before a day, with the question of them that most got wrong. */
async function weekBefore({ server, day }: StoredPost, bank: ItemBank, store: Store): Promise<Notice> {
  const [from, to] = [daysLater(day, -7), daysLater(day, -1)];
  const posts = await store.postsOf(server, 'daily', from);
  const hardest = posts
    .filter((post) => post.day <= to && post.correct < post.answered)
    .sort((a, b) => a.correct / a.answered - b.correct / b.answered)
    .flatMap((post) => {
      const item = bank.find(post.item ?? '');
      return item ? [{ ...post, item }] : [];
    });
  return weeklyBoard(await store.board(server, from, to), hardest[0]);
}
