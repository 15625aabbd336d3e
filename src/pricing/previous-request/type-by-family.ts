import { partsOfType } from '../instance-types.js';
import type { Alternatives } from './texts.js';

/** A line with the types that it calls by their family, as a request has them: "drop the t3s" for "drop the t3.large". */
export function withWholeTypes(line: string, request: Alternatives): string {
  const types = [...new Set(request.flat().flatMap(({ options: { instance } }) => instance ?? []))];
  return types.reduce((text, type) => {
    const { family } = partsOfType(type);
    const isOnly = types.filter((one) => partsOfType(one).family === family).length === 1;
    return isOnly ? text.replace(new RegExp(`\\b${family}(?:['’]?s)?\\b(?![.\\w-])`, 'gi'), type) : text;
  }, line);
}
