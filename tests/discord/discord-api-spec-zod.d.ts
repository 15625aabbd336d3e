/**
 * discord-api-spec ships its zod schemas as plain JavaScript and names that file as its own type declaration, which
 * TypeScript cannot read. These are the schemas the checks use.
 */
declare module 'discord-api-spec/zod' {
  import type { z } from 'zod';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: z.core.$ZodType;
  export const ApplicationCommandCreateRequestSchema: z.core.$ZodType;
  export const ApplicationCommandPatchRequestPartialSchema: z.core.$ZodType;
  export const ApplicationCommandUpdateRequestSchema: z.core.$ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: z.core.$ZodType;
  export const CreatePrivateChannelRequestSchema: z.core.$ZodType;
  export const IncomingWebhookRequestPartialSchema: z.core.$ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: z.core.$ZodType;
  export const MessageCreateRequestSchema: z.core.$ZodType;
  export const MessageEditRequestPartialSchema: z.core.$ZodType;
  export const ModalInteractionCallbackRequestSchema: z.core.$ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: z.core.$ZodType;
}
