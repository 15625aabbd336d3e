import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, invalidForm, statusError } from './discord-error.js';
import type { Faults } from './faults.js';
import { describeProblem } from './problem.js';
import { rateLimitHeaders } from './rate-limit-headers.js';
import { type RequestContent, readRequestContent } from './request-body.js';
import type { RequestLog } from './request-log.js';
import { findRoute, type Route, type RouteAnswer, type RouteMatch } from './route.js';

/** What the REST side needs from the rest of the stand-in. */
export interface RestContext {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly report: (problem: string) => void;
}

interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly isApi: boolean;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly receivedAt: number;
}

interface FinishedAnswer extends RouteAnswer {
  readonly headers: Readonly<Record<string, string>>;
}

const apiPrefix = '/api/v10';

function receive(request: IncomingMessage): ReceivedRequest {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const fullPath = decodeURIComponent(url.pathname);
  const isApi = fullPath.startsWith(`${apiPrefix}/`);
  const path = isApi ? fullPath.slice(apiPrefix.length) : fullPath;
  const { authorization } = request.headers;
  return { method: request.method ?? 'GET', url, isApi, path, authorization, receivedAt: Date.now() };
}

function call(
  { route, parameter }: RouteMatch,
  content: RequestContent,
  received: ReceivedRequest,
  context: RestContext,
) {
  const { receivedAt, url } = received;
  const routeCall = { ...content, parameter, receivedAt, query: url.searchParams };
  const problems = route.check?.(routeCall) ?? [];
  if (problems.length === 0) return route.answer(routeCall);
  for (const problem of problems) context.report(`${route.method} ${route.template}: ${describeProblem(problem)}`);
  throw invalidForm(problems);
}

async function answerRoute(
  match: RouteMatch,
  content: RequestContent,
  received: ReceivedRequest,
  context: RestContext,
): Promise<FinishedAnswer> {
  const headers = rateLimitHeaders(match.route);
  try {
    await context.faults.strike(received.method, received.path);
    const isRefused = match.route.needsBotToken && received.authorization !== `Bot ${context.token}`;
    if (isRefused) throw statusError(401, 'Unauthorized');
    return { ...call(match, content, received, context), headers };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return { status: error.status, body: error.body, headers: { ...headers, ...error.headers } };
  }
}

async function answerTo(
  received: ReceivedRequest,
  content: RequestContent,
  context: RestContext,
): Promise<FinishedAnswer> {
  const { method, path, isApi } = received;
  const match = isApi ? findRoute(context.routes, method, path) : undefined;
  if (match !== undefined) return answerRoute(match, content, received, context);
  context.report(`${method} ${path}: the stand-in has no such endpoint`);
  const { status, body } = statusError(404, 'Not Found');
  return { status, body, headers: {} };
}

/** Anything but a DiscordError is a mistake in the stand-in and must not pass unnoticed. */
function failure(error: unknown, context: RestContext): FinishedAnswer {
  if (error instanceof DiscordError) return { status: error.status, body: error.body, headers: {} };
  context.report(`the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 }, headers: {} };
}

function send(response: ServerResponse, { status, body, headers }: FinishedAnswer): void {
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Answers one HTTP request as Discord's REST API would and records both. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: RestContext,
): Promise<void> {
  const received = receive(request);
  let content: RequestContent = { body: undefined, files: [] };
  let answer: FinishedAnswer;
  try {
    content = await readRequestContent(request);
    answer = await answerTo(received, content, context);
  } catch (error) {
    answer = failure(error, context);
  }
  send(response, answer);
  const { method, path, url, receivedAt } = received;
  const { headers } = request;
  context.log.add({ method, path, query: url.searchParams, headers, ...content, receivedAt, status: answer.status });
  answer.whenDone?.();
}
