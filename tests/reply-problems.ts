import type { Reply } from '../src/replies/reply.js';
import { checkMessage } from './discord/body-checks.js';
import { describeProblem } from './discord/problem.js';

/** What Discord would refuse in a reply, by its own description of a new message; empty if it would take it. */
export function replyProblems({ body, files }: Reply): readonly string[] {
  const uploaded = files.map(({ name, data, description }, index) => ({
    id: String(index),
    name,
    size: data.byteLength,
    contentType: 'image/png',
    description,
    content: data,
  }));
  return checkMessage('channelMessage', body, { uploaded, kept: [], isEdit: false }).map(describeProblem);
}
