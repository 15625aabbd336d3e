import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
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

const STUDY_FILE = 'study.sqlite';

/** What somebody who takes the setting for a file writes. */
const LOOKS_LIKE_FILE = /\.(?:sqlite3?|db)$/i;

/**
 * Creates the folder that a setting names, and makes sure that it can be written to: else the first answer would be lost.
 * @throws OperatorError that names the setting and the folder
 */
export function makeChosenFolder(setting: string, folder: string): void {
  const refuse = (problem: string, advice: string): never => {
    throw new OperatorError(`${setting}: ${folder} ${problem}. ${advice}, or say ${setting}=off.`);
  };
  const nameFolder = `Name the folder in which ${STUDY_FILE} is to be`;
  if (existsSync(folder) && !statSync(folder).isDirectory()) refuse('is a file', nameFolder);
  if (!existsSync(folder) && LOOKS_LIKE_FILE.test(folder)) refuse('looks like the name of a file', nameFolder);
  try {
    makeFolder(folder);
  } catch (error) {
    refuse(`cannot be made${codeOf(error)}`, 'Name another folder');
  }
  try {
    makeSureOfWriting(folder);
  } catch (error) {
    if (FULL_FOR_NOW.test(codeOf(error))) return;
    const advice = 'Let the user who runs the bot write to it and to what is in it, name another folder';
    refuse(`cannot be written to${codeOf(error)}`, advice);
  }
}

/** A disk that may have room again by the first answer. */
const FULL_FOR_NOW = /ENOSPC|EDQUOT/;

/**
 * By writing, because a file system may refuse what the permissions allow.
 * @throws what the file system says
 */
function makeSureOfWriting(folder: string): void {
  rmdirSync(mkdtempSync(path.join(folder, 'writable-')));
  const file = studyFile(folder);
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
}

/** " (EACCES)"; empty for what has no code. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${error.code})` : '';
}

/** The SQLite database of a folder. */
export function studyFile(folder: string): string {
  return path.join(folder, STUDY_FILE);
}

/**
 * An empty file beside the database: some server has been set up, so the schedule has to look into the database. While
 * it is missing, the database is not even opened.
 */
export function scheduleMark(folder: string): string {
  return path.join(folder, 'scheduled');
}
