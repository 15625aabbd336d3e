import { describe, expect, it, type TestContext } from 'vitest';
import type { Bot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import type { CommandRequest } from '../../../src/requests/request.js';
import type { Asker } from '../../../src/study/asker.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import { answerInteraction } from '../../../src/surfaces/interactions/answer.js';
import { type DeferredReplyOptions, deferredReplies } from '../../../src/surfaces/interactions/deferred-replies.js';
import { readInteraction } from '../../../src/surfaces/interactions/interaction.js';
import type { Callback } from '../../discord/interaction-ledger.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { type MessagePayload, newMessage } from '../../discord/messages.js';
import { originIn } from '../../discord/places.js';
import { startDiscordStandIn } from '../../discord/stand-in.js';
import type { World } from '../../discord/world.js';
import { bot } from '../../fixture/bot.js';
import { connectBot } from '../gateway/connected-bot.js';
import { startHttpDiscord } from '../http/http-discord.js';
import { PUBLIC_KEY } from '../http/signing.js';
import { slowBot } from './slow-bot.js';

const ONLY_ASKER = 64;
const MESSAGE = 4;
const DEFERRED = 5;
const log = createLog({ logLevel: 'silent' });

/** Discord, which tells a bot of interactions by one of two ways. */
interface Way {
  readonly world: World;
  readonly use: (interaction: InteractionUse) => Promise<Callback>;
  /** A message that is there already. */
  readonly message: (content: string) => MessagePayload;
}

type Connect = (using: Bot, context: TestContext, options: DeferredReplyOptions) => Promise<Way>;

const overGateway: Connect = async (using, { onTestFinished }, options) => {
  const discord = await startDiscordStandIn();
  onTestFinished(() => discord.close());
  const surface = await connectBot(using, discord, options);
  onTestFinished(() => surface.close());
  return {
    world: discord.world,
    use: (interaction) => discord.interaction(interaction),
    message: (content) => discord.earlierMessage({ content }),
  };
};

const overHttp: Connect = async (using, { onTestFinished }, options) => {
  const discord = await startHttpDiscord();
  onTestFinished(() => discord.close());
  const deferred = deferredReplies({ ...options, discordApiUrl: discord.apiUrl }, log);
  onTestFinished(() => deferred.settled());
  const app = createInteractionsApp(using, { publicKey: PUBLIC_KEY, log, deferred });
  const { world, store } = discord.parts;
  return {
    world,
    use: (interaction) => discord.interaction(interaction, app.fetch),
    message: (content) => store.save(newMessage({ content }, [], originIn('guild', world))),
  };
};

describe.each([
  ['the gateway', overGateway],
  ['HTTP', overHttp],
])('over %s', (_name, connect) => {
  it('"Answer from notes" asks for the member who chose it, like any command', async (context) => {
    const asked: [CommandRequest, Asker | undefined][] = [];
    const using: Bot = {
      ...bot,
      respond: (request, asker) => {
        asked.push([request, asker]);
        return bot.respond(request, asker);
      },
    };
    const { use, message, world } = await connect(using, context, {});
    const target = message('how long does a widget turn at most?');
    await use({ kind: 'messageCommand', command: 'Answer from notes', target });
    expect(asked).toEqual([
      [
        { command: 'ask', options: { question: 'how long does a widget turn at most?' } },
        { id: world.person.id, server: world.guildId, channel: world.channelId },
      ],
    ]);
  });

  it('"Answer from notes" is announced privately where its command is private', async (context) => {
    const using: Bot = { ...slowBot(100), isPrivate: ({ command }) => command === 'ask' };
    const lateTimes = { deferAfterMs: 25, responseArrivesMs: 25, firstRetryMs: 25 };
    const { use, message } = await connect(using, context, { lateTimes });
    const target = message('how long does a widget turn at most?');
    const { type, data } = await use({ kind: 'messageCommand', command: 'Answer from notes', target });
    expect(type).toBe(DEFERRED);
    expect(data).toEqual({ flags: ONLY_ASKER });
  });
});

/** An interaction with what this bot does not offer. */
const unsupported = (type: number, data: object) => ({ type, application_id: '20', token: 'token', data });

it.each([
  ['a modal', unsupported(5, { custom_id: 'x' })],
  ['a command on a member', unsupported(2, { type: 2, name: 'x' })],
  ['a select menu', unsupported(3, { component_type: 3, custom_id: 'x', values: [] })],
])('%s is answered politely, for the asker only', async (_name, sent) => {
  const interaction = readInteraction(sent);
  const answered = interaction && (await answerInteraction(bot, interaction));
  const data = { content: 'I cannot do that.', flags: ONLY_ASKER, allowed_mentions: { parse: [] } };
  expect(answered).toEqual({ payload: { type: MESSAGE, data }, files: [] });
});
