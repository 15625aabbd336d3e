import { isObject, type JsonObject, valueAt } from './json.js';

/**
 * discord.js puts these into every message, also where Discord's schema has no such property. As `false` is what they
 * mean when left out, they are let through with that value only.
 */
const alwaysSentByDiscordJs = ['tts', 'enforce_nonce'];

/** The message as Discord's schema describes it. */
export function messageForSchema(message: unknown): unknown {
  if (!isObject(message)) return message;
  const entries = Object.entries(message);
  return Object.fromEntries(entries.filter(([key, value]) => value !== false || !alwaysSentByDiscordJs.includes(key)));
}

/**
 * The command as Discord's schema describes it. The documentation also has the property `nsfw`, and gives permissions
 * as a string of digits where the schema has a number.
 * @see https://discord.com/developers/docs/interactions/application-commands#create-global-application-command
 */
export function commandForSchema(command: unknown): unknown {
  if (!isObject(command)) return command;
  const entries = Object.entries(command).filter(([key, value]) => key !== 'nsfw' || typeof value !== 'boolean');
  const described: JsonObject = Object.fromEntries(entries);
  const permissions = valueAt(command, 'default_member_permissions');
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return described;
  return { ...described, default_member_permissions: Number(permissions) };
}
