import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';

/**
 * The page itself draws author and time, with enough contrast and outside the shadow DOM, and "Only you can see this", whose "Dismiss
 * message" has to work from the keyboard.
 */
const MESSAGE = `
  :host, :host([message-body-only]) { padding: 0 !important; margin: 0; min-height: 0; font: inherit; color: inherit; background: none !important; }
  :host::before { display: none !important; }
  .discord-message-timestamp, .discord-message-ephemeral { display: none !important; }
  .discord-message-content { min-width: 0; padding: 0; }
`;

const EMBED = `
  :host { color: inherit; margin: 4px 0; max-width: 100%; }
  .discord-embed-root { min-width: 0; }
  .discord-left-border { background-color: var(--embed-color, var(--line)) !important; }
  :host .discord-embed-wrapper { background-color: var(--embed) !important; border-color: var(--line) !important; border-left: 0; max-width: 34rem; }
  :host .discord-embed-wrapper .discord-embed-grid { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0.25rem 1rem 1rem 0.75rem; }
`;

/** Adapts the Discord components to this page. Call it before any of them is created. */
export function fitComponents(): void {
  DiscordMessage.elementStyles.push(sheetOf(MESSAGE));
  DiscordEmbed.elementStyles.push(sheetOf(EMBED));
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
