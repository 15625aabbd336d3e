import { ChannelType } from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import type { JsonObject } from './json.js';
import type { MessageStore } from './message-store.js';
import { visibleMessage } from './message-visibility.js';
import { isEphemeral, type MessagePayload } from './messages.js';
import type { World } from './world.js';

/** Events say what kind of channel a message is in; clients need it for direct messages. */
function eventData(message: MessagePayload): JsonObject {
  return { ...message, channel_type: message.guild_id === undefined ? ChannelType.DM : ChannelType.GuildText };
}

/** Stores messages and tells the bot about those in channels it is in, its own ones too, as Discord does. */
export class MessageFeed {
  readonly #store: MessageStore;
  readonly #gateway: Gateway;
  readonly #world: World;

  constructor(store: MessageStore, gateway: Gateway, world: World) {
    this.#store = store;
    this.#gateway = gateway;
    this.#world = world;
  }

  #isHeardIn(channelId: string): boolean {
    return channelId === this.#world.channelId || channelId === this.#world.directChannelId;
  }

  #announce(event: string, message: MessagePayload): number {
    if (!this.#isHeardIn(message.channel_id) || isEphemeral(message)) return 0;
    return this.#gateway.dispatch(event, (intents) => {
      const visible = visibleMessage(message, intents, this.#world.applicationId);
      return visible === undefined ? undefined : eventData(visible);
    });
  }

  /** Returns how many sessions were told of the new message. */
  post(message: MessagePayload): number {
    return this.#announce('MESSAGE_CREATE', this.#store.save(message));
  }

  /** Posts a message whose event is sent whatever the intents of the bot are. */
  postRegardlessOfIntents(message: MessagePayload): number {
    this.#store.save(message);
    return this.#gateway.dispatch('MESSAGE_CREATE', () => eventData(message));
  }

  update(message: MessagePayload): void {
    this.#announce('MESSAGE_UPDATE', this.#store.save(message));
  }
}
