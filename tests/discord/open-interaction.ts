import type { CommandRegister } from './command-register.js';
import type { Interaction, InteractionLedger } from './interaction-ledger.js';
import { type InteractionUse, interactionFacts } from './interactions.js';
import type { JsonObject } from './json.js';
import type { MessageStore } from './message-store.js';
import { newMessage } from './messages.js';
import { originIn, placeFields } from './places.js';
import type { World } from './world.js';

const callbackDeadlineMs = 3000;

/** What an interaction is made from. */
export interface InteractionContext {
  readonly world: World;
  readonly ledger: InteractionLedger;
  readonly commands: CommandRegister;
  readonly store: MessageStore;
}

/** An interaction that the bot is to be told about, by the gateway or over HTTP, with the payload that tells of it. */
export interface OpenInteraction {
  readonly interaction: Interaction;
  readonly payload: JsonObject;
}

/** Enters what a person does into the ledger. */
export function openInteraction(
  use: InteractionUse,
  { world, ledger, commands, store }: InteractionContext,
): OpenInteraction {
  const { place = 'guild', locale = 'en-US', deadlineMs = callbackDeadlineMs } = use;
  const origin = originIn(place, world);
  const facts = interactionFacts(use, commands, (components) => store.save(newMessage({ components }, [], origin)));
  const interaction = ledger.open({ type: facts.type, origin, messageId: facts.message?.id, deadlineMs });
  const { id, token } = interaction;
  const constant = {
    application_id: world.applicationId,
    version: 1,
    entitlements: [],
    attachment_size_limit: 10485760,
  };
  const person = placeFields(place, world, { ...world.person, ...use.user }, use.permissions);
  return { interaction, payload: { ...constant, ...facts, ...person, id, token, locale } };
}
