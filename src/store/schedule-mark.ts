import path from 'node:path';

/**
 * An empty file beside the database: some server has been set up, so that the schedule has to look into the database. Where it is
 * missing the database is not even opened.
 */
export function scheduleMark(folder: string): string {
  return path.join(folder, 'scheduled');
}
