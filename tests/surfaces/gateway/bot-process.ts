import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownProcess } from '../../own-process.js';

const MAIN = fileURLToPath(new URL('../../../dist/start/main.js', import.meta.url));

/** The real bot in a process of its own. */
export interface BotProcess {
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Resolves once a line with this text was written. */
  readonly says: (text: string, ms?: number) => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Exit code, as soon as it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `node dist/start/main.js`, or a copy of it, with these settings and none of this machine's own. */
export function startBotProcess(settings: Readonly<Record<string, string>>, main = MAIN, cwd = '.'): BotProcess {
  const { PATH = '' } = process.env;
  const child = ownProcess(
    spawn(process.execPath, [main], {
      cwd,
      env: { PATH, DISCORD_TOKEN: '', STUDY_DATA: path.join(tmpdir(), 'study'), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  }
  return {
    output: () => written,
    says: (text, ms = 10_000) =>
      until(
        () => written.includes(text),
        ms,
        () => `no "${text}" in:\n${written}`,
      ),
    signal: (name) => child.kill(name),
    ended: exitCode(child),
  };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

async function until(holds: () => boolean, ms: number, complaint: () => string): Promise<void> {
  const deadline = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
