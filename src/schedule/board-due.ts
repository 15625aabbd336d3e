import type { StoredPost, StoredServer } from '../store/records.js';
import { dayIn, daysLater } from '../time/days.js';
import { FEWEST_ON_BOARD } from './limits.js';
import { isTooLate, lastDue, nextRun, timetableOf } from './next-run.js';
import type { Posting } from './posting.js';
import { send } from './send.js';

/** Posts the board of last week, if enough members were on it. */
export async function boardIfDue(server: StoredServer, now: number, posting: Posting): Promise<void> {
  const { id, zone, channel, nextBoardAt } = server;
  if (nextBoardAt === undefined || nextBoardAt > now) return;
  const timetable = { ...timetableOf(server), days: 'mondays' } as const;
  const due = lastDue(timetable, nextBoardAt, now);
  const day = dayIn(zone, due);
  const claimed = await posting.memory.ask(async (store): Promise<StoredPost | undefined> => {
    const places = await store.board(id, daysLater(day, -7), daysLater(day, -1));
    const post: StoredPost = {
      server: id,
      kind: 'board',
      day,
      channel,
      state: places.length < FEWEST_ON_BOARD || isTooLate(server, due, now) ? 'skipped' : 'claimed',
      claimedAt: now,
      triedAt: now,
      answered: 0,
      correct: 0,
    };
    return (await store.claimPost(post, nextBoardAt, nextRun(timetable, now))) ? post : undefined;
  });
  if (claimed?.value?.state === 'skipped') posting.onPost?.('board', 'skipped', 0);
  if (claimed?.value?.state === 'claimed') posting.onClaim?.(now - due);
  if (claimed?.value?.state === 'claimed') await send(claimed.value, server, posting);
}
