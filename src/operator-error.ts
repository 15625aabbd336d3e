import { KnowledgeError } from './notes/problem.js';

/** An invalid setting; the message is one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** A failure that the operator can fix; the message is one line that says how. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** Runs a program; prints errors that the operator can fix, with exit code 1. */
export async function orExplain(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (error instanceof ConfigError) fail(`Setting ${error.message}. The settings are explained in .env.example.`);
    else if (error instanceof KnowledgeError) fail(`The knowledge could not be loaded:\n${error.message}`);
    else if (error instanceof OperatorError) fail(error.message);
    else throw error;
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
