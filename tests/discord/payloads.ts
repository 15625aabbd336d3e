import {
  type APIDMChannel,
  type APITextChannel,
  type APIUser,
  ApplicationFlags,
  ChannelType,
  type GatewayReadyDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { JsonObject } from './json.js';
import type { Person, World } from './world.js';

const joinedAt = '2024-01-01T00:00:00.000000+00:00';

/** What a bot usually may do in a channel: see it, write, link, attach files and read the history. */
export const botPermissions = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.EmbedLinks |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.UseApplicationCommands,
);

/** @see https://discord.com/developers/docs/resources/user#user-object */
export function userPayload({ id, username, bot }: Person): APIUser {
  return { id, username, discriminator: '0', global_name: bot ? null : username, avatar: null, bot };
}

/** The bot under test as the author of messages and a member of the server. */
export function botPerson(world: World): Person {
  return { id: world.applicationId, username: 'bot-under-test', bot: true };
}

/** A member of a server without the user. */
export function memberFields(): JsonObject {
  const flags = { deaf: false, mute: false, pending: false, flags: 0 };
  return { nick: null, avatar: null, roles: [], joined_at: joinedAt, premium_since: null, ...flags };
}

/** @see https://discord.com/developers/docs/resources/channel#channel-object */
export function textChannelPayload(world: World): APITextChannel {
  return {
    id: world.channelId,
    guild_id: world.guildId,
    type: ChannelType.GuildText,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

/** The direct conversation between the person and the bot. */
export function directChannelPayload(world: World): APIDMChannel {
  const recipients = [userPayload(world.person)];
  return { id: world.directChannelId, type: ChannelType.DM, last_message_id: null, recipients, name: null };
}

const applicationFlags = {
  flags: ApplicationFlags.ApplicationCommandBadge,
  flags_new: String(ApplicationFlags.ApplicationCommandBadge),
};

/** @see https://discord.com/developers/docs/resources/application#application-object */
export function applicationPayload(world: World): JsonObject {
  return {
    id: world.applicationId,
    name: 'Bot under test',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    ...applicationFlags,
    owner: userPayload(world.person),
    team: null,
    bot: userPayload(botPerson(world)),
    integration_types_config: { 0: {}, 1: {} },
  };
}

/** @see https://discord.com/developers/docs/events/gateway#get-gateway-bot */
export function gatewayBotPayload(gatewayUrl: string): JsonObject {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: gatewayUrl, shards: 1, session_start_limit: limit };
}

/** @see https://discord.com/developers/docs/events/gateway-events#ready */
export function readyPayload(world: World, sessionId: string, gatewayUrl: string): GatewayReadyDispatchData {
  return {
    v: 10,
    user: { ...userPayload(botPerson(world)), verified: true, mfa_enabled: false, email: null },
    guilds: [{ id: world.guildId, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: gatewayUrl,
    application: { id: world.applicationId, ...applicationFlags },
    shard: [0, 1],
  };
}

const guildSettings = {
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  premium_tier: GuildPremiumTier.None,
  preferred_locale: Locale.EnglishUS,
  system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
  afk_timeout: 300,
  premium_progress_bar_enabled: false,
  features: [],
};

const guildWithout = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  afk_channel_id: null,
  system_channel_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  application_id: null,
};

const guildEmptyLists = {
  emojis: [],
  stickers: [],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};

/** The server as GUILD_CREATE describes it: one text channel, the bot and one person. */
export function guildPayload(world: World): JsonObject {
  const members = [botPerson(world), world.person].map((person) => ({ user: userPayload(person), ...memberFields() }));
  const everyone = { id: world.guildId, name: '@everyone', permissions: botPermissions, position: 0, color: 0 };
  return {
    id: world.guildId,
    name: 'Test server',
    owner_id: world.person.id,
    roles: [{ ...everyone, hoist: false, managed: false, mentionable: false, flags: 0 }],
    channels: [textChannelPayload(world)],
    members,
    member_count: members.length,
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    ...guildSettings,
    ...guildWithout,
    ...guildEmptyLists,
  };
}
