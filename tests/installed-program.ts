import { existsSync } from 'node:fs';
import path from 'node:path';

/** Debian puts servers where ordinary users' PATH does not look. */
const USUAL_FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];

/**
 * Where a program is installed.
 * @param names under which it may be installed, the likeliest first
 * @returns its path, or undefined if this machine does not have it
 */
export function installedProgram(...names: readonly string[]): string | undefined {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(path.delimiter).filter((folder) => folder !== ''), ...USUAL_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Ends the whole run with one line, where a suite needs a program that is not there. */
export function endWithout(what: string, install: string): never {
  process.stderr.write(`This suite needs ${what}, which is not installed here: ${install}\n`);
  process.exit(1);
}
