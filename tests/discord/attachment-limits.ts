import { type JsonPath, listAt, textAt, visitObjects } from './json.js';
import { type Problem, problem } from './problem.js';
import type { UploadedFile } from './request-body.js';

/** The part of a file, uploaded or already on an edited message, that the checks need. */
export interface AvailableFile {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

const maxFileBytes = 10 * 1024 * 1024;
const scheme = 'attachment://';

function referenceProblems(url: string, path: JsonPath, available: readonly AvailableFile[]): Problem[] {
  const name = url.slice(scheme.length);
  const file = available.find((candidate) => candidate.name === name);
  if (file === undefined) {
    return [problem(path, 'MEDIA_REFERENCE_NOT_FOUND', `The referenced file "${name}" was not uploaded.`)];
  }
  if (file.description !== undefined && file.description !== '') return [];
  return [problem(path, 'ALTERNATIVE_TEXT_MISSING', `The file "${name}" has no description in attachments.`)];
}

function unknownAttachments(message: unknown, path: JsonPath, available: readonly AvailableFile[]): Problem[] {
  return listAt(message, 'attachments').flatMap((attachment, index) => {
    const id = textAt(attachment, 'id');
    if (available.some((file) => file.id === id)) return [];
    return [problem([...path, 'attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', `There is no file "${id}".`)];
  });
}

function sizeProblems(files: readonly UploadedFile[]): Problem[] {
  const tooBig = files.filter((file) => file.size > maxFileBytes);
  return tooBig.map(({ id, size }) => problem([`files[${id}]`], 'FILE_TOO_LARGE', `${size} bytes are too many.`));
}

/**
 * Every `attachment://` address must name a file of the message. That each such file has an alternative text is this
 * project's rule, for people who use a screen reader; Discord itself does not ask for one.
 * @see https://discord.com/developers/docs/reference#editing-message-attachments
 */
export function attachmentProblems(
  message: unknown,
  path: JsonPath,
  uploaded: readonly UploadedFile[],
  kept: readonly AvailableFile[],
): Problem[] {
  const available = [...uploaded, ...kept];
  const problems = [...sizeProblems(uploaded), ...unknownAttachments(message, path, available)];
  visitObjects(message, path, (found, here) => {
    for (const [key, value] of Object.entries(found)) {
      if (typeof value !== 'string' || key === 'content' || !value.startsWith(scheme)) continue;
      problems.push(...referenceProblems(value, [...here, key], available));
    }
  });
  return problems;
}
