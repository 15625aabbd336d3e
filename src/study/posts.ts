/**
 * Why Discord takes no post: the channel is gone, hidden from the bot, belongs to another server, may not be written in, or something
 * else.
 */
export const REFUSALS = ['no-channel', 'no-access', 'no-permission', 'refused'] as const;
export type PostRefusal = (typeof REFUSALS)[number];

/** After so many questions in a row that nobody answered, posts end. */
export const MOST_UNANSWERED = 7;
