import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ITEM_KINDS, type Item, type ItemKind } from './items/item.js';
import type { PostKind, ReportReason } from './store/records.js';

/** Seconds; SQLite takes a millisecond or less, and a database is given up after 0.8 s. */
const STORE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.8, 3];
/** Seconds; a call that Discord did not answer is made again after a minute, for three minutes. */
const POST_BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 180];
/** Seconds; looked for every 20 s, and after an outage a post is made up to six hours late. */
const DELAY_BUCKETS = [5, 10, 20, 30, 60, 300, 3_600, 21_600];

/** An answer to a question of a quiz. */
export interface Studied {
  /** The command that asked. */
  readonly source: string;
  readonly kind: ItemKind;
  readonly correct: boolean;
}

/** What is counted about learning together. */
export interface StudyMetrics {
  /** A question was answered; a second press on it does not count. */
  readonly studied: (studied: Studied) => void;
  /** The questions that may be asked have been loaded. */
  readonly itemsLoaded: (items: readonly Item[]) => void;
  /** A member reported a question. */
  readonly itemReported: (reason: ReportReason) => void;
  /** The store was asked for something, and answered in so many milliseconds, or did not. */
  readonly storeUsed: (operation: string, ms: number) => void;
  /** The store of answers could not be reached. */
  readonly storeUnavailable: () => void;
  /** A post was claimed so many milliseconds after it was due. */
  readonly postClaimed: (ms: number) => void;
  /** What became of a post that was due, and in how many milliseconds after it was claimed. */
  readonly posted: (kind: PostKind, outcome: string, ms: number) => void;
}

/** Counters of a registry for learning together. */
export function studyMetricsIn(registry: Registry): StudyMetrics {
  const registers = [registry];
  const answers = new Counter({
    name: 'bot_study_answers_total',
    help: 'Answers to questions, by the command that asked, kind of question and whether they were right',
    labelNames: ['source', 'kind', 'correct'],
    registers,
  });
  const items = new Gauge({
    name: 'bot_items',
    help: 'Questions that may be asked, by kind; none before the first quiz',
    labelNames: ['kind'],
    registers,
  });
  const reports = new Counter({
    name: 'bot_item_reports_total',
    help: 'Questions reported by members, by reason',
    labelNames: ['reason'],
    registers,
  });
  const operations = new Histogram({
    name: 'bot_store_duration_seconds',
    help: 'Time that the store of answers took, by operation',
    labelNames: ['operation'],
    buckets: STORE_BUCKETS,
    registers,
  });
  const unavailable = new Counter({
    name: 'bot_store_unavailable_total',
    help: 'Times when the store of answers could not be reached',
    registers,
  });
  const delays = new Histogram({
    name: 'bot_post_delay_seconds',
    help: 'Time from when a post was due until it was claimed',
    buckets: DELAY_BUCKETS,
    registers,
  });
  const posts = new Counter({
    name: 'bot_posts_total',
    help: 'Posts of the schedule, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const postDurations = new Histogram({
    name: 'bot_post_duration_seconds',
    help: 'Time from the claim of a post until Discord had it',
    buckets: POST_BUCKETS,
    registers,
  });
  return {
    studied: ({ source, kind, correct }) => answers.inc({ source, kind, correct: String(correct) }),
    itemsLoaded: (loaded) => {
      for (const kind of ITEM_KINDS) items.set({ kind }, loaded.filter((item) => item.kind === kind).length);
    },
    itemReported: (reason) => reports.inc({ reason }),
    storeUsed: (operation, ms) => operations.observe({ operation }, ms / 1_000),
    storeUnavailable: () => unavailable.inc(),
    postClaimed: (ms) => delays.observe(ms / 1_000),
    posted: (kind, outcome, ms) => {
      posts.inc({ kind, outcome });
      if (outcome === 'posted') postDurations.observe(ms / 1_000);
    },
  };
}
