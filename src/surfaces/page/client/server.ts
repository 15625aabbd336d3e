import type { CommandSummary, CompleteRequest, CompleteResponse, LineRequest, LineResponse } from '../protocol.js';

/** The server did not answer, or refused. */
class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** A reply takes milliseconds; a server that has not answered after this time is not there. */
const PATIENCE_MS = 15_000;

/**
 * What the bot says to a line.
 * @throws ServerError
 */
export function askBot(request: LineRequest): Promise<LineResponse> {
  return post('/api/lines', request);
}

/**
 * What could stand at the caret.
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

/** The page and its server are of one version, so the form of an answer is not checked again. */
async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return await response.json();
    const { error }: { error?: string } = await response.json();
    throw new ServerError(error ?? `The bot refused this (${response.status}).`);
  } catch (error) {
    if (error instanceof ServerError) throw error;
    throw new ServerError(
      'The bot does not answer. Is it still running? Your text is kept; press Enter to send it again.',
    );
  }
}
