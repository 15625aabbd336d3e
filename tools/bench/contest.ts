import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig } from '../../src/config.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import type { Passage } from '../../src/notes/passages.js';
import { parseQuery } from '../../src/understand/query.js';
import { fits, replyText } from '../evaluate/judge.js';
import type { Question } from '../evaluate/questions.js';
import { tableOf } from '../marked-tables.js';
import { judgeableQuestions } from './asked-questions.js';
import { short } from './figures.js';
import { type Document, RIVALS } from './rivals.js';
import { percentile, timeEach } from './timing.js';

/** A search engine. */
interface Contestant {
  readonly name: string;
  /** The best texts for a question, best first. */
  readonly texts: (question: string, limit: number) => Promise<readonly string[]>;
}

/** Results that are judged. */
const LIMIT = 5;
/** The first does not count. */
const ROUNDS = 3;

/** A table of this bot and search libraries. Times are ratios to the whole of `/ask`, because machines differ and are busy. */
export async function contestTable(): Promise<string> {
  const knowledge = await loadKnowledge(readConfig(process.env).knowledgeFolder);
  const questions = await judgeableQuestions();
  const contestants = (await contestantsFor(knowledge)).map((one) => ({ ...one, times: [] as number[] }));
  // In turns, so that a busy machine slows all of them alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { texts, times } of contestants) {
      const measured = await timeEach(questions, ({ question }) => texts(question, LIMIT));
      if (round > 0) times.push(...measured);
    }
  }
  const base = percentile(contestants[0]?.times ?? [], 0.5);
  const rows = contestants.map(async ({ name, texts, times }) => {
    const p50 = percentile(times, 0.5);
    return [name, short(p50), short(percentile(times, 0.99)), short(p50 / base), ...(await hits(texts, questions))];
  });
  return tableOf(
    [`${questions.length} questions`, 'p50 ms', 'p99 ms', '× /ask', 'right first', 'in first 5', 'characters'],
    await Promise.all(rows),
  );
}

/**
 * Shares of the questions whose answer is in the first text and in any text, and the median length of the first text: long texts contain an
 * answer more easily, but somebody has to read them.
 */
async function hits(texts: Contestant['texts'], questions: readonly Question[]) {
  const found = await Promise.all(
    questions.map(async (question) => ({ question, best: await texts(question.question, LIMIT) })),
  );
  const shareWithin = (count: number): string => {
    const right = found.filter(({ question, best }) => best.slice(0, count).some((text) => fits(question, text)));
    return `${((100 * right.length) / found.length).toFixed(1)} %`;
  };
  const lengths = found.map(({ best: [text = ''] }) => text.length);
  return [shareWithin(1), shareWithin(LIMIT), percentile(lengths, 0.5)];
}

/** The bot, its search alone, and search libraries over the same passages. */
async function contestantsFor(knowledge: Knowledge): Promise<readonly Contestant[]> {
  const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
  const passages = [...new Set(knowledge.index.entries.map(({ passage }) => passage))];
  const documents = passages.map(documentOf);
  const rivals = Object.entries(RIVALS).map(async ([name, index]): Promise<Contestant> => {
    const search = await index(documents);
    const shown = documents.map(shownText);
    return { name, texts: async (question, limit) => (await search(question, limit)).map((id) => shown[+id] ?? '') };
  });
  return [
    {
      name: '/ask, the whole reply',
      texts: async (question) => {
        const { answer, reply } = await bot.respondToLine(question);
        return answer.kind === 'unknown' ? [] : [replyText(reply)];
      },
    },
    {
      name: '/ask, its best passages',
      texts: async (question, limit) => {
        const { candidates } = knowledge.retriever(parseQuery(question, knowledge.lexicon));
        const entries = candidates.flatMap(({ content }) => (content.kind === 'entry' ? [content.entry] : []));
        return entries.map(({ passage }) => shownText(documentOf(passage, 0))).slice(0, limit);
      },
    },
    ...(await Promise.all(rivals)),
  ];
}

function documentOf({ path, claim, statements, askedAs = [] }: Passage, id: number): Document {
  return {
    id,
    title: path.join(' '),
    text: [claim ?? '', ...statements.map(({ text }) => text)].join('\n'),
    questions: askedAs.join('\n'),
  };
}

/** Without the listed questions, which are only searched. */
function shownText({ title, text }: Document): string {
  return `${title}\n${text}`;
}
