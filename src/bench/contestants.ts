import { createBot } from '../bot.js';
import { textOf } from '../evaluation/judge.js';
import type { Knowledge } from '../knowledge.js';
import { createLog } from '../log.js';
import type { Passage } from '../notes/passages.js';
import { readQuery } from '../search/query.js';
import { rank } from '../search/ranking.js';
import type { Contestant } from './contest.js';
import type { Document, Rival } from './rival.js';
import { flexSearch } from './rivals/flexsearch.js';
import { lunr } from './rivals/lunr.js';
import { plainMiniSearch } from './rivals/minisearch.js';
import { orama } from './rivals/orama.js';

const RIVALS: readonly Rival[] = [plainMiniSearch, orama, flexSearch, lunr];

/** The bot first, then its search alone, then other libraries over the same passages. */
export async function contestants(knowledge: Knowledge): Promise<readonly Contestant[]> {
  const documents = knowledge.index.passages.map(({ passage }, id) => documentOf(passage, id));
  const rivals = await Promise.all(RIVALS.map((rival) => enter(rival, documents)));
  return [asker(knowledge), searcher(knowledge), ...rivals];
}

/** What a member reads: one text, none where the bot says that its notes do not cover it. */
function asker(knowledge: Knowledge): Contestant {
  const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { logMisses: false });
  return {
    name: '/ask, the whole reply',
    texts: async (question) => {
      const { answer, reply } = await bot.respondToLine(question);
      return answer.kind === 'unknown' ? [] : [textOf(reply)];
    },
  };
}

function searcher({ names, index, factKeys, calibration }: Knowledge): Contestant {
  return {
    name: '/ask, its best passage',
    texts: async (question, limit) =>
      rank(readQuery(question, names, index, factKeys), index, calibration)
        .slice(0, limit)
        .map(({ passage }) => shownText(documentOf(passage, 0))),
  };
}

async function enter({ name, index }: Rival, documents: readonly Document[]): Promise<Contestant> {
  const search = await index(documents);
  const shown = documents.map(shownText);
  return { name, texts: async (question, limit) => (await search(question, limit)).map((id) => shown[id] ?? '') };
}

function documentOf({ path, claim, statements, questions }: Passage, id: number): Document {
  return {
    id,
    title: path.join(' '),
    text: [claim ?? '', ...statements.map(({ text }) => text)].join('\n'),
    questions: questions.map(({ text }) => text).join('\n'),
  };
}

/** Listed questions are found by, but not shown. */
function shownText({ title, text }: Document): string {
  return `${title}\n${text}`;
}
