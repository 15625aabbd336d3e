/** Discord's limits, from its API documentation (embeds, message components, application commands, autocomplete). */
export const LIMITS = {
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** Titles, descriptions and fields of all embeds of a message together. */
  embedTotal: 6000,
  /** The id of a button, which is the line that it runs. */
  customId: 100,
  buttonLabel: 80,
  buttonsPerRow: 5,
  rows: 5,
  commandName: 32,
  /** Options of a command. */
  options: 25,
  /** The text of an option. */
  optionText: 6000,
  /** Choices of an option. */
  choices: 25,
  choiceName: 100,
  /** A picture's alt text. */
  attachmentDescription: 1024,
} as const;
