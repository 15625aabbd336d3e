import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';

/** Larger than any line that a command takes. */
const LARGEST_BODY_BYTES = 64 * 1024;

/** Refuses larger bodies, with or without a Content-Length. */
export const limitBody = bodyLimit({
  maxSize: LARGEST_BODY_BYTES,
  onError: (context) => context.json({ error: 'The body is larger than 64 KB.' }, 413),
});

/** The body of a request if it is JSON of the wanted form, otherwise the refusal to send. */
export async function readJsonBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body | Response> {
  // Other types could be sent by a form of any site.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
    return context.json({ error: 'Send JSON, with content-type application/json.' }, 415);
  }
  const parsed = schema.safeParse(await jsonOf(context));
  if (parsed.success) return parsed.data;
  return context.json({ error: parsed.error.issues.map(({ message }) => message).join(' ') }, 400);
}

/** What the body says; undefined, which no schema takes, if it is not JSON. */
async function jsonOf({ req }: Context): Promise<unknown> {
  try {
    return await req.json();
  } catch {
    return undefined;
  }
}
