import type { Notice, QuizQuestion } from '../answer/answer.js';
import { weeklyBoard } from '../answer/study/board.js';
import { dailyQuestion, solved } from '../answer/study/daily.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Logger } from '../log.js';
import type { ItemBank } from '../quiz/item-bank.js';
import { layOutText } from '../replies/lay-out.js';
import { seededId } from '../seeded.js';
import type { PostKind, StoredPost, StoredServer } from '../store/records.js';
import type { Store } from '../store/sql-store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { daysLater } from '../time/days.js';
import type { Channels } from './channels.js';
import { sinceFor } from './choose-question.js';

/** What the schedule works with. */
export interface Posting {
  readonly knowledge: Pick<Knowledge, 'loadItems'>;
  readonly memory: Pick<StudyMemory, 'ask' | 'mayHavePosts'>;
  readonly channels: Channels;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called for each post that this process claims, with its delay in milliseconds. */
  readonly onClaim?: (late: number) => void;
  /** Called with the outcome of each post, and the milliseconds since its claim. */
  readonly onPost?: (kind: PostKind, outcome: Exclude<StoredPost['state'], 'claimed'>, ms: number) => void;
}

/** Posts stop after so many refusals in a row. */
const MAX_FAILURES = 3;
const NONCE_LENGTH = 20;

/** Posts a claimed post and stores the outcome. Without an answer from Discord it stays claimed and is retried. */
export async function send(post: StoredPost, server: StoredServer, posting: Posting): Promise<void> {
  const { channels, knowledge, memory, log, now, onPost } = posting;
  const bank = await knowledge.loadItems();
  const message = await memory.ask((store) => messageFor(post, bank, store));
  if (!message?.value) return;
  const nonce = seededId([post.server, post.kind, post.day], NONCE_LENGTH);
  const result = await channels.post(post.channel, layOutText(message.value), nonce);
  if (result === 'later') return;
  const isPosted = 'message' in result;
  const failures = isPosted ? 0 : server.failures + 1;
  await memory.ask(async (store) => {
    await store.settlePost(post, isPosted ? { state: 'posted', message: result.message } : { state: 'failed' });
    await store.setPostStatus(server.id, {
      failures,
      ...(isPosted ? {} : { problem: result.refused }),
      ...(failures >= MAX_FAILURES ? { stoppedAt: now() } : {}),
    });
  });
  onPost?.(post.kind, isPosted ? 'posted' : 'failed', now() - post.claimedAt);
  if (isPosted && post.kind === 'daily') await closePrevious(post, bank, posting);
  if (!isPosted) log.info({ refusal: result.refused }, 'Discord took no post');
}

/** The message of a post; undefined if this process does not know the question, because one with other notes chose it. */
async function messageFor(
  { kind, item: id = '', server, day }: StoredPost,
  bank: ItemBank,
  store: Store,
): Promise<QuizQuestion | Notice | undefined> {
  if (kind === 'board') return boardBefore(server, day, bank, store);
  const item = bank.find(id);
  return item && { ...dailyQuestion(item, day), shared: true };
}

/** The board of the seven days before a day, with the question that most members got wrong. */
async function boardBefore(server: string, day: string, bank: ItemBank, store: Store): Promise<Notice> {
  const [from, to] = [daysLater(day, -7), daysLater(day, -1)];
  const posts = await store.postsOf(server, 'daily', from);
  const [hardest] = posts
    .filter((post) => post.day <= to && post.correct < post.answered)
    .sort((a, b) => a.correct / a.answered - b.correct / b.answered)
    .flatMap((post) => {
      const item = bank.find(post.item ?? '');
      return item ? [{ ...post, item }] : [];
    });
  return weeklyBoard(await store.board(server, from, to), hardest);
}

/** Replaces the previous question with its solution. If that fails, its buttons stay and keep working. */
async function closePrevious(
  { server, day }: StoredPost,
  bank: ItemBank,
  { channels, memory }: Posting,
): Promise<void> {
  const posts = await memory.ask((store) => store.postsOf(server, 'daily', sinceFor(day)));
  const previous = posts?.value.find((other) => other.day < day && other.state === 'posted');
  const item = bank.find(previous?.item ?? '');
  if (previous?.message === undefined || !item) return;
  await channels.edit(previous.channel, previous.message, layOutText(solved(item, previous)));
}
