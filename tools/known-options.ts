import { OperatorError } from '../src/operator-error.js';

/**
 * The options that a tool was started with.
 * @param tool its name in `package.json`
 * @throws OperatorError that names what it does not take, and what it does
 */
export function knownOptions<Option extends string>(
  tool: string,
  known: readonly Option[],
  typed: readonly string[] = process.argv.slice(2),
): ReadonlySet<Option> {
  const isKnown = (argument: string): argument is Option => (known as readonly string[]).includes(argument);
  const unknown = typed.filter((argument) => !isKnown(argument));
  if (unknown.length > 0) {
    throw new OperatorError(`${unknown.join(' ')}: ${tool} takes ${known.join(', ')} and nothing else`);
  }
  return new Set(typed.filter(isKnown));
}
