import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import { dayIn, USUAL_ZONE } from '../time/days.js';
import { makeChosenFolder } from './make-folder.js';
import { scheduleMark } from './schedule-mark.js';
import type { Store } from './store.js';
import { type OnUsed, timed } from './timed-store.js';

/** What members' answers are remembered with. It never rejects: a database that fails costs a line in the reply, not the reply. */
export interface StudyMemory {
  /** Uses the store; undefined if it cannot be reached. It is opened at the first call. */
  readonly ask: <Value>(use: (store: Store) => Promise<Value>) => Promise<{ readonly value: Value } | undefined>;
  /** Whether a server may have something due. Opens nothing, so that a bot of which nobody wants posts stays as small as it was. */
  readonly mayHavePosts: () => boolean;
  /** Whether the store has been used by this process. */
  readonly isOpen: () => boolean;
  /** Whether its last use failed. */
  readonly isUnavailable: () => boolean;
  /** Loads the code that opens the store, and opens nothing: its files may be replaced while the bot runs. */
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * After so many failures in a row of one operation the database is left alone for a while. Each counts by itself: a database that is
 * locked can be read and not written.
 */
const MOST_FAILURES = 3;
const PAUSE_MS = 30_000;

// Each engine is loaded only where it is used.
const loadPostgres = () => import('./open-postgres.js');
const loadSqlite = () => import('./open-sqlite.js');

/**
 * The memory that the settings ask for; none if remembering is switched off.
 * @throws OperatorError if the settings name a folder that cannot be made
 */
export function studyMemoryFor(
  { databaseUrl, studyFolder, studyFolderIsChosen }: Config,
  log: Logger,
  told: Pick<MemoryOptions, 'onUnavailable' | 'onUsed'> = {},
): StudyMemory | undefined {
  if (databaseUrl !== undefined)
    return studyMemory(async () => (await loadPostgres()).openPostgres(databaseUrl), log, {
      ...told,
      load: loadPostgres,
    });
  if (studyFolder !== undefined) {
    if (studyFolderIsChosen) makeChosenFolder('STUDY_DATA', studyFolder);
    return studyMemory(async () => (await loadSqlite()).openSqlite(studyFolder), log, {
      ...told,
      load: async () => (await loadSqlite()).loadSqliteLibrary(),
      mayHavePosts: () => existsSync(scheduleMark(studyFolder)),
    });
  }
  return undefined;
}

/** What tests and engines may choose. */
export interface MemoryOptions extends Partial<Pick<StudyMemory, 'mayHavePosts'>> {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Told each time when the store cannot be reached. */
  readonly onUnavailable?: () => void;
  readonly onUsed?: OnUsed;
  /** Loads what `open` needs. */
  readonly load?: () => Promise<unknown>;
}

/** @param open opens the store; called at the first use and again after a failure to open */
export function studyMemory(
  open: () => Promise<Store>,
  log: Logger,
  // Another machine may have set something up in a database that is shared.
  {
    now = Date.now,
    mayHavePosts = () => true,
    onUnavailable = () => undefined,
    onUsed,
    load = async () => undefined,
  }: MemoryOptions = {},
): StudyMemory {
  let opened: Promise<Store> | undefined;
  const failures = new Map<string, number>();
  let lastFailed = false;
  let pausedUntil = 0;
  let cleanedOn: string | undefined;
  /** The first use on a day deletes what is kept no longer; if that fails, the next day does it. */
  const cleaned = async (store: Store): Promise<Store> => {
    const today = dayIn(USUAL_ZONE, now());
    if (cleanedOn === today) return store;
    cleanedOn = today;
    await store.clean(now()).catch(() => undefined);
    return store;
  };
  const note = (operation: string, failed: boolean): void => {
    const count = failed ? (failures.get(operation) ?? 0) + 1 : 0;
    failures.set(operation, count);
    if (count >= MOST_FAILURES) pausedUntil = now() + PAUSE_MS;
  };
  const openNoted = async (): Promise<Store> => {
    try {
      const store = await open();
      note('open', false);
      return timed(store, (operation, ms, failed) => {
        note(operation, failed);
        onUsed?.(operation, ms, failed);
      });
    } catch (error) {
      note('open', true);
      throw error;
    }
  };
  return {
    ask: async (use) => {
      if (now() < pausedUntil) return undefined;
      opened ??= openNoted();
      const opening = opened;
      try {
        const value = await use(await cleaned(await opening));
        lastFailed = false;
        return { value };
      } catch (error) {
        // A store that could not be opened is opened anew at the next call; one that fails later keeps its connections.
        opening.catch(() => {
          if (opened === opening) opened = undefined;
        });
        lastFailed = true;
        onUnavailable();
        log.warn(
          { reason: error instanceof Error ? error.message : String(error) },
          'answers cannot be remembered now',
        );
        return undefined;
      }
    },
    mayHavePosts,
    isOpen: () => opened !== undefined,
    isUnavailable: () => lastFailed,
    load: async () => void (await load()),
    close: async () => {
      const store = await opened?.catch(() => undefined);
      await store?.close().catch(() => undefined);
    },
  };
}
