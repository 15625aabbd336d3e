import { ApplicationIntegrationType, ChannelType, InteractionContextType } from 'discord-api-types/v10';
import type { JsonObject } from './json.js';
import type { MessageOrigin } from './messages.js';
import { botPermissions, botPerson, memberFields, userPayload } from './payloads.js';
import type { Person, World } from './world.js';

/**
 * Where somebody uses the bot: in a server it is in, in the direct conversation with it, or by their own installation
 * in a server it is not in or in a private conversation between people.
 * @see https://discord.com/developers/docs/resources/application#installation-context
 */
export type Place = 'guild' | 'botDm' | 'foreignGuild' | 'privateChannel';

const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const { GuildInstall, UserInstall } = ApplicationIntegrationType;

const contextOf = { guild: Guild, botDm: BotDM, foreignGuild: Guild, privateChannel: PrivateChannel };
const installsFor = {
  guild: [GuildInstall],
  botDm: [GuildInstall, UserInstall],
  foreignGuild: [UserInstall],
  privateChannel: [UserInstall],
};

function listOr(value: unknown, fallback: readonly unknown[]): readonly unknown[] {
  return Array.isArray(value) ? value : fallback;
}

/** Whether Discord offers a command of this definition there. */
export function isOfferedIn(place: Place, { contexts, integration_types, dm_permission }: JsonObject): boolean {
  const anywhere = dm_permission === false ? [Guild] : [Guild, BotDM, PrivateChannel];
  const installs = listOr(integration_types, [GuildInstall]);
  return (
    listOr(contexts, anywhere).includes(contextOf[place]) && installsFor[place].some((type) => installs.includes(type))
  );
}

const guildChannel = { type: ChannelType.GuildText, name: 'general', nsfw: false, position: 0 };

function channelFields(place: Place, world: World): JsonObject {
  const rights = { permissions: botPermissions };
  switch (place) {
    case 'guild':
      return { ...guildChannel, ...rights, id: world.channelId, guild_id: world.guildId };
    case 'foreignGuild':
      return { ...guildChannel, ...rights, id: world.foreignChannelId, guild_id: world.foreignGuildId };
    case 'botDm':
      return { ...rights, id: world.directChannelId, type: ChannelType.DM };
    case 'privateChannel':
      return { ...rights, id: world.privateChannelId, type: ChannelType.GroupDM, name: null };
  }
}

function ownersFor(place: Place, world: World, person: Person): JsonObject {
  if (place === 'guild') return { [GuildInstall]: world.guildId };
  return place === 'botDm' ? { [GuildInstall]: '0' } : { [UserInstall]: person.id };
}

/** The place of the bot's answers to what happens there. */
export function originIn(place: Place, world: World): MessageOrigin {
  const author = userPayload(botPerson(world));
  switch (place) {
    case 'guild':
      return { author, channelId: world.channelId, guildId: world.guildId };
    case 'foreignGuild':
      return { author, channelId: world.foreignChannelId, guildId: world.foreignGuildId };
    case 'botDm':
      return { author, channelId: world.directChannelId };
    case 'privateChannel':
      return { author, channelId: world.privateChannelId };
  }
}

/** The fields of an interaction that say where it happens and who caused it: a member in a server, else a user. */
export function placeFields(place: Place, world: World, person: Person, permissions?: bigint): JsonObject {
  const { channelId, guildId } = originIn(place, world);
  const user = userPayload(person);
  const common = {
    channel_id: channelId,
    channel: channelFields(place, world),
    context: contextOf[place],
    authorizing_integration_owners: ownersFor(place, world, person),
    app_permissions: botPermissions,
  };
  if (guildId === undefined) return { ...common, user };
  const guild = { id: guildId, locale: 'en-US', features: [] };
  const may = permissions === undefined ? botPermissions : String(permissions);
  const member = { user, permissions: may, ...memberFields() };
  return { ...common, guild_id: guildId, guild, guild_locale: 'en-US', member };
}
