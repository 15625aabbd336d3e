import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';
import { fixtureFolder } from '../../fixture/folder.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { titleOf } from './replies.js';

const ONLY_ASKER = 64;
const UPDATE = 7;

let discord: DiscordStandIn;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  bot = startBotProcess({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.says('"msg":"ready"');
});

afterAll(async () => {
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  await discord.close();
  expect(discord.problems).toEqual([]);
  expect(bot.output()).not.toContain(discord.token);
});

describe('on start', () => {
  it('connects with the Guilds and GuildMessages intents only', () => {
    expect(discord.identifies.map(({ intents }) => intents)).toEqual([1 | 512]);
  });

  it('registers its commands', () => {
    const names = discord.commands.map(({ name }) => name).sort();
    expect(names).toEqual([
      'Answer from notes',
      'ask',
      'board',
      'compare',
      'daily',
      'explain',
      'help',
      'my-data',
      'price',
      'progress',
      'quiz',
      'review',
      'study-settings',
      'which',
    ]);
  });

  it('does not register unchanged commands again', async () => {
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    // Commands are the same whatever it knows.
    const KNOWLEDGE_DIR = fixtureFolder();
    const second = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await second.says('"msg":"ready"');
    second.signal('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(puts()).toBe(before);
    expect(second.output()).toContain('"commandsChanged":false');
  });
});

describe('slash commands', () => {
  it.each([
    ['explain', { topic: 'lambda' }, 'AWS Lambda'],
    ['compare', { first: 'lambda', second: 'batch' }, 'Lambda or Batch?'],
    ['ask', { question: 'how long can a lambda run?' }, 'How long can a Lambda function run?'],
  ])('/%s', async (command, options, title) => {
    const { data, type } = await discord.interaction({ kind: 'slash', command, options });
    expect(type).toBe(4);
    expect(titleOf(data)).toBe(title);
  });

  it('/price with a subcommand', async () => {
    const options = { requests: '3M', memory: '512MB', duration: '200ms', free_tier: false };
    const { data } = await discord.interaction({ kind: 'slash', command: 'price', subcommand: 'lambda', options });
    expect(JSON.stringify(data)).toContain('$5.60 a month');
  });

  it('/help for the asker only', async () => {
    const { data } = await discord.interaction({ kind: 'slash', command: 'help' });
    expect(data).toMatchObject({ flags: ONLY_ASKER });
  });

  it('wrong input for the asker only', async () => {
    const options = { vcpu: '3', memory: '2GB' };
    const { data } = await discord.interaction({ kind: 'slash', command: 'price', subcommand: 'fargate', options });
    expect(data).toMatchObject({ flags: ONLY_ASKER });
  });

  it('with a picture and its alt text', async () => {
    const { data, files } = await discord.interaction({
      kind: 'slash',
      command: 'explain',
      options: { topic: 'container' },
    });
    expect(files).toMatchObject([{ name: 'container-and-vm.png' }]);
    expect(JSON.stringify(data)).toContain('attachment://container-and-vm.png');
  });

  it.each(['botDm', 'foreignGuild', 'privateChannel'] as const)('in a %s', async (place) => {
    const { data } = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'pod' }, place });
    expect(titleOf(data)).toBe('Pod (Kubernetes)');
  });
});

describe('autocomplete', () => {
  it('offers topics, best match first', async () => {
    const { data, type } = await discord.interaction({
      kind: 'autocomplete',
      command: 'explain',
      options: { topic: 'lam' },
      focused: 'topic',
    });
    expect(type).toBe(8);
    expect(data).toMatchObject({ choices: expect.arrayContaining([{ name: 'AWS Lambda', value: 'lambda' }]) });
  });

  it('offers Regions', async () => {
    const { data } = await discord.interaction({
      kind: 'autocomplete',
      command: 'price',
      subcommand: 'lambda',
      options: { region: 'frank' },
      focused: 'region',
    });
    expect(JSON.stringify(data)).toContain('eu-central-1');
  });
});

