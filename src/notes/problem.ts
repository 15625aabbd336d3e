/** One mistake in the knowledge folder: where it is and what to change. Lines count from 1. */
export interface Problem {
  readonly file: string;
  /** None for a folder. */
  readonly line?: number;
  readonly message: string;
}

/** The knowledge could not be loaded. Carries every mistake found, so that an author can mend all of them at once. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/** All of these, as with `Promise.all`; but the mistakes of all that fail make one KnowledgeError. */
export async function together<Parts extends readonly Promise<unknown>[] | []>(
  parts: Parts,
): Promise<{ -readonly [Part in keyof Parts]: Awaited<Parts[Part]> }> {
  const reasons = (await Promise.allSettled(parts)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const mistakes = reasons.flatMap((reason) => (reason instanceof KnowledgeError ? [reason] : []));
  if (mistakes.length > 0 && mistakes.length === reasons.length)
    throw new KnowledgeError(withoutRepeats(mistakes.flatMap(({ problems }) => problems)));
  return Promise.all(parts);
}

/** Prices are read by themselves and for the notes that refer to them: one mistake there is told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [describeProblem(problem), problem])).values()];
}

/** A mistake in the form that editors and terminals turn into a link: `file:line message`. */
function describeProblem({ file, line, message }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`} ${message}`;
}
