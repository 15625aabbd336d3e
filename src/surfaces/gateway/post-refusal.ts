import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { PostRefusal } from '../../store/records.js';

const REFUSED: Readonly<Record<number, PostRefusal>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'no-channel',
  [RESTJSONErrorCodes.UnknownGuild]: 'no-channel',
  [RESTJSONErrorCodes.MissingAccess]: 'no-access',
  [RESTJSONErrorCodes.MissingPermissions]: 'no-permission',
};
const UNAUTHORIZED = 401;

/** Why Discord refuses a call permanently; undefined if the call may work later. */
export function refusalIn(error: unknown): PostRefusal | undefined {
  if (!(error instanceof DiscordAPIError) || error.status === UNAUTHORIZED || error.status >= 500) return undefined;
  return REFUSED[Number(error.code)] ?? 'refused';
}
