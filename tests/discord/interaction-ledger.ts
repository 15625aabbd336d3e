import { randomBytes } from 'node:crypto';
import type { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { codedError } from './discord-error.js';
import type { JsonObject } from './json.js';
import type { MessageOrigin, MessagePayload } from './messages.js';
import type { UploadedFile } from './request-body.js';
import { Signal } from './signal.js';
import { nextSnowflake } from './snowflake.js';

/** The bot's first answer to an interaction. */
export interface Callback {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionResponseType;
  readonly data: JsonObject;
  readonly files: readonly UploadedFile[];
  /** Milliseconds from the event to the arrival of the callback. */
  readonly ms: number;
  /** The message that was created or changed, for callbacks that do so. */
  readonly message?: MessagePayload;
}

/** An interaction that the bot was told about. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** Author and place of the messages with which the bot answers. */
  readonly origin: MessageOrigin;
  /** The message whose button was pressed. */
  readonly messageId: string | undefined;
  readonly startedAt: number;
  readonly deadlineMs: number;
}

interface Entry {
  readonly interaction: Interaction;
  isAcknowledged: boolean;
  isExpired: boolean;
  originalMessageId: string | undefined;
}

/** What distinguishes a new interaction from others. */
export type NewInteraction = Pick<Interaction, 'type' | 'origin' | 'messageId' | 'deadlineMs'>;

/**
 * Keeps account of interactions: a callback must come in time and only once, and only after it the token can be used
 * for edits and follow-ups.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */
export class InteractionLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #answered = new Signal<Callback>();

  open(facts: NewInteraction): Interaction {
    const id = nextSnowflake();
    const token = Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url');
    const interaction = { ...facts, id, token, startedAt: Date.now() };
    this.#entries.set(token, { interaction, isAcknowledged: false, isExpired: false, originalMessageId: undefined });
    return interaction;
  }

  find(token: string): Interaction | undefined {
    return this.#entries.get(token)?.interaction;
  }

  /** The interaction a callback is meant for, if a callback may still come. */
  awaitingCallback(id: string, token: string): Interaction {
    const entry = this.#entries.get(token);
    if (entry === undefined || entry.interaction.id !== id) throw codedError(404, 10062, 'Unknown interaction');
    if (entry.isAcknowledged) throw codedError(400, 40060, 'Interaction has already been acknowledged.');
    const { startedAt, deadlineMs } = entry.interaction;
    if (entry.isExpired || Date.now() - startedAt > deadlineMs) throw codedError(404, 10062, 'Unknown interaction');
    return entry.interaction;
  }

  acknowledge(token: string, originalMessageId: string | undefined): void {
    const entry = this.#entries.get(token);
    if (entry === undefined) return;
    entry.isAcknowledged = true;
    entry.originalMessageId = originalMessageId;
  }

  /** Tells the test that waits for it about a callback. */
  announce(callback: Callback): void {
    this.#answered.emit(callback);
  }

  nextCallback({ id, deadlineMs }: Interaction, failure: () => string): Promise<Callback> {
    return this.#answered.next((callback) => callback.id === id, deadlineMs, failure);
  }

  #usable(token: string): Entry {
    const entry = this.#entries.get(token);
    if (entry?.isAcknowledged && !entry.isExpired) return entry;
    throw codedError(404, 10015, 'Unknown Webhook');
  }

  /** The interaction whose token is used for a follow-up or an edit. */
  acknowledged(token: string): Interaction {
    return this.#usable(token).interaction;
  }

  /** The id behind `@original` in a path; any other id stands for itself. */
  resolveMessageId(token: string, messageId: string): string {
    const { originalMessageId } = this.#usable(token);
    return messageId === '@original' ? (originalMessageId ?? '') : messageId;
  }

  originalMessageId(token: string): string | undefined {
    return this.#entries.get(token)?.originalMessageId;
  }

  /** Makes a token worthless, as Discord does after 15 minutes. */
  expire(token: string): void {
    const entry = this.#entries.get(token);
    if (entry !== undefined) entry.isExpired = true;
  }
}
