import type { IncomingMessage } from 'node:http';
import { statusError } from './discord-error.js';
import { listAt, textAt, valueAt } from './json.js';

/** A file of a multipart request. */
export interface UploadedFile {
  /** The number in the form field's name `files[n]`, to which `attachments[].id` refers. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  /** The alternative text given for the file in `attachments`. */
  readonly description?: string;
  readonly content: Uint8Array;
}

/** What a request carried: its JSON and, for a multipart request, its files. */
export interface RequestContent {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw statusError(400, 'Bad Request');
  }
}

/** In the callback of an interaction the message, and with it `attachments`, is inside `data`. */
function descriptionIn(body: unknown, id: string): string {
  const message = valueAt(body, 'data') ?? body;
  const attachment = listAt(message, 'attachments').find((entry) => textAt(entry, 'id') === id);
  return textAt(attachment, 'description');
}

async function uploadedFile(field: string, file: File, body: unknown): Promise<UploadedFile> {
  const id = /^files\[(\d+)\]$/.exec(field)?.[1];
  if (id === undefined) throw statusError(400, 'Bad Request');
  const description = descriptionIn(body, id);
  const content = new Uint8Array(await file.arrayBuffer());
  const { name, size, type: contentType } = file;
  return { id, name, size, contentType, content, ...(description === '' ? {} : { description }) };
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<RequestContent> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  const json = form.get('payload_json');
  const body = typeof json === 'string' ? parseJson(json) : {};
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value !== 'string') files.push(await uploadedFile(field, value, body));
  }
  return { body, files };
}

/**
 * Reads a request as Discord does: JSON, or a form with `payload_json` and `files[n]`.
 * @see https://discord.com/developers/docs/reference#uploading-files
 */
export async function readRequestContent(request: IncomingMessage): Promise<RequestContent> {
  return readContent(await bytesOf(request), request.headers['content-type'] ?? '');
}

/** Reads what a bot sends, be it a request or the response to an interaction over HTTP. */
export async function readContent(bytes: Buffer, contentType: string): Promise<RequestContent> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(bytes, contentType);
  if (contentType.startsWith('application/json')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  throw statusError(415, 'Unsupported Media Type');
}
