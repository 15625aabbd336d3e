/** A mistake in the knowledge folder, with what to change. */
export interface Problem {
  readonly file: string;
  /** From 1; none for a folder. */
  readonly line?: number;
  readonly message: string;
}

/** The knowledge could not be loaded. Carries every mistake found, so that an author can fix all of them at once. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/** Collects the problems of a file. */
export class ProblemLog {
  readonly problems: Problem[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  report(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message });
  }
}

/** Like `Promise.all`, but if several parts fail with a KnowledgeError, the problems of all are thrown as one. */
export async function together<Parts extends readonly Promise<unknown>[] | []>(
  parts: Parts,
): Promise<{ -readonly [Part in keyof Parts]: Awaited<Parts[Part]> }> {
  const reasons = (await Promise.allSettled(parts)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const errors = reasons.filter((reason) => reason instanceof KnowledgeError);
  if (errors.length > 0 && errors.length === reasons.length) {
    // Prices are read for themselves and for the notes that refer to them; each problem is reported once.
    const byText = new Map(errors.flatMap(({ problems }) => problems.map((one) => [describeProblem(one), one])));
    throw new KnowledgeError([...byText.values()]);
  }
  return Promise.all(parts);
}

/** A problem in the form that editors and terminals turn into a link: `file:line message`. */
function describeProblem({ file, line, message }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`} ${message}`;
}
