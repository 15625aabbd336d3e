import type { Alternatives } from './texts.js';

/** A line with the types that it calls by their family, as a request has them: "drop the t3s" for "drop the t3.large". */
export function withWholeTypes(line: string, request: Alternatives): string {
  const types = new Set(request.flat().flatMap(({ options: { instance } }) => instance ?? []));
  const families = [...types].map((type) => type.replace(/\..*/, ''));
  return [...types].reduce((text, type, at) => {
    const family = families[at] ?? type;
    const isOnly = families.filter((one) => one === family).length === 1;
    return isOnly ? text.replace(new RegExp(`\\b${family}(?:['’]?s)?\\b(?![.\\w-])`, 'gi'), type) : text;
  }, line);
}
