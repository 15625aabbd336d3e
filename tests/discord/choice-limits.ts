import { type JsonPath, listAt, valueAt } from './json.js';
import { lengthProblem, type Problem } from './problem.js';

const maxValueLength = 100;

/**
 * The schema lets the string value of a choice have 6000 characters, the documentation and the real API only 100.
 * @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure
 */
export function choiceProblems(owner: unknown, path: JsonPath): Problem[] {
  return listAt(owner, 'choices').flatMap((choice, index) => {
    const value = valueAt(choice, 'value');
    if (typeof value !== 'string') return [];
    return lengthProblem([...path, 'choices', index, 'value'], value.length, 1, maxValueLength);
  });
}
