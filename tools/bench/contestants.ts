import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { createLog } from '../../src/log.js';
import type { Passage } from '../../src/notes/passages.js';
import { parseQuery } from '../../src/understand/query.js';
import { replyText } from '../evaluate/judge.js';
import type { Contestant } from './contest.js';
import type { Document, Rival } from './rival.js';
import { flexSearch } from './rivals/flexsearch.js';
import { lunr } from './rivals/lunr.js';
import { plainMiniSearch } from './rivals/minisearch.js';
import { orama } from './rivals/orama.js';

const RIVALS: readonly Rival[] = [plainMiniSearch, orama, flexSearch, lunr];

/** The bot first, then its search alone, then other libraries over the same passages. */
export async function contestants(knowledge: Knowledge): Promise<readonly Contestant[]> {
  const documents = passagesIn(knowledge).map(documentOf);
  const rivals = await Promise.all(RIVALS.map((rival) => enter(rival, documents)));
  return [asker(knowledge), searcher(knowledge), ...rivals];
}

/** What a member reads: one text, none where the bot says that its notes do not cover it. */
function asker(knowledge: Knowledge): Contestant {
  const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
  return {
    name: '/ask, the whole reply',
    texts: async (question) => {
      const { answer, reply } = await bot.respondToLine(question);
      return answer.kind === 'unknown' ? [] : [replyText(reply)];
    },
  };
}

function searcher({ lexicon, retriever }: Knowledge): Contestant {
  return {
    name: '/ask, its best passages',
    texts: async (question, limit) =>
      retriever(parseQuery(question, lexicon))
        .candidates.flatMap(({ content }) =>
          content.kind === 'entry' ? [shownText(documentOf(content.entry.passage, 0))] : [],
        )
        .slice(0, limit),
  };
}

/** Each passage once: an entry is one of its statements. */
function passagesIn({ index }: Knowledge): readonly Passage[] {
  return [...new Set(index.entries.map(({ passage }) => passage))];
}

async function enter({ name, index }: Rival, documents: readonly Document[]): Promise<Contestant> {
  const search = await index(documents);
  const shown = documents.map(shownText);
  return { name, texts: async (question, limit) => (await search(question, limit)).map((id) => shown[id] ?? '') };
}

function documentOf({ path, claim, statements, askedAs = [] }: Passage, id: number): Document {
  return {
    id,
    title: path.join(' '),
    text: [claim ?? '', ...statements.map(({ text }) => text)].join('\n'),
    questions: askedAs.join('\n'),
  };
}

/** Listed questions are found by, but not shown. */
function shownText({ title, text }: Document): string {
  return `${title}\n${text}`;
}
