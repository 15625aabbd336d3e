import type { IncomingHttpHeaders } from 'node:http';
import type { UploadedFile } from './request-body.js';
import { Signal } from './signal.js';

/** A REST request that the bot made, together with how it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** The path below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON; of a multipart request that in `payload_json`. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** When the request arrived, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** The HTTP status of the answer. */
  readonly status: number;
}

/** All requests in the order of their answers. */
export class RequestLog {
  readonly requests: RecordedRequest[] = [];
  readonly #answered = new Signal<RecordedRequest>();

  add(request: RecordedRequest): void {
    this.requests.push(request);
    this.#answered.emit(request);
  }

  /** The first request, past or future, that fulfils the predicate. */
  async waitFor(wanted: (request: RecordedRequest) => boolean, ms: number): Promise<RecordedRequest> {
    const past = this.requests.find(wanted);
    if (past !== undefined) return past;
    return this.#answered.next(
      wanted,
      ms,
      () => `No such request within ${ms} ms. Requests so far: ${this.#summary()}`,
    );
  }

  #summary(): string {
    return this.requests.map(({ method, path, status }) => `${method} ${path} ${status}`).join(', ') || 'none';
  }
}
