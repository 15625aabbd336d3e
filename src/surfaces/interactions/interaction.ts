import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';
import { LIMITS } from '../../discord-limits.js';

const snowflake = z.string().regex(/^\d{1,25}$/);
/** An option, or a message, which is shorter. */
const text = z.string().max(LIMITS.optionText);
const name = z.string().max(LIMITS.commandName);
const user = z.object({ id: snowflake });
/** A bit set as a decimal number. */
const permissions = z.string().regex(/^\d{1,30}$/);

const value = z.union([text, z.number(), z.boolean()]);
const option = z.object({ name, value: value.optional(), focused: z.boolean().optional() });
const optionOrSubcommand = option.extend({ options: z.array(option).max(LIMITS.options).optional() });
const options = z.array(optionOrSubcommand).max(LIMITS.options).default([]);

/** The member, and the address of a late reply. The token is as good as a password for 15 minutes. */
const origin = z.object({
  application_id: snowflake,
  token: z.string().regex(/^[\w.~-]{1,500}$/),
  member: z.object({ user, permissions: permissions.optional() }).optional(),
  user: user.optional(),
  guild_id: snowflake.optional(),
  channel_id: snowflake.optional(),
});

/** The member behind an interaction, and where. */
export type Origin = z.infer<typeof origin>;

const slashCommand = z.object({ type: z.literal(ApplicationCommandType.ChatInput), name, options });
const messageCommand = z.object({
  type: z.literal(ApplicationCommandType.Message),
  target_id: snowflake,
  resolved: z.object({ messages: z.record(z.string(), z.object({ content: text.default('') })) }),
});

const message = z.object({
  interaction_metadata: z.object({ user }).nullish(),
  referenced_message: z.object({ author: user }).nullish(),
  flags: z.int().default(0),
});

const supported = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  origin.extend({
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.discriminatedUnion('type', [slashCommand, messageCommand]),
  }),
  origin.extend({
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: z.object({ name, options }),
  }),
  origin.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({
      component_type: z.literal(ComponentType.Button),
      custom_id: z.string().min(1).max(LIMITS.customId),
    }),
    message,
  }),
]);

/** A command on a member, a menu or a form: an older version of the bot may have offered them. */
const unsupported = z
  .discriminatedUnion('type', [
    origin.extend({
      type: z.literal(InteractionType.ApplicationCommand),
      data: z.object({ type: z.literal([ApplicationCommandType.User, ApplicationCommandType.PrimaryEntryPoint]) }),
    }),
    origin.extend({
      type: z.literal(InteractionType.MessageComponent),
      data: z.object({ component_type: z.int().gt(ComponentType.Button) }),
    }),
    origin.extend({ type: z.literal(InteractionType.ModalSubmit) }),
  ])
  .transform(() => ({ type: 'unsupported' as const }));

const interaction = z.union([supported, unsupported]);

/** An interaction, reduced to the properties used here: Discord may add others at any time. */
export type Interaction = z.infer<typeof interaction>;

/** An interaction of one type. */
export type InteractionOf<Type extends InteractionType> = Extract<Interaction, { readonly type: Type }>;

/** A slash command, sent or still being typed. */
export type TypedCommand = Pick<z.infer<typeof slashCommand>, 'name' | 'options'>;

/** Validates an interaction as Discord sends it, over either way; undefined if it is none. */
export function readInteraction(sent: unknown): Interaction | undefined {
  return interaction.safeParse(sent).data;
}
