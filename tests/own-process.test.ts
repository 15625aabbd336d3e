import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { endOwnProcesses, ownProcess } from './own-process.js';

/** A process that holds a port and does not end when asked to. */
const STUBBORN = `
  process.on('SIGTERM', () => undefined);
  const server = require('node:net').createServer().listen(0, '127.0.0.1', () => console.log(server.address().port));`;

async function startStubborn(): Promise<{ child: ChildProcess; port: number }> {
  const child = ownProcess(spawn(process.execPath, ['--eval', STUBBORN], { stdio: ['ignore', 'pipe', 'inherit'] }));
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(line) };
}

it('what a file leaves running is gone after it, with its ports', async () => {
  const { child, port } = await startStubborn();
  await endOwnProcesses();
  expect(child.signalCode).toBe('SIGKILL');
  const [refusal] = await once(connect(port, '127.0.0.1'), 'error');
  expect(refusal).toMatchObject({ code: 'ECONNREFUSED' });
});

it('a program that is not there is nothing to wait for', async () => {
  const child = ownProcess(spawn('/nowhere/program'));
  await once(child, 'error');
  await endOwnProcesses();
  expect(child.pid).toBeUndefined();
});
