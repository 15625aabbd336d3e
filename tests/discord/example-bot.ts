import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  type AutocompleteInteraction,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ComponentType,
  GatewayIntentBits,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  Partials,
} from 'discord.js';

/** The commands of the example bot. */
export const exampleCommands = [
  {
    name: 'echo',
    description: 'Repeats a text',
    contexts: [0, 1, 2],
    integrationTypes: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'text',
        description: 'Repeats a text a number of times',
        options: [
          { type: ApplicationCommandOptionType.String, name: 'what', description: 'The text', required: true },
          { type: ApplicationCommandOptionType.Integer, name: 'times', description: 'How often', autocomplete: true },
        ],
      },
    ],
  },
  { name: 'picture', description: 'Shows a picture' },
  { name: 'later', description: 'Answers later' },
  { name: 'Count letters', type: ApplicationCommandType.Message },
] as const;

const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function picture(interaction: ChatInputCommandInteraction): Promise<void> {
  const file = new AttachmentBuilder(onePixelPng, { name: 'dot.png', description: 'A single dot' });
  await interaction.reply({ embeds: [{ title: 'Dot', image: { url: 'attachment://dot.png' } }], files: [file] });
}

async function later(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'More', customId: 'more' } as const;
  await interaction.editReply({
    content: 'done',
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  });
  await interaction.followUp({ content: 'one more thing' });
}

async function echo(interaction: ChatInputCommandInteraction): Promise<void> {
  const times = interaction.options.getInteger('times') ?? 1;
  await interaction.reply({ content: interaction.options.getString('what', true).repeat(times) });
}

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  const start = interaction.options.getFocused();
  await interaction.respond(
    [1, 2, 3].map((digit) => ({ name: `${start}${digit}`, value: Number(`${start}${digit}`) })),
  );
}

async function pressed(interaction: ButtonInteraction): Promise<void> {
  await interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
}

async function countLetters(interaction: MessageContextMenuCommandInteraction): Promise<void> {
  await interaction.reply({ content: String(interaction.targetMessage.content.length), withResponse: true });
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction);
  if (interaction.isButton()) return pressed(interaction);
  if (interaction.isMessageContextMenuCommand()) return countLetters(interaction);
  if (!interaction.isChatInputCommand()) return undefined;
  const answers = new Map([
    ['echo', echo],
    ['picture', picture],
    ['later', later],
  ]);
  return answers.get(interaction.commandName)?.(interaction);
}

/** An ordinary discord.js bot that uses everything the stand-in imitates. */
export function createExampleBot(apiUrl: string): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl },
    // Discord takes a login every 5 s, for which discord.js waits; the stand-in takes them at any time.
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: () => Promise.resolve() }) },
  });
  client.on('interactionCreate', answer);
  client.on('messageCreate', async (message) => {
    if (!message.author.bot) await message.reply({ content: `heard: ${message.content}` });
  });
  return client;
}
