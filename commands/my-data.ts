import type { Notice } from '../src/answer/answer.js';
import {
  CODE_EXPIRED,
  confirmDeletion,
  DELETED,
  dataSummary,
  exported,
  type MemberData,
  NOT_REMEMBERED,
  UNREACHABLE,
} from '../src/answer/study/my-data.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import type { Store } from '../src/store/sql-store.js';
import { deleteCode, isDeleteCode } from '../src/study/delete-code.js';
import { subcommandOption } from './options.js';

export const myDataCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'my-data',
    description: 'What I remember of your answers: see it, download it, delete it',
    options: [
      subcommandOption('show', 'What I remember about you'),
      subcommandOption('export', 'Everything that I remember about you, as a file'),
      subcommandOption('delete', 'Delete everything, after asking you to confirm'),
    ],
  },
  example: '/my-data show',
  exampleLabel: 'What is kept about me',
  saidAs: {
    words:
      /^(?:please )?(?:(?:(?:delete|erase|remove|export|download|show)(?: me)?(?: all)?(?: of)? )?my data|forget (?:about )?me|what(?: data)? do you (?:keep|store|know|remember|save|collect) (?:about|of|on) (?:me|us|(?:our |the )?(?:members|users|people)))[\s.!?]*$/i,
    subcommand: 'show',
  },
  buttonOptions: ['code'],
  isPrivate: () => true,
  // Members can always see and delete their data.
  isAlwaysAnswered: true,
  act: async (request, asker, { knowledge, memory, now }) => {
    if (!asker || !memory) return NOT_REMEMBERED;
    const done = await memory.ask(async (store): Promise<Notice> => {
      if (request.subcommand === 'delete') return deleteData(store, asker.id, textOption(request, 'code'), now());
      const all = await dataOf(store, asker.id);
      return request.subcommand === 'export' ? exported(all, await knowledge.loadItems()) : dataSummary(all);
    });
    return done?.value ?? UNREACHABLE;
  },
};

async function dataOf(store: Store, id: string): Promise<MemberData> {
  const [member, answers, cards] = await Promise.all([store.memberOf(id), store.answersOf(id), store.cardsOf(id)]);
  const [boards, points] = await Promise.all([store.boardsOf(id), store.pointsOf(id)]);
  return { member, answers, cards, boards, points };
}

async function deleteData(store: Store, id: string, code: string, now: number): Promise<Notice> {
  const secret = await store.secret();
  if (code === '') {
    const all = await dataOf(store, id);
    return all.member ? confirmDeletion(all, deleteCode(secret, id, now)) : dataSummary(all);
  }
  if (!isDeleteCode(code, secret, id, now)) return CODE_EXPIRED;
  await store.deleteMember(id);
  return DELETED;
}
