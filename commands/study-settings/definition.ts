import {
  ApplicationCommandOptionType,
  ChannelType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { IN_SERVERS } from '../../src/requests/everywhere.js';

const { Boolean: Flag, Channel, String: Text, Subcommand } = ApplicationCommandOptionType;

/** `/study-settings` as Discord is told of it. */
export const DEFINITION: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  name: 'study-settings',
  description: 'A question a day in a channel, and a weekly board; for those who run the server',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    { type: Subcommand, name: 'show', description: 'What is set up here, and when the next question comes' },
    {
      type: Subcommand,
      name: 'daily',
      description: 'Post a question of the day; what you leave out stays as it is',
      options: [
        {
          type: Channel,
          name: 'channel',
          description: 'Where; this channel if you leave it out',
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        },
        { type: Text, name: 'time', description: 'At what time of day: 09:00', max_length: 10 },
        {
          type: Text,
          name: 'zone',
          description: 'In which time zone: Europe/Berlin',
          autocomplete: true,
          max_length: 60,
        },
        {
          type: Text,
          name: 'days',
          description: 'Every day, or on weekdays only',
          choices: ['every day', 'weekdays'].map((name) => ({ name, value: name })),
        },
        {
          type: Text,
          name: 'topics',
          description: 'About what, with commas between: lambda, ecs; "all" for everything',
          autocomplete: true,
          max_length: 200,
        },
      ],
    },
    {
      type: Subcommand,
      name: 'quiet',
      description: 'Hours in which nothing is posted; 22:00 to 07:00 unless you say otherwise',
      options: [
        { type: Text, name: 'from', description: 'From what time: 22:00', max_length: 10 },
        { type: Text, name: 'to', description: 'To what time: 07:00', max_length: 10 },
      ],
    },
    {
      type: Subcommand,
      name: 'board',
      description: "Post last week's board on Mondays, at the time of the question",
      options: [{ type: Flag, name: 'weekly', description: 'On unless you say no' }],
    },
    { type: Subcommand, name: 'off', description: 'Post nothing more' },
  ],
};
