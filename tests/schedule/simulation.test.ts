import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { bankOf } from '../../src/quiz/item-bank.js';
import type { Channels } from '../../src/schedule/channels.js';
import { nextRun, timetableOf } from '../../src/schedule/next-run.js';
import { runDue } from '../../src/schedule/run-due.js';
import type { Posting } from '../../src/schedule/send.js';
import type { StoredServer } from '../../src/store/records.js';
import { studyMemory } from '../../src/store/study-memory.js';
import { DAY_MS } from '../../src/time/local-time.js';
import { randomFrom } from '../../tools/learn/random.js';
import { bank } from '../fixture/bank.js';
import { storeInMemory } from '../store/store-in-memory.js';

/** The whole simulation takes some minutes: `SIMULATED_DAYS=2000 SIMULATED_SERVERS=50 npx vitest run tests/schedule`. */
const DAYS = Number(process.env['SIMULATED_DAYS'] ?? 40);
const SERVERS = Number(process.env['SIMULATED_SERVERS'] ?? 10);
const START = Date.parse('2026-03-01T12:00:00Z');
const END = START + DAYS * DAY_MS;

const FAILING = 0.01;
const DYING = 0.01;
const SECOND_MS = 1_000;
const HOUR_MS = DAY_MS / 24;
/** Discord knows a nonce for some minutes. */
const NONCE_KNOWN_MS = 4 * 60 * SECOND_MS;

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago'];
const random = randomFrom(2026);
const log = createLog({ logLevel: 'silent' });
let time = START;
const memory = studyMemory(storeInMemory, log, { now: () => time });
afterAll(() => memory.close());

/** Every message that Discord has made, by channel. */
const messages: { readonly channel: string; readonly nonce: string; readonly at: number }[] = [];
const byNonce = new Map<string, number>();
let failed = 0;
let died = 0;

/** Makes the message, or finds the one that was made with this nonce lately. */
function made(channel: string, nonce: string): string {
  const known = byNonce.get(nonce);
  if (known !== undefined && time - (messages[known]?.at ?? 0) <= NONCE_KNOWN_MS) return String(known);
  byNonce.set(nonce, messages.length);
  messages.push({ channel, nonce, at: time });
  return String(messages.length - 1);
}

/** A process that posts; it may die before or after Discord has made a message, and is back within two minutes. */
function newProcess() {
  let backAt = 0;
  const channels: Channels = {
    refusalOf: () => Promise.resolve(undefined),
    edit: () => Promise.resolve(true),
    post: (channel, _message, nonce) => {
      const lot = random();
      if (lot < FAILING) {
        failed += 1;
        if (random() < 0.5) made(channel, nonce);
        return Promise.resolve('later');
      }
      if (lot < FAILING + DYING) {
        died += 1;
        if (random() < 0.5) made(channel, nonce);
        backAt = time + random() * 100 * SECOND_MS;
        throw new Error('the process dies');
      }
      return Promise.resolve({ message: made(channel, nonce) });
    },
  };
  const items = bankOf(bank.items.slice(0, 150));
  const posting: Posting = {
    knowledge: { loadItems: () => Promise.resolve(items) },
    memory,
    channels,
    log,
    now: () => time,
  };
  return {
    tick: async () => {
      if (time >= backAt) await runDue(posting).catch(() => undefined);
    },
  };
}

const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');

function newServer(place: number): StoredServer {
  const server = {
    id: `server-${place}`,
    zone: pick(ZONES),
    channel: `channel-${place}`,
    // Also at times that the clock skips or shows twice.
    time: `${two(random() * 24)}:${two(random() * 60)}`,
    days: pick(['every day', 'weekdays']),
    topics: [],
    quietFrom: '00:00',
    quietTo: '00:00',
    failures: 0,
    // Nobody answers here; that this ends the posts is another test.
    changedAt: Number.MAX_SAFE_INTEGER,
  };
  return { ...server, nextDailyAt: nextRun(timetableOf(server), START) };
}

test(`${DAYS} days of ${SERVERS} servers with restarts and failing calls: nothing is posted twice, nothing is missed`, async () => {
  const servers = Array.from({ length: SERVERS }, (_, place) => newServer(place));
  for (const server of servers) await memory.ask((store) => store.setServer(server));
  const processes = [newProcess(), newProcess()];
  const claimed = () => memory.ask((store) => store.claimedPosts(Number.MAX_SAFE_INTEGER));
  const nextDue = new Map(servers.map((server) => [server.id, server.nextDailyAt ?? 0]));
  while (time < END) {
    time = Math.max(time, Math.min(...nextDue.values())) + random() * 20 * SECOND_MS;
    do {
      await Promise.all(processes.map(({ tick }) => tick()));
      time += 20 * SECOND_MS;
    } while ((await claimed())?.value.length);
    // What SQLite has prepared is freed only when the event loop turns, and nothing here waits: the whole run took over 11 GB.
    await turnOfTheLoop();
    for (const server of servers) {
      if ((nextDue.get(server.id) ?? 0) > time) continue;
      const stored = await memory.ask((store) => store.serverOf(server.id));
      nextDue.set(server.id, stored?.value?.nextDailyAt ?? 0);
    }
  }
  let doubled = 0;
  let missed = 0;
  let late = 0;
  let expected = 0;
  for (const server of servers) {
    const posted = messages.filter(({ channel }) => channel === server.channel);
    let due = server.nextDailyAt ?? 0;
    while (due < time - HOUR_MS) {
      const next = nextRun(timetableOf(server), due);
      const [first, ...others] = posted.filter(({ at }) => at >= due && at < next);
      expected += 1;
      doubled += others.length;
      if (!first) missed += 1;
      else if (first.at - due > 30 * SECOND_MS) late += 1;
      due = next;
    }
  }
  process.stdout.write(
    `${expected} posts due, ${messages.length} made, ${missed} missed, ${doubled} twice, ${late} more than 30 s late; ` +
      `${failed} calls failed, ${died} processes died\n`,
  );
  expect({ doubled, missed }).toEqual({ doubled: 0, missed: 0 });
}, 3_600_000);
