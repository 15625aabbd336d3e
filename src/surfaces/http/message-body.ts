import type { Reply } from '../../replies/reply.js';

/**
 * A message with its files as a form: `payload_json`, then `files[n]`, where n is the id in its `attachments`.
 * @see https://discord.com/developers/docs/reference#uploading-files
 */
export function formOf(payload: unknown, files: Reply['files']): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  for (const [index, { name, data, type }] of files.entries()) {
    // A copy, because a view may belong to memory that is shared, which a Blob does not take.
    form.set(`files[${index}]`, new Blob([new Uint8Array(data)], { type }), name);
  }
  return form;
}