describe('buttons', () => {
  it('run their line, publicly if the asker presses', async () => {
    const asked = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'fargate' } });
    const message = discord.messageOf(asked);
    const { data } = await discord.interaction({
      kind: 'button',
      customId: '/compare first:fargate second:ecs',
      message,
    });
    expect(titleOf(data)).toBe('Fargate or ECS?');
    expect(data).not.toMatchObject({ flags: ONLY_ASKER });
  });

  it('survive a restart of the bot, because their id is the line', async () => {
    const { data } = await discord.interaction({ kind: 'button', customId: '/explain topic:ecs' });
    expect(titleOf(data)).toBe('Amazon ECS');
  });

  it('of a quiz replace the question by the verdict, privately, also after a restart', async () => {
    const asked = await discord.interaction({ kind: 'slash', command: 'quiz', options: { topic: 'lambda' } });
    expect(asked.data).toMatchObject({ flags: ONLY_ASKER });
    const message = discord.messageOf(asked);
    const [row] = message.components as { components: { custom_id: string }[] }[];
    const customId = row?.components[0]?.custom_id ?? '';
    const { data, type } = await discord.interaction({ kind: 'button', customId, message });
    expect(type).toBe(UPDATE);
    expect(titleOf(data)).toMatch(/^[✔✘]/);
    const elsewhere = await discord.interaction({ kind: 'button', customId });
    expect(elsewhere).toMatchObject({ type: 4, data: { flags: ONLY_ASKER } });
  });

  it('of a shared quiz give everybody a private verdict and leave the question as it is', async () => {
    const options = { topic: 'lambda', share: true };
    const asked = await discord.interaction({ kind: 'slash', command: 'quiz', options });
    expect(asked.data).not.toMatchObject({ flags: ONLY_ASKER });
    const message = discord.messageOf(asked);
    const [row] = message.components as { components: { custom_id: string }[] }[];
    const customId = row?.components[0]?.custom_id ?? '';
    for (const user of [{}, { id: '99000000000000001' }])
      expect(await discord.interaction({ kind: 'button', customId, message, user })).toMatchObject({
        type: 4,
        data: { flags: ONLY_ASKER },
      });
  });

  it('with a forged id do nothing that typing cannot', async () => {
    const { data } = await discord.interaction({ kind: 'button', customId: '/shutdown now' });
    expect(JSON.stringify(data)).toContain('There is no command');
  });
});

