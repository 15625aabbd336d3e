import { MAX_UNANSWERED, type PostKind, type StoredPost, type StoredServer } from '../store/records.js';
import type { Store } from '../store/sql-store.js';
import { silencedIn, withoutSilenced } from '../study/silenced.js';
import { dayIn, daysLater } from '../time/days.js';
import { MINUTE_MS } from '../time/local-time.js';
import { chooseQuestion, sinceFor } from './choose-question.js';
import { isTooLate, lastDue } from './late.js';
import { nextRun, timetableOf } from './next-run.js';
import { type Posting, send } from './send.js';

/** How often the schedule looks for due posts. */
const TICK_MS = 20_000;
/** A claim without an outcome is retried after this time. */
const RETRY_AFTER_MS = MINUTE_MS;
/** Discord remembers a nonce for some minutes. After them a retry might post twice, and a missing question is better. */
const GIVE_UP_AFTER_MS = 3 * MINUTE_MS;
/** A weekly board with fewer members is not posted. */
const MIN_ON_BOARD = 3;

/** A running schedule. */
export interface RunningSchedule {
  /** Starts nothing new and waits for the posts under way. */
  readonly close: () => Promise<void>;
}

/** Looks for due posts every 20 s. A slow round does not delay the next one. */
export function startSchedule(posting: Posting, tickMs = TICK_MS): RunningSchedule {
  const running = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const round = runDue(posting).catch((error: unknown) => {
      posting.log.error({ err: error }, 'posts that were due could not be made');
    });
    running.add(round);
    round.finally(() => running.delete(round));
  }, tickMs);
  return {
    close: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

/**
 * Posts what is due. Any number of processes may run this at any time: the one that inserts the row of a post posts it.
 * No state outside the store survives a call.
 */
export async function runDue(posting: Posting): Promise<void> {
  const { memory, now } = posting;
  if (!memory.mayHavePosts()) return;
  const time = now();
  const found = await memory.ask(async (store) => ({
    due: await store.serversDue(time),
    unsettled: await store.claimedPosts(time - RETRY_AFTER_MS),
  }));
  if (!found) return;
  const { due, unsettled } = found.value;
  await Promise.all([
    ...due.map((server) => postIfDue('daily', server, time, posting)),
    ...due.map((server) => postIfDue('board', server, time, posting)),
    ...unsettled.map((post) => retry(post, time, posting)),
  ]);
}

/** Claims and posts a server's question of the day or weekly board, unless it is not due or another process has it. */
async function postIfDue(kind: PostKind, server: StoredServer, now: number, posting: Posting): Promise<void> {
  const { id, zone, channel, nextDailyAt, nextBoardAt } = server;
  const dueAt = kind === 'daily' ? nextDailyAt : nextBoardAt;
  if (dueAt === undefined || dueAt > now) return;
  const timetable = timetableOf(server, kind);
  const due = lastDue(timetable, dueAt, now);
  const day = dayIn(zone, due);
  const choose = kind === 'daily' ? await questionChooser(server, day, now, posting) : hasBoard(server, day);
  const claimed = await posting.memory.ask(async (store): Promise<StoredPost | undefined> => {
    const content = await choose(store);
    if (content === 'stopped') return undefined;
    const state = content === 'nothing' || isTooLate(server, due, now) ? 'skipped' : 'claimed';
    const chosen = typeof content === 'object' ? content : {};
    const times = { claimedAt: now, triedAt: now };
    const post: StoredPost = { server: id, kind, day, channel, ...chosen, state, ...times, answered: 0, correct: 0 };
    return (await store.claimPost(post, dueAt, nextRun(timetable, now))) ? post : undefined;
  });
  const post = claimed?.value;
  if (post?.state === 'skipped') posting.onPost?.(kind, 'skipped', 0);
  if (post?.state !== 'claimed') return;
  posting.onClaim?.(now - due);
  await send(post, server, posting);
}

/** What a post is about; `nothing` if it is skipped, `stopped` if posts end. */
type Chooser = (store: Store) => Promise<Pick<StoredPost, 'item'> | 'nothing' | 'stopped'>;

async function questionChooser(server: StoredServer, day: string, now: number, posting: Posting): Promise<Chooser> {
  const bank = await posting.knowledge.loadItems();
  return async (store) => {
    const posts = await store.postsOf(server.id, 'daily', sinceFor(day));
    if (isUnanswered(posts, server)) {
      await store.setPostStatus(server.id, { failures: 0, problem: 'nobody-answers', stoppedAt: now });
      return 'stopped';
    }
    const item = chooseQuestion(withoutSilenced(bank, await silencedIn(store, now)), { ...server, day, posts });
    return item ? { item: item.id } : {};
  };
}

function hasBoard({ id }: StoredServer, day: string): Chooser {
  return async (store) => {
    const places = await store.board(id, daysLater(day, -7), daysLater(day, -1));
    return places.length < MIN_ON_BOARD ? 'nothing' : {};
  };
}

/** Whether nobody has answered the last questions since the server was set up. */
function isUnanswered(posts: readonly StoredPost[], { changedAt }: StoredServer): boolean {
  const last = posts
    .filter(({ state, claimedAt }) => state === 'posted' && claimedAt >= changedAt)
    .slice(0, MAX_UNANSWERED);
  return last.length === MAX_UNANSWERED && last.every(({ answered }) => answered === 0);
}

/** Retries a claimed post: its nonce makes it the same message for as long as Discord remembers it. */
async function retry(post: StoredPost, now: number, posting: Posting): Promise<void> {
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
