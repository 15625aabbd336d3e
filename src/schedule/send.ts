import { solved } from '../answer/study/daily.js';
import { lettersOf } from '../items/hash.js';
import { layOutText } from '../replies/lay-out.js';
import type { StoredPost, StoredServer } from '../store/records.js';
import { sinceFor } from './choose-question.js';
import { MOST_FAILURES } from './limits.js';
import { messageFor } from './message-for.js';
import type { Posting } from './posting.js';

const NONCE_LENGTH = 20;

/** Posts what was claimed and keeps what came of it; what Discord was not heard of stays claimed and is tried again. */
export async function send(post: StoredPost, server: StoredServer, posting: Posting): Promise<void> {
  const { channels, knowledge, memory, log, now, onPost } = posting;
  const bank = await knowledge.loadItems();
  const message = await memory.ask((store) => messageFor(post, bank, store));
  if (!message?.value) return;
  const nonce = lettersOf([post.server, post.kind, post.day], NONCE_LENGTH);
  const came = await channels.post(post.channel, layOutText(message.value), nonce);
  if (came === 'later') return;
  const isPosted = 'message' in came;
  const failures = isPosted ? 0 : server.failures + 1;
  await memory.ask(async (store) => {
    await store.settlePost(post, isPosted ? { state: 'posted', message: came.message } : { state: 'failed' });
    await store.setPostStatus(server.id, {
      failures,
      ...(isPosted ? {} : { problem: came.refused }),
      ...(failures >= MOST_FAILURES ? { stoppedAt: now() } : {}),
    });
  });
  onPost?.(post.kind, isPosted ? 'posted' : 'failed', now() - post.claimedAt);
  if (isPosted && post.kind === 'daily') await closeBefore(post, posting);
  if (!isPosted) log.info({ refusal: came.refused }, 'Discord took no post');
}

/** Puts the solution in the place of the question before. If that fails, its buttons stay, and work. */
async function closeBefore({ server, day }: StoredPost, { channels, knowledge, memory }: Posting): Promise<void> {
  const posts = await memory.ask((store) => store.postsOf(server, 'daily', sinceFor(day)));
  const before = posts?.value.find((other) => other.day < day && other.state === 'posted');
  const item = (await knowledge.loadItems()).find(before?.item ?? '');
  if (before?.message === undefined || !item) return;
  await channels.edit(before.channel, before.message, layOutText(solved(item, before)));
}
