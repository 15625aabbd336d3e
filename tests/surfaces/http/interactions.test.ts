import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { newMessage } from '../../discord/messages.js';
import { originIn } from '../../discord/places.js';
import { bot } from '../../fixture/bot.js';
import { titleOf } from '../gateway/replies.js';
import { type HttpDiscord, startHttpDiscord } from './http-discord.js';
import { PUBLIC_KEY, signedRequest } from './signing.js';

const ONLY_ASKER = 64;
const MESSAGE = 4;
const UPDATE = 7;
const CHOICES = 8;

const app = createInteractionsApp(bot, { publicKey: PUBLIC_KEY, log: createLog({ logLevel: 'silent' }) });
let discord: HttpDiscord;

beforeAll(async () => {
  discord = await startHttpDiscord();
});

afterAll(() => discord.close());

const use = (interaction: InteractionUse) => discord.interaction(interaction, app.fetch);

it('answers a ping of Discord, with which it checks the address', async () => {
  const response = await app.fetch(signedRequest({ type: 1, id: '1', application_id: '2', token: 't' }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ type: 1 });
});

describe('slash commands', () => {
  it.each([
    ['explain', { topic: 'widget' }, 'AWS Widget'],
    ['compare', { first: 'widget', second: 'gadget' }, 'Widget or Gadget?'],
    ['ask', { question: 'how long does a widget turn at most?' }, 'How long does a widget turn at most?'],
    ['which', { need: 'something to hold parts' }, expect.stringMatching(/^Best fit: /)],
  ])('/%s', async (command, options, title) => {
    const { type, data } = await use({ kind: 'slash', command, options });
    expect(type).toBe(MESSAGE);
    expect(titleOf(data)).toEqual(title);
  });

  it('/price with a subcommand', async () => {
    const options = { requests: '3M', memory: '512MB', duration: '200ms', free_tier: false };
    const { data } = await use({ kind: 'slash', command: 'price', subcommand: 'lambda', options });
    expect(JSON.stringify(data)).toContain('$5.60 a month');
  });

  it('/help and wrong input for the asker only', async () => {
    expect((await use({ kind: 'slash', command: 'help' })).data).toMatchObject({ flags: ONLY_ASKER });
    const options = { vcpu: '3', memory: '2GB' };
    const wrong = await use({ kind: 'slash', command: 'price', subcommand: 'fargate', options });
    expect(wrong.data).toMatchObject({ flags: ONLY_ASKER });
  });

  it('with a picture and its alt text, as a form', async () => {
    const { data, files } = await use({ kind: 'slash', command: 'explain', options: { topic: 'widget' } });
    expect(files).toMatchObject([{ id: '0', name: 'widget.png', contentType: 'image/png' }]);
    expect(files[0]?.description).not.toBe('');
    expect(JSON.stringify(data)).toContain('attachment://widget.png');
  });

  it.each(['botDm', 'foreignGuild', 'privateChannel'] as const)('in a %s', async (place) => {
    const { data } = await use({ kind: 'slash', command: 'explain', options: { topic: 'gadget' }, place });
    expect(titleOf(data)).toBe('AWS Gadget');
  });

  it('that are not known get a polite reply', async () => {
    const { data } = await use({ kind: 'slash', command: 'weather', unregistered: true });
    expect(JSON.stringify(data)).toContain('There is no command');
  });
});

describe('the settings of a server', () => {
  const { Administrator, ManageGuild, ManageMessages } = PermissionFlagsBits;
  const settings = async (permissions: bigint) =>
    titleOf((await use({ kind: 'slash', command: 'study-settings', subcommand: 'show', permissions })).data);

  it.each([0n, ManageMessages])('are refused to whoever may not manage it: %s', async (permissions) => {
    expect(await settings(permissions)).toBe('Only for those who manage the server');
  });

  it.each([ManageGuild, Administrator])('are shown to whoever may: %s', async (permissions) => {
    expect(await settings(permissions)).toBe('I keep nothing here');
  });

  it('are not changed by a button that somebody else presses', async () => {
    const customId = '/study-settings daily now:yes';
    const { data } = await use({ kind: 'button', customId, permissions: 0n });
    expect(titleOf(data)).toBe('Only for those who manage the server');
  });
});

describe('a quiz', () => {
  it('shows the verdict in the place of the question, privately', async () => {
    const asked = await use({ kind: 'slash', command: 'quiz', options: { topic: 'widget' } });
    expect(asked.data).toMatchObject({ flags: ONLY_ASKER });
    const message = discord.parts.store.save(newMessage(asked.data, [], originIn('guild', discord.parts.world)));
    const [row] = message.components as { components: { custom_id: string }[] }[];
    const customId = row?.components[0]?.custom_id ?? '';
    const { data, type } = await use({ kind: 'button', customId, message });
    expect(type).toBe(UPDATE);
    expect(titleOf(data)).toMatch(/^[✔✘]/);
  });
});

describe('autocomplete', () => {
  it('offers topics, best match first', async () => {
    const options = { topic: 'wid' };
    const { data, type } = await use({ kind: 'autocomplete', command: 'explain', options, focused: 'topic' });
    expect(type).toBe(CHOICES);
    expect(data).toMatchObject({ choices: expect.arrayContaining([{ name: 'AWS Widget', value: 'widget' }]) });
  });

  it('offers Regions for an option of a subcommand', async () => {
    const command = { command: 'price', subcommand: 'lambda', options: { region: 'frank' }, focused: 'region' };
    const { data } = await use({ kind: 'autocomplete', ...command });
    expect(JSON.stringify(data)).toContain('eu-central-1');
  });
});

describe('buttons', () => {
  const customId = '/compare first:gadget second:widget';
  /** A reply with a button, on which Discord has noted who asked for it. */
  const askedBy = (id: string) => {
    const { world, store } = discord.parts;
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: customId }] }];
    const message = newMessage({ components }, [], originIn('guild', world));
    return store.save({ ...message, ...{ interaction_metadata: { id: '1', type: 2, user: { id } } } });
  };

  it('run their line, publicly if the asker presses', async () => {
    const { data } = await use({ kind: 'button', customId, message: askedBy(discord.parts.world.person.id) });
    expect(titleOf(data)).toBe('Gadget or Widget?');
    expect(data).not.toHaveProperty('flags');
  });

  it('answer somebody else privately', async () => {
    const { data } = await use({ kind: 'button', customId, message: askedBy('4242') });
    expect(titleOf(data)).toBe('Gadget or Widget?');
    expect(data).toMatchObject({ flags: ONLY_ASKER });
  });

  it('of an old message still work', async () => {
    const { data } = await use({ kind: 'button', customId: '/explain topic:widget' });
    expect(titleOf(data)).toBe('AWS Widget');
  });

  it('with a forged id do nothing that typing cannot', async () => {
    const { data } = await use({ kind: 'button', customId: '/shutdown now' });
    expect(JSON.stringify(data)).toContain('There is no command');
  });
});

it('"Answer from notes" answers a message', async () => {
  const { store, world } = discord.parts;
  const content = 'does anyone know how long a widget turns at most?';
  const target = store.save(newMessage({ content }, [], originIn('guild', world)));
  const { data } = await use({ kind: 'messageCommand', command: 'Answer from notes', target });
  expect(JSON.stringify(data)).toContain('How long does a widget turn at most?');
});
