import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fixtureFolder } from './fixture/folder.js';

const CHAT = fileURLToPath(new URL('../dist/start/chat.js', import.meta.url));
/** A file to which nothing can be written, as on a disk that is full; Linux has one. */
const FULL = '/dev/full';

it.runIf(existsSync(FULL))(
  'a log on a full disk does not keep the bot from answering',
  () => {
    const { status, stdout } = spawnSync(process.execPath, [CHAT, '--json'], {
      input: '/explain gadget\n/explain gizmo\n',
      env: { PATH: process.env['PATH'], KNOWLEDGE_DIR: fixtureFolder(), LOG_LEVEL: 'debug' },
      stdio: ['pipe', 'pipe', openSync(FULL, 'w')],
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  },
  30_000,
);
