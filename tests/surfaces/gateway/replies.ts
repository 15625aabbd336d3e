/** The title of a message's first embed, as members read it. */
export function titleOf(body: unknown): string | undefined {
  const { embeds } = body as { embeds?: readonly { title?: string }[] };
  return embeds?.[0]?.title;
}
