import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error.js';

/** Only the user who runs the bot may look into the folder. */
const PRIVATE_FOLDER = 0o700;

/**
 * Makes a folder, and those above it that are missing, one by one: where a file system takes no folders, as `/proc` does, Node's own
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
 * Makes the folder that a setting names.
 * @throws OperatorError that names the setting if that cannot be done
 */
export function makeChosenFolder(setting: string, folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new OperatorError(`${setting}: its folder cannot be made${reason}. Name another one, or say ${setting}=off.`);
  }
}
