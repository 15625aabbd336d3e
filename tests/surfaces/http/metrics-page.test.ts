import { expect, it } from 'vitest';
import { createMetrics } from '../../../src/metrics.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import { bot } from '../../fixture/bot.js';
import { recordedLog } from '../../recorded-log.js';
import { PUBLIC_KEY } from './signing.js';

const TOKEN = 'a-token-of-the-operator';
const { log } = recordedLog('silent');

/** The status of `/metrics` for a request from an address. */
async function statusFrom(remoteAddress: string, headers: Record<string, string> = {}, metricsToken?: string) {
  const metrics = createMetrics();
  const token = metricsToken === undefined ? {} : { metricsToken };
  const app = createInteractionsApp(bot, { publicKey: PUBLIC_KEY, log, metrics, ...token });
  const request = new Request('http://bot/metrics', { headers });
  return (await app.fetch(request, { incoming: { socket: { remoteAddress } } })).status;
}

it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s sees the metrics', async (address) => {
  expect(await statusFrom(address)).toBe(200);
});

it.each(['192.168.1.5', '::ffff:192.168.1.5', '2001:db8::1', ''])('%j does not without the token', async (address) => {
  expect(await statusFrom(address)).toBe(403);
  expect(await statusFrom(address, { authorization: 'Bearer undefined' })).toBe(403);
  expect(await statusFrom(address, { authorization: 'Bearer wrong' }, TOKEN)).toBe(403);
});

it('any address does with the token', async () => {
  expect(await statusFrom('192.168.1.5', { authorization: `Bearer ${TOKEN}` }, TOKEN)).toBe(200);
});

it.each(['x-forwarded-for', 'forwarded'])('what a proxy on this machine passes on (%s) does not', async (header) => {
  expect(await statusFrom('127.0.0.1', { [header]: '192.0.2.1' })).toBe(403);
});
