import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import { isoDay } from '../time/days.js';
import { makeChosenFolder, scheduleMark } from './make-folder.js';
import type { Store } from './sql-store.js';

/** Access to the store that never rejects: a failing database costs a line in the reply, not the reply. */
export interface StudyMemory {
  /** Uses the store, which is opened at the first call; undefined if it cannot be reached. */
  readonly ask: <Value>(use: (store: Store) => Promise<Value>) => Promise<{ readonly value: Value } | undefined>;
  /** Whether a server may have something due. Opens nothing, so that a bot without posts stays small. */
  readonly mayHavePosts: () => boolean;
  /** Whether this process has used the store. */
  readonly isOpen: () => boolean;
  /** Whether the last use failed. */
  readonly isUnavailable: () => boolean;
  /** Loads the code of the store, whose files may be replaced while the bot runs. Of the engines, only Postgres is opened. */
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Reports a call of the store: how many milliseconds it took, and whether it failed. */
type OnUsed = (operation: string, ms: number, failed: boolean) => void;

/**
 * After so many failures in a row of one operation the store pauses. Operations count separately: a locked database can
 * still be read.
 */
const MAX_FAILURES = 3;
const PAUSE_MS = 30_000;

// Each engine is loaded only where it is used.
const loadPostgres = () => import('./open-postgres.js');
const loadSqlite = () => import('./open-sqlite.js');

/**
 * The memory that the settings ask for; undefined if remembering is switched off.
 * @throws OperatorError if the settings name a folder that cannot be created
 */
export function studyMemoryFor(
  { databaseUrl, studyFolder, studyFolderIsChosen }: Config,
  log: Logger,
  events: Pick<MemoryOptions, 'onUnavailable' | 'onUsed'> = {},
): StudyMemory | undefined {
  if (databaseUrl !== undefined) {
    const memory = studyMemory(async () => (await loadPostgres()).openPostgres(databaseUrl), log, events);
    // A database that does not answer is logged, and shown by `/healthz`, before a member needs it.
    return { ...memory, load: async () => void (await memory.ask(async () => undefined)) };
  }
  if (studyFolder === undefined) return undefined;
  if (studyFolderIsChosen) makeChosenFolder('STUDY_DATA', studyFolder);
  return studyMemory(async () => (await loadSqlite()).openSqlite(studyFolder), log, {
    ...events,
    load: async () => (await loadSqlite()).loadSqliteLibrary(),
    mayHavePosts: () => existsSync(scheduleMark(studyFolder)),
  });
}

/** Options of tests and engines. */
export interface MemoryOptions extends Partial<Pick<StudyMemory, 'mayHavePosts'>> {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Called each time the store cannot be reached. */
  readonly onUnavailable?: () => void;
  readonly onUsed?: OnUsed;
  /** Loads the code that `open` needs. */
  readonly load?: () => Promise<unknown>;
}

/** @param open opens the store; called at the first use and again after a failure to open */
export function studyMemory(
  open: () => Promise<Store>,
  log: Logger,
  // A shared database may have servers that another machine has set up.
  { now = Date.now, mayHavePosts = () => true, onUnavailable, onUsed, load }: MemoryOptions = {},
): StudyMemory {
  let opened: Promise<Store> | undefined;
  const failures = new Map<string, number>();
  let lastFailed = false;
  let pausedUntil = 0;
  let cleanedOn: string | undefined;
  /** Cleans at the first use of a day; if that fails, the next day does it. */
  const cleaned = async (store: Store): Promise<Store> => {
    const today = isoDay(now());
    if (cleanedOn === today) return store;
    cleanedOn = today;
    await store.clean(now()).catch(() => undefined);
    return store;
  };
  const count = (operation: string, failed: boolean): void => {
    const inARow = failed ? (failures.get(operation) ?? 0) + 1 : 0;
    failures.set(operation, inARow);
    if (inARow >= MAX_FAILURES) pausedUntil = now() + PAUSE_MS;
  };
  const openTimed = async (): Promise<Store> => {
    try {
      const store = await open();
      count('open', false);
      return timed(store, (operation, ms, failed) => {
        count(operation, failed);
        onUsed?.(operation, ms, failed);
      });
    } catch (error) {
      count('open', true);
      throw error;
    }
  };
  return {
    ask: async (use) => {
      if (now() < pausedUntil) return undefined;
      opened ??= openTimed();
      const opening = opened;
      try {
        const value = await use(await cleaned(await opening));
        lastFailed = false;
        return { value };
      } catch (error) {
        // A store that failed to open is opened again at the next call; one that fails later keeps its connections.
        opening.catch(() => {
          if (opened === opening) opened = undefined;
        });
        lastFailed = true;
        onUnavailable?.();
        const reason = error instanceof Error ? error.message : String(error);
        log.warn({ reason }, 'answers cannot be remembered now');
        return undefined;
      }
    },
    mayHavePosts,
    isOpen: () => opened !== undefined,
    isUnavailable: () => lastFailed,
    load: async () => void (await load?.()),
    close: async () => {
      const store = await opened?.catch(() => undefined);
      await store?.close().catch(() => undefined);
    },
  };
}

/** The same store with every call reported. */
function timed(store: Store, onUsed: OnUsed): Store {
  return new Proxy(store, {
    get: (target, name: string & keyof Store) => {
      // Awaiting the store asks it for `then`.
      if (!Object.hasOwn(target, name)) return undefined;
      const operation: (...args: never[]) => Promise<unknown> = target[name];
      return async (...args: never[]) => {
        const start = performance.now();
        let failed = true;
        try {
          const value = await operation(...args);
          failed = false;
          return value;
        } finally {
          onUsed(name, performance.now() - start, failed);
        }
      };
    },
  });
}
