import { KnowledgeError, type Problem } from '../../src/notes/problem.js';

/** The mistakes for which loading is refused; fails if it succeeds, or breaks in another way. */
export async function problemsOf(loading: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof KnowledgeError) return error.problems;
  throw new Error(`loaded, or failed otherwise: ${String(error)}`);
}
