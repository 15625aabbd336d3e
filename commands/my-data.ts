import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Notice } from '../src/answer/answer.js';
import {
  askBeforeDeleting,
  codeTooOld,
  deleted,
  exported,
  type Kept,
  notReachable,
  notRemembered,
  whatIsKept,
} from '../src/answer/study/my-data.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import type { Store } from '../src/store/sql-store.js';
import { deleteCode, isDeleteCode } from '../src/study/delete-code.js';

const SUBCOMMANDS = {
  show: 'What I remember about you',
  export: 'Everything that I remember about you, as a file',
  delete: 'Forget everything; asks once before it does',
} as const;

export const myDataCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'my-data',
    description: 'What I remember of your answers: see it, download it, delete it',
    options: Object.entries(SUBCOMMANDS).map(([name, description]) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      description,
    })),
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
  // Nobody is kept from seeing or deleting what is theirs.
  isAlwaysAnswered: true,
  act: async (request, asker, { knowledge, memory, now }) => {
    if (!asker || !memory) return notRemembered();
    const done = await memory.ask(async (store): Promise<Notice> => {
      if (request.subcommand === 'delete') return forget(store, asker.id, textOption(request, 'code'), now());
      const all = await kept(store, asker.id);
      return request.subcommand === 'export' ? exported(all, await knowledge.loadItems()) : whatIsKept(all);
    });
    return done?.value ?? notReachable();
  },
};

async function kept(store: Store, id: string): Promise<Kept> {
  const [member, answers, cards] = await Promise.all([store.memberOf(id), store.answersOf(id), store.cardsOf(id)]);
  const [boards, points] = await Promise.all([store.boardsOf(id), store.pointsOf(id)]);
  return { member, answers, cards, boards, points };
}

async function forget(store: Store, id: string, code: string, now: number): Promise<Notice> {
  const secret = await store.secret();
  if (code === '') {
    const all = await kept(store, id);
    return all.member ? askBeforeDeleting(all, deleteCode(secret, id, now)) : whatIsKept(all);
  }
  if (!isDeleteCode(code, secret, id, now)) return codeTooOld();
  await store.deleteMember(id);
  return deleted();
}
