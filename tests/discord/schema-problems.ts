import { z } from 'zod';
import type { JsonPath } from './json.js';
import { type Problem, problem } from './problem.js';

/** The result of a schema check: what is wrong, or the part of the body that the schema knows. */
export type SchemaResult = { readonly problems: readonly Problem[] } | { readonly known: unknown };

const discordCodes: Readonly<Record<string, string>> = {
  invalid_type: 'BASE_TYPE_BAD_TYPE',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_format: 'BASE_TYPE_BAD_FORMAT',
  too_big: 'BASE_TYPE_BAD_LENGTH',
  too_small: 'BASE_TYPE_BAD_LENGTH',
};

type Issues = readonly z.core.$ZodIssue[];

/** Components and command options are unions told apart by `type`: a branch that fails there is not the one meant. */
function isOtherKind(issues: Issues): boolean {
  return issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type');
}

function typeErrors(issues: Issues): number {
  return issues.filter((issue) => issue.code === 'invalid_type' || issue.code === 'invalid_value').length;
}

/** Of the branches of a union, the one the body was most likely written for: that with the fewest wrong types. */
function likeliestBranch(branches: readonly Issues[]): Issues | undefined {
  const candidates = branches.filter((issues) => issues.length > 0 && !isOtherKind(issues));
  return candidates.toSorted((a, b) => typeErrors(a) - typeErrors(b) || a.length - b.length)[0];
}

function problemsOf(issue: z.core.$ZodIssue, parent: JsonPath): Problem[] {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const meant = issue.code === 'invalid_union' ? likeliestBranch(issue.errors) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path));
  return [problem(path, discordCodes[issue.code] ?? 'BASE_TYPE_INVALID', issue.message)];
}

/** Checks a body with a schema of Discord's own API description. */
export function parseWithSchema(schema: z.core.$ZodType, body: unknown, path: JsonPath = []): SchemaResult {
  const result = z.safeParse(schema, body, { error: z.locales.en().localeError });
  if (result.success) return { known: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, path)) };
}
