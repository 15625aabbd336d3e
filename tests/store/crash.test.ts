import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/sql-store.js';
import { randomFrom } from '../../tools/learn/random.js';
import { engines, openedFor } from './engines.js';
import { killedWhileWriting } from './writer-process.js';

/** The whole run takes some minutes: `CRASHED_ANSWERS=10000 npx vitest run tests/store/crash.test.ts`. */
const ANSWERS = Number(process.env['CRASHED_ANSWERS'] ?? 1);
const SHORTEST_MS = 100;
const LONGEST_MS = 900;
const random = randomFrom(ANSWERS);

describe.each(engines())('the store in $name', (engine) => {
  let store: Store;

  openedFor(engine, (opened) => {
    store = opened;
  });

  test('loses nothing that it acknowledged when two processes are killed while they write, again and again', async () => {
    let kills = 0;
    const acknowledged: string[] = [];
    while (acknowledged.length < ANSWERS) {
      const written = await Promise.all(
        ['first', 'second'].map((name) => {
          const ms = SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
          return killedWhileWriting(engine.name, engine.where(), `${name}${kills}`, ms);
        }),
      );
      expect(written.every((ids) => ids.length > 0)).toBe(true);
      kills += written.length;
      acknowledged.push(...written.flat());
    }
    const kept = new Set((await store.answersOf('m')).map(({ id }) => id));
    const lost = acknowledged.filter((id) => !kept.has(id));
    process.stdout.write(`${engine.name}: ${acknowledged.length} acknowledged, ${kills} killed, ${lost.length} lost\n`);
    expect(lost).toEqual([]);
    if (engine.name === 'sqlite') expect(integrityOf(`${engine.where()}/study.sqlite`)).toBe('ok');
  }, 3_600_000);
});

/** What SQLite finds wrong with a file; "ok" if nothing. */
function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file);
  const found = database.prepare('PRAGMA integrity_check').get();
  database.close();
  return found && Object.values(found)[0];
}
