import type { PostedMessage } from './channel-routes.js';
import type { CommandRegister } from './command-register.js';
import type { Gateway } from './gateway.js';
import type { Callback, InteractionLedger } from './interaction-ledger.js';
import type { InteractionUse } from './interactions.js';
import { textAt, valueAt } from './json.js';
import type { MessageFeed } from './message-feed.js';
import type { MessageStore } from './message-store.js';
import { type MessagePayload, newMessage } from './messages.js';
import { openInteraction } from './open-interaction.js';
import { botPermissions, botPerson, memberFields, userPayload } from './payloads.js';
import { originIn, type Place } from './places.js';
import type { Signal } from './signal.js';
import type { Person, World } from './world.js';

/** A message that a person, or another bot, writes. */
export interface Writing {
  readonly content: string;
  /** Default: the one person of the test server. */
  readonly author?: Partial<Person>;
  /** The message to which this one is a reply; replying to the bot also mentions it. */
  readonly replyTo?: MessagePayload;
  /** How long the bot has for its answer, default 5000. */
  readonly withinMs?: number;
}

/** A direct message, whose event bots without the DirectMessages intent do not get unless it is forced. */
export interface DirectWriting extends Writing {
  readonly force?: boolean;
}

/** What the bot posted in the channel of a message in answer to it. */
export interface ChannelAnswer extends Omit<PostedMessage, 'receivedAt'> {
  /** Milliseconds from the event to the arrival of the answer. */
  readonly ms: number;
}

/** What people's doings affect. */
export interface PeopleContext {
  readonly world: World;
  readonly gateway: Gateway;
  readonly store: MessageStore;
  readonly feed: MessageFeed;
  readonly commands: CommandRegister;
  readonly ledger: InteractionLedger;
  readonly posted: Signal<PostedMessage>;
  readonly problems: readonly string[];
}

const answerDeadlineMs = 5000;

/** The people who use the bot: they write messages, use commands and press buttons. */
export class People {
  readonly #context: PeopleContext;

  constructor(context: PeopleContext) {
    this.#context = context;
  }

  /** A message of the bot that was there before the test, for example to press an old button. */
  botMessage(body: unknown, place: Place = 'guild'): MessagePayload {
    const { store, world } = this.#context;
    return store.save(newMessage(body, [], originIn(place, world)));
  }

  /** A message that somebody wrote earlier and the bot was not told about. */
  earlierMessage(writing: Writing, place: Place = 'guild'): MessagePayload {
    return this.#context.store.save(this.#written(writing, place));
  }

  async interaction(use: InteractionUse): Promise<Callback> {
    const { gateway, ledger } = this.#context;
    const { interaction, payload } = openInteraction(use, this.#context);
    const told = gateway.dispatch('INTERACTION_CREATE', () => payload);
    if (told === 0) throw new Error('No bot is logged in to be told about the interaction.');
    return ledger.nextCallback(interaction, () => this.#silence('callback', interaction.deadlineMs));
  }

  async mention(writing: Writing): Promise<ChannelAnswer> {
    const { applicationId } = this.#context.world;
    return this.guildMessage({ ...writing, content: `<@${applicationId}> ${writing.content}` });
  }

  /** A message in the server; the bot sees its text only if the message mentions it or its intents allow it. */
  async guildMessage(writing: Writing): Promise<ChannelAnswer> {
    const message = this.#written(writing, 'guild');
    const told = this.#context.feed.post(message);
    if (told === 0) throw new Error('No bot with the GuildMessages intent is logged in.');
    return this.#answerTo(message, writing.withinMs);
  }

  async directMessage({ force = false, ...writing }: DirectWriting): Promise<ChannelAnswer> {
    const message = this.#written(writing, 'botDm');
    const { feed } = this.#context;
    const told = force ? feed.postRegardlessOfIntents(message) : feed.post(message);
    if (told === 0) throw new Error('No bot with the DirectMessages intent is logged in; use force to tell any bot.');
    return this.#answerTo(message, writing.withinMs);
  }

  #written({ content, author, replyTo }: Writing, place: Place): MessagePayload {
    const { world } = this.#context;
    const user = userPayload({ ...world.person, ...author });
    const reference = replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } };
    const message = newMessage({ content, ...reference }, [], { ...originIn(place, world), author: user });
    const isForBot = content.includes(`<@${world.applicationId}>`) || replyTo?.author.id === world.applicationId;
    return {
      ...message,
      mentions: isForBot ? [userPayload(botPerson(world))] : [],
      ...(message.guild_id === undefined ? {} : { member: { permissions: botPermissions, ...memberFields() } }),
      ...(replyTo === undefined ? {} : { referenced_message: replyTo }),
    };
  }

  async #answerTo(message: MessagePayload, withinMs = answerDeadlineMs): Promise<ChannelAnswer> {
    const startedAt = Date.now();
    const isAnswer = (posted: PostedMessage) => {
      const answeredId = textAt(valueAt(posted.body, 'message_reference'), 'message_id');
      return posted.message.channel_id === message.channel_id && (answeredId === '' || answeredId === message.id);
    };
    const silence = () => this.#silence('message', withinMs);
    const { receivedAt, ...posted } = await this.#context.posted.next(isAnswer, withinMs, silence);
    return { ...posted, ms: receivedAt - startedAt };
  }

  #silence(expected: string, ms: number): string {
    const problems = this.#context.problems.join('\n') || 'none';
    return `The bot sent no valid ${expected} within ${ms} ms. Problems so far: ${problems}`;
  }
}
