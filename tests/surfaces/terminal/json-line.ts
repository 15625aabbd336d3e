import { z } from 'zod';

const jsonLine = z.strictObject({
  input: z.string(),
  answer: z.looseObject({ kind: z.string(), sources: z.array(z.unknown()) }),
  reply: z.looseObject({
    embeds: z.array(z.looseObject({})).min(1),
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
    files: z.array(z.strictObject({ name: z.string(), size: z.int().positive() })),
  }),
  ms: z.number().nonnegative(),
});

/** The lines that `chat --json` wrote, each checked: input, answer, reply and time, and nothing else. */
export function jsonLines(written: string): readonly z.infer<typeof jsonLine>[] {
  const lines = written.split('\n');
  if (lines.pop() !== '') throw new Error('the last line is not ended');
  return lines.map((line) => jsonLine.parse(JSON.parse(line)));
}
