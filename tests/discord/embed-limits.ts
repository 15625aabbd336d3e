import { type JsonPath, listAt, objectAt, textAt } from './json.js';
import { type Problem, problem } from './problem.js';

const maxCharactersOfAllEmbeds = 6000;

function charactersOf(embed: unknown): number {
  const fields = listAt(embed, 'fields').flatMap((field) => [textAt(field, 'name'), textAt(field, 'value')]);
  const footer = textAt(objectAt(embed, 'footer'), 'text');
  const author = textAt(objectAt(embed, 'author'), 'name');
  const texts = [textAt(embed, 'title'), textAt(embed, 'description'), footer, author, ...fields];
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/**
 * The limit over all embeds of a message; the limits of single texts and lists are in Discord's schema.
 * @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export function embedProblems(message: unknown, path: JsonPath): Problem[] {
  const characters = listAt(message, 'embeds').reduce<number>((sum, embed) => sum + charactersOf(embed), 0);
  if (characters <= maxCharactersOfAllEmbeds) return [];
  const text = `Embed size exceeds maximum size of ${maxCharactersOfAllEmbeds}: all embeds have ${characters} characters.`;
  return [problem([...path, 'embeds'], 'MAX_EMBED_SIZE_EXCEEDED', text)];
}