describe('messages', () => {
  it('"Answer from notes" answers the message', async () => {
    const target = discord.earlierMessage({ content: 'can somebody explain fargate please' });
    const { data } = await discord.interaction({ kind: 'messageCommand', command: 'Answer from notes', target });
    expect(titleOf(data)).toContain('Fargate');
  });

  it('a mention is a question', async () => {
    const { body } = await discord.mention({ content: `<@${discord.world.applicationId}> how long can a lambda run?` });
    expect(titleOf(body)).toBe('How long can a Lambda function run?');
  });

  it('a mention shows no stored data of its author, because everybody reads the reply', async () => {
    const { body } = await discord.mention({ content: `<@${discord.world.applicationId}> /my-data show` });
    expect(titleOf(body)).toBe('Nothing is remembered here');
  });

  it('a mention may contain a command line', async () => {
    const { body } = await discord.mention({ content: `<@${discord.world.applicationId}> /compare ecs eks` });
    expect(titleOf(body)).toBe('ECS or EKS?');
  });

  it('a direct message is a question, where Discord delivers it', async () => {
    const { body } = await discord.directMessage({ content: 'what is a pod', force: true });
    expect(titleOf(body)).toBe('Pod (Kubernetes)');
  });

  it('a reply to an answer is a follow-up, and shows how it was read', async () => {
    const answer = await discord.mention({ content: 'how long can a lambda run?' });
    const { body } = await discord.guildMessage({ content: 'and for fargate?', replyTo: answer.message });
    expect(titleOf(body)).toContain('Fargate');
    expect(JSON.stringify(body)).toContain('I read `and for fargate?` as');
  });

  it('a reply to two answers is a follow-up to the first', async () => {
    const answer = await discord.mention({ content: 'can lambda keep a file between runs' });
    expect(titleOf(answer.body)).toBe('Two answers fit');
    const { body } = await discord.guildMessage({ content: 'and for fargate?', replyTo: answer.message });
    expect(JSON.stringify(body)).toContain('I read `and for fargate?` as');
  });

  it('a reply to a quote changes it', async () => {
    const quote = await discord.mention({ content: '2 t3.small with 50 GB disk behind a load balancer' });
    const { body } = await discord.guildMessage({ content: 'without the load balancer', replyTo: quote.message });
    expect(JSON.stringify(body)).toContain('**$38.37 a month**');
  });

  it('a reply to somebody else that mentions the bot is no follow-up', async () => {
    const other = discord.earlierMessage({ content: 'I like lambda' });
    const { body } = await discord.mention({ content: 'why?', replyTo: other });
    expect(titleOf(body)).toBe('What is this about?');
  });

  it('of one member, 20 are answered in a minute', async () => {
    const member = { id: '998877665544332211', username: 'flood' };
    const ask = () => discord.mention({ content: 'what is fargate', author: member, withinMs: 3_000 });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.map(({ body }) => titleOf(body))).toEqual(Array(20).fill('AWS Fargate'));
    await expect(discord.mention({ content: 'what is fargate', author: member, withinMs: 300 })).rejects.toThrow();
    const { body } = await discord.mention({ content: 'what is fargate' });
    expect(titleOf(body)).toBe('AWS Fargate');
  });

  it('other messages are ignored', async () => {
    await expect(discord.guildMessage({ content: 'hello all', withinMs: 300 })).rejects.toThrow();
  });
});

describe('trouble', () => {
  it('a rate limit delays the answer and loses nothing', async () => {
    discord.rateLimitNext(/POST \/channels\/\d+\/messages$/, 0.2);
    const { body } = await discord.mention({ content: `<@${discord.world.applicationId}> what is fargate` });
    expect(titleOf(body)).toBe('AWS Fargate');
  });

  it('a dropped connection is resumed', async () => {
    const before = discord.resumes;
    await discord.dropConnections({ resumable: true, by: 'close' });
    await discord.ready(10_000);
    const { data } = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'ec2' } });
    expect(titleOf(data)).toBe('Amazon EC2');
    expect(discord.resumes).toBe(before + 1);
  });

  it.each([
    ['without Send Messages', 50_013],
    ['in a channel that the bot cannot see', 50_001],
    ['without Read Message History', 160_002],
  ])('a mention %s is logged with the permissions to give', async (_, code) => {
    discord.refuseNext(/POST \/channels\/\d+\/messages$/, 403, code);
    await expect(discord.mention({ content: 'what is ecs', withinMs: 300 })).rejects.toThrow();
    await bot.says(`"code":${code},"msg":"a reply was refused: give the bot View Channel, Send Messages, `);
  });

  it('an answer that another process was faster with is logged with what to end', async () => {
    discord.refuseNext('/callback', 400, 40_060);
    const use = { kind: 'slash', command: 'explain', options: { topic: 'ecs' } } as const;
    discord.interaction(use).catch(() => undefined);
    await bot.says('"code":40060,"msg":"somebody else has answered: does another process run with the same token?');
  });

  it('an error of Discord is logged without a token, and the next command works', async () => {
    discord.failNext(/POST \/channels\/\d+\/messages$/, 403);
    await expect(
      discord.mention({ content: `<@${discord.world.applicationId}> what is ecs`, withinMs: 1_000 }),
    ).rejects.toThrow();
    const { data } = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'ecs' } });
    expect(titleOf(data)).toBe('Amazon ECS');
  });
});
