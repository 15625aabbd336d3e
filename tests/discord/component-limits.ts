import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject, type JsonPath, listAt, numberAt, textAt, valueAt, visitObjects } from './json.js';
import { lengthProblem, type Problem, problem } from './problem.js';

const maxRows = 5;
const maxLabelLength = 80;

function usesComponentsV2(message: unknown): boolean {
  return (numberAt(message, 'flags') & MessageFlags.IsComponentsV2) !== 0;
}

/** Without the components v2 flag a message takes action rows only, five at most. */
function rowProblems(message: unknown, path: JsonPath): Problem[] {
  if (usesComponentsV2(message)) return [];
  const components = listAt(message, 'components');
  const here = [...path, 'components'];
  const misplaced = components.flatMap((component, index) => {
    if (numberAt(component, 'type') === ComponentType.ActionRow) return [];
    return [problem([...here, index], 'UNION_TYPE_CHOICES', 'Only action rows without the flag IS_COMPONENTS_V2.')];
  });
  return [...lengthProblem(here, components.length, 0, maxRows), ...misplaced];
}

/** A message with the components v2 flag shows its components only. */
function mixedContentProblems(message: unknown, path: JsonPath): Problem[] {
  if (!usesComponentsV2(message)) return [];
  const filled = [...(textAt(message, 'content') === '' ? [] : ['content'])];
  if (listAt(message, 'embeds').length > 0) filled.push('embeds');
  const text = 'Cannot be used together with the flag IS_COMPONENTS_V2.';
  return filled.map((key) => problem([...path, key], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', text));
}

function labelProblems(button: JsonObject, path: JsonPath): Problem[] {
  if (numberAt(button, 'style') === ButtonStyle.Premium) return [];
  if (valueAt(button, 'label') === undefined && isObject(valueAt(button, 'emoji'))) return [];
  return lengthProblem([...path, 'label'], textAt(button, 'label').length, 1, maxLabelLength);
}

/** A link button has a `url` and no `custom_id`, every other one the reverse. */
function buttonTargetProblems(button: JsonObject, path: JsonPath): Problem[] {
  const style = numberAt(button, 'style');
  if (style === ButtonStyle.Premium) return [];
  const [needed, refused] = style === ButtonStyle.Link ? ['url', 'custom_id'] : ['custom_id', 'url'];
  const missing = textAt(button, needed) === '' ? [problem([...path, needed], 'BASE_TYPE_REQUIRED', 'Required.')] : [];
  if (button[refused] === undefined) return missing;
  return [...missing, problem([...path, refused], 'BUTTON_COMPONENT_INVALID', `A button of style ${style} has none.`)];
}

function customIdProblems(found: JsonObject, path: JsonPath, seen: Set<string>): Problem[] {
  const customId = textAt(found, 'custom_id');
  if (customId === '') return [];
  if (!seen.has(customId)) {
    seen.add(customId);
    return [];
  }
  const text = 'Component custom id cannot be duplicated.';
  return [problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', text)];
}

/**
 * Rules for the components of a message that Discord documents but its schema does not state.
 * @see https://discord.com/developers/docs/components/reference
 */
export function componentProblems(message: unknown, path: JsonPath): Problem[] {
  const problems = [...rowProblems(message, path), ...mixedContentProblems(message, path)];
  const customIds = new Set<string>();
  visitObjects(listAt(message, 'components'), [...path, 'components'], (found, here) => {
    problems.push(...customIdProblems(found, here, customIds));
    if (numberAt(found, 'type') !== ComponentType.Button) return;
    problems.push(...labelProblems(found, here), ...buttonTargetProblems(found, here));
  });
  return problems;
}
