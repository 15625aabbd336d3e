import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import { z } from 'zod';
import { choiceProblems } from './choice-limits.js';
import { commandListProblems, commandProblems } from './command-limits.js';
import { isObject, type JsonPath, numberAt, valueAt } from './json.js';
import { type MessageContext, messageProblems } from './message-limits.js';
import { type Problem, problem } from './problem.js';
import { commandForSchema, messageForSchema } from './schema-exceptions.js';
import { parseWithSchema } from './schema-problems.js';
import { unknownProperties } from './unknown-properties.js';

const callbackSchemas = new Map<number, z.core.$ZodType>([
  [InteractionResponseType.ChannelMessageWithSource, CreateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.DeferredChannelMessageWithSource, CreateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.DeferredMessageUpdate, UpdateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.UpdateMessage, UpdateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.ApplicationCommandAutocompleteResult, ApplicationCommandAutocompleteCallbackRequestSchema],
  [InteractionResponseType.Modal, ModalInteractionCallbackRequestSchema],
]);

function schemaProblems(schema: z.core.$ZodType, body: unknown, path: JsonPath = []): readonly Problem[] {
  const result = parseWithSchema(schema, body, path);
  return 'known' in result ? unknownProperties(body, result.known, path) : result.problems;
}

/** The kinds of requests that create or change a message, with the schema of each. */
const messageSchemas = {
  channelMessage: MessageCreateRequestSchema,
  channelMessageEdit: MessageEditRequestPartialSchema,
  followUp: IncomingWebhookRequestPartialSchema,
  responseEdit: IncomingWebhookUpdateRequestPartialSchema,
} satisfies Record<string, z.core.$ZodType>;

/** All problems of a new or edited message: Discord's schema, unknown properties, limits. */
export function checkMessage(
  kind: keyof typeof messageSchemas,
  body: unknown,
  context: MessageContext,
): readonly Problem[] {
  const problems = schemaProblems(messageSchemas[kind], messageForSchema(body));
  return [...problems, ...messageProblems(body, [], context)];
}

/** A deferral only carries flags and is no message yet. */
function callbackDataProblems(type: number, data: unknown, context: MessageContext): readonly Problem[] {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return messageProblems(data, ['data'], context);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return choiceProblems(data, ['data']);
    default:
      return [];
  }
}

/**
 * All problems of the first answer to an interaction; the schema depends on its type.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
 */
export function checkCallback(body: unknown, context: MessageContext): readonly Problem[] {
  const type = numberAt(body, 'type');
  const schema = callbackSchemas.get(type);
  if (schema === undefined || !isObject(body)) return [problem(['type'], 'BASE_TYPE_CHOICES', 'Not a callback type.')];
  const described = 'data' in body ? { ...body, data: messageForSchema(valueAt(body, 'data')) } : body;
  return [...schemaProblems(schema, described), ...callbackDataProblems(type, valueAt(body, 'data'), context)];
}

/** All problems of a list that replaces the commands of a scope. */
export function checkCommandList(body: unknown): readonly Problem[] {
  const commands = Array.isArray(body) ? body.map(commandForSchema) : body;
  const problems = schemaProblems(z.array(ApplicationCommandUpdateRequestSchema), commands);
  if (!Array.isArray(body)) return problems;
  const single = body.flatMap((command, index) => commandProblems(command, [index]));
  return [...problems, ...single, ...commandListProblems(body)];
}

/** All problems of a single new command. */
export function checkNewCommand(body: unknown): readonly Problem[] {
  return [...schemaProblems(ApplicationCommandCreateRequestSchema, commandForSchema(body)), ...commandProblems(body)];
}

/** `merged` is the command as it would be after the change, as the limits hold for the whole of it. */
export function checkCommandChange(body: unknown, merged: unknown): readonly Problem[] {
  const problems = schemaProblems(ApplicationCommandPatchRequestPartialSchema, commandForSchema(body));
  return [...problems, ...commandProblems(merged)];
}

/** All problems of a request to open a direct conversation. */
export function checkPrivateChannel(body: unknown): readonly Problem[] {
  return schemaProblems(CreatePrivateChannelRequestSchema, body);
}
