import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();

/** Makes sure that a process that a test has started ends with the test's file, or with the worker if that ends before. */
export function ownProcess<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('close', () => running.delete(child));
  // A program that could not be started never closes.
  child.once('error', () => running.delete(child));
  return child;
}

/** Makes sure that a process that several files share ends with their worker, which does not wait for it. */
export function workerProcess<Child extends ChildProcess>(child: Child): Child {
  child.unref();
  process.once('exit', () => child.kill('SIGQUIT'));
  return child;
}

/** Ends all processes that are still running, without asking them; resolves when they are gone, and with them their ports. */
export async function endOwnProcesses(): Promise<void> {
  const ended = [...running].map((child) => once(child, 'close'));
  killAll();
  await Promise.all(ended);
}

function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

process.once('exit', killAll);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
