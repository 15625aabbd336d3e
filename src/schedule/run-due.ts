import type { StoredPost, StoredServer } from '../store/records.js';
import { MOST_UNANSWERED } from '../study/posts.js';
import { audible, silencedIn } from '../study/silenced.js';
import { dayIn } from '../time/days.js';
import { boardIfDue } from './board-due.js';
import { chooseQuestion, sinceFor } from './choose-question.js';
import { GIVE_UP_AFTER_MS, RETRY_AFTER_MS } from './limits.js';
import { isTooLate, lastDue, nextRun, timetableOf } from './next-run.js';
import type { Posting } from './posting.js';
import { send } from './send.js';

/**
 * Posts what is due. Any number of processes may do so at once, as often as they like: whoever inserts the row of a post posts it.
 * Nothing is known between two calls but what the store holds.
 */
export async function runDue(posting: Posting): Promise<void> {
  const { memory, now } = posting;
  if (!memory.mayHavePosts()) return;
  const time = now();
  const found = await memory.ask(async (store) => ({
    due: await store.serversDue(time),
    silent: await store.claimedPosts(time - RETRY_AFTER_MS),
  }));
  if (!found) return;
  const { due, silent } = found.value;
  await Promise.all([
    ...due.map((server) => askIfDue(server, time, posting)),
    ...due.map((server) => boardIfDue(server, time, posting)),
    ...silent.map((post) => tryAgain(post, time, posting)),
  ]);
}

/** Posts the question of a server's day, unless somebody else does, it is too late, or nobody answers them anyway. */
async function askIfDue(server: StoredServer, now: number, posting: Posting): Promise<void> {
  const { id, zone, channel, nextDailyAt } = server;
  if (nextDailyAt === undefined || nextDailyAt > now) return;
  const due = lastDue(timetableOf(server), nextDailyAt, now);
  const { memory, knowledge, onPost, onClaim } = posting;
  const day = dayIn(zone, due);
  const bank = await knowledge.loadItems();
  const claimed = await memory.ask(async (store): Promise<StoredPost | undefined> => {
    const posts = await store.postsOf(id, 'daily', sinceFor(day));
    if (isUnanswered(posts, server)) {
      await store.setPostStatus(id, { failures: 0, problem: 'nobody-answers', stoppedAt: now });
      return undefined;
    }
    const questions = audible(bank, await silencedIn(store, now));
    const item = chooseQuestion(questions, { ...server, day, posts })?.id;
    const post: StoredPost = {
      server: id,
      kind: 'daily',
      day,
      channel,
      ...(item === undefined ? {} : { item }),
      state: isTooLate(server, due, now) ? 'skipped' : 'claimed',
      claimedAt: now,
      triedAt: now,
      answered: 0,
      correct: 0,
    };
    return (await store.claimPost(post, nextDailyAt, nextRun(timetableOf(server), now))) ? post : undefined;
  });
  if (claimed?.value?.state === 'skipped') onPost?.('daily', 'skipped', 0);
  if (claimed?.value?.state === 'claimed') onClaim?.(now - due);
  if (claimed?.value?.state === 'claimed') await send(claimed.value, server, posting);
}

/** Whether nobody has answered the last questions since the server was set up. */
function isUnanswered(posts: readonly StoredPost[], { changedAt }: StoredServer): boolean {
  const last = posts
    .filter(({ state, claimedAt }) => state === 'posted' && claimedAt >= changedAt)
    .slice(0, MOST_UNANSWERED);
  return last.length === MOST_UNANSWERED && last.every(({ answered }) => answered === 0);
}

/** Posts again what somebody claimed and may have posted: with its nonce it is the same message, as long as Discord knows that. */
async function tryAgain(post: StoredPost, now: number, posting: Posting): Promise<void> {
  const { memory, onPost } = posting;
  const taken = await memory.ask(async (store): Promise<StoredServer | 'given-up' | undefined> => {
    const server = await store.serverOf(post.server);
    if (server && now - post.claimedAt <= GIVE_UP_AFTER_MS)
      return (await store.retryPost(post, now)) ? server : undefined;
    return (await store.settlePost(post, { state: 'unknown' })) ? 'given-up' : undefined;
  });
  if (taken?.value === 'given-up') onPost?.(post.kind, 'unknown', now - post.claimedAt);
  else if (taken?.value) await send(post, taken.value, posting);
}
