import { setTimeout as sleep } from 'node:timers/promises';
import { codedError, type DiscordError, rateLimited, statusError } from './discord-error.js';

/** Selects requests by `METHOD /path`: a regular expression, or a text that it contains. */
export type RequestPattern = RegExp | string;

interface Fault {
  readonly pattern: RequestPattern;
  readonly delayMs: number;
  readonly error?: () => DiscordError;
}

function matches(pattern: RequestPattern, line: string): boolean {
  return typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
}

/** Troubles that a test has ordered; each one befalls a single request. */
export class Faults {
  readonly #pending: Fault[] = [];

  rateLimitNext(pattern: RequestPattern, seconds: number): void {
    this.#pending.push({ pattern, delayMs: 0, error: () => rateLimited(seconds) });
  }

  failNext(pattern: RequestPattern, status: number): void {
    this.#pending.push({ pattern, delayMs: 0, error: () => statusError(status, 'ordered by the test') });
  }

  refuseNext(pattern: RequestPattern, status: number, code: number): void {
    this.#pending.push({ pattern, delayMs: 0, error: () => codedError(status, code, 'ordered by the test') });
  }

  delayNext(pattern: RequestPattern, ms: number): void {
    this.#pending.push({ pattern, delayMs: ms });
  }

  #take(line: string): Fault | undefined {
    const index = this.#pending.findIndex(({ pattern }) => matches(pattern, line));
    return index === -1 ? undefined : this.#pending.splice(index, 1)[0];
  }

  /** Lets the request suffer what was ordered for it: any delays, then at most one error. */
  async strike(method: string, path: string): Promise<void> {
    for (;;) {
      const fault = this.#take(`${method} ${path}`);
      if (fault === undefined) return;
      if (fault.error !== undefined) throw fault.error();
      await sleep(fault.delayMs);
    }
  }
}
