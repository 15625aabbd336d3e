import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error.js';

/** Only the user who runs the bot may look into the folder. */
const PRIVATE_FOLDER = 0o700;

/**
 * Creates a folder and its missing parents, one by one: on file systems that refuse folders, such as `/proc`, Node's
 * recursive call never ends.
 * @throws what the file system says
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER });
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Creates the folder that a setting names.
 * @throws OperatorError that names the setting
 */
export function makeChosenFolder(setting: string, folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new OperatorError(`${setting}: this is a file. Name a folder, or say ${setting}=off.`);
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new OperatorError(`${setting}: its folder cannot be made${reason}. Name another one, or say ${setting}=off.`);
  }
}

/**
 * An empty file beside the database: some server has been set up, so the schedule has to look into the database. While
 * it is missing, the database is not even opened.
 */
export function scheduleMark(folder: string): string {
  return path.join(folder, 'scheduled');
}
