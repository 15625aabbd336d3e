import type { CommandSummary, CompleteRequest, CompleteResponse, LineRequest, LineResponse } from '../protocol.js';

/** The server did not respond, or refused the request. */
class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** Replies take milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * The reply to a line.
 * @throws ServerError
 */
export function askBot(request: LineRequest): Promise<LineResponse> {
  return post('/api/lines', request);
}

/**
 * Suggestions for the caret.
 * @throws ServerError
 */
export function askForSuggestions(request: CompleteRequest): Promise<CompleteResponse> {
  return post('/api/complete', request);
}

/**
 * The bot's commands.
 * @throws ServerError
 */
export async function askForCommands(): Promise<readonly CommandSummary[]> {
  const { commands }: { commands: CommandSummary[] } = await request('/api/commands', {});
  return commands;
}

function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The page and its server have the same version, so responses are not validated. */
async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return await response.json();
    const { error }: { error?: string } = await response.json();
    throw new ServerError(error ?? `The bot refused this (${response.status}).`);
  } catch (error) {
    if (error instanceof ServerError) throw error;
    throw new ServerError(
      'The bot is not answering. Is it still running? Your text is kept; press Enter to send it again.',
    );
  }
}
