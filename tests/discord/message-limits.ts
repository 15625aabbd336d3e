import { type AvailableFile, attachmentProblems } from './attachment-limits.js';
import { componentProblems } from './component-limits.js';
import { embedProblems } from './embed-limits.js';
import { isObject, type JsonPath, listAt, textAt, valueAt } from './json.js';
import { lengthProblem, type Problem, problem } from './problem.js';
import type { UploadedFile } from './request-body.js';

/** What the checks of a message must know besides its JSON. */
export interface MessageContext {
  readonly uploaded: readonly UploadedFile[];
  /** Files that the message already has, if it is being edited. */
  readonly kept: readonly AvailableFile[];
  /** An edit may change one property only, a new message must have something to show. */
  readonly isEdit: boolean;
}

const maxContentLength = 2000;
const visibleLists = ['embeds', 'components', 'sticker_ids'];

/**
 * A bot that repeats what somebody wrote must not ping anybody by it, so every message has to switch mentions off.
 * This is the project's rule: without the property Discord would let every mention in the text ping.
 * @see https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
function mentionProblems(message: unknown, path: JsonPath): Problem[] {
  const allowed = valueAt(message, 'allowed_mentions');
  const here = [...path, 'allowed_mentions'];
  if (!isObject(allowed)) return [problem(here, 'ALLOWED_MENTIONS_MISSING', 'Required, with an empty list "parse".')];
  const parse = valueAt(allowed, 'parse');
  if (Array.isArray(parse) && parse.length === 0) return [];
  return [problem([...here, 'parse'], 'ALLOWED_MENTIONS_OPEN', 'Must be present and empty.')];
}

function emptinessProblems(message: unknown, path: JsonPath, context: MessageContext): Problem[] {
  if (context.isEdit || context.uploaded.length > 0 || textAt(message, 'content').trim() !== '') return [];
  if (visibleLists.some((key) => listAt(message, key).length > 0) || isObject(valueAt(message, 'poll'))) return [];
  return [problem(path, 'BASE_TYPE_REQUIRED', 'Cannot send an empty message.')];
}

/** Everything Discord or this project demands of a message that the schema of the request does not state. */
export function messageProblems(message: unknown, path: JsonPath, context: MessageContext): Problem[] {
  return [
    ...lengthProblem([...path, 'content'], textAt(message, 'content').length, 0, maxContentLength),
    ...mentionProblems(message, path),
    ...emptinessProblems(message, path, context),
    ...embedProblems(message, path),
    ...componentProblems(message, path),
    ...attachmentProblems(message, path, context.uploaded, context.kept),
  ];
}
