import type { StoredAnswer, StoredMember } from '../../store/store.js';
import type { MyData, NextStep } from '../answer.js';

const NOTHING_STEPS: readonly NextStep[] = [{ label: 'A quiz', line: '/quiz' }];

/** Nobody in particular asks, or remembering is switched off. */
export function notRemembered(): MyData {
  return said('Nothing is remembered here', ['`/quiz` works, but answers are kept nowhere.'], NOTHING_STEPS);
}

/** The database does not answer. */
export function notReachable(): MyData {
  return said('Not now', ['What I remember of you cannot be reached at the moment. Please try again later.']);
}

/** What is kept of a member, in counts and plain words. */
export function whatIsKept(member: StoredMember | undefined, answers: readonly StoredAnswer[]): MyData {
  const [first] = answers;
  const last = answers.at(-1);
  if (!member)
    return said('I remember nothing of you', ['That begins with your first answer to `/quiz`.'], NOTHING_STEPS);
  return said(
    'What I remember of you',
    [
      `**Your id**, ${member.id === 'local' ? 'which is `local` on your own machine' : "Discord's number for your account"}${member.zone === undefined ? '' : `, and your time zone, ${member.zone}`}.`,
      `**${answers.length} answer${answers.length === 1 ? '' : 's'}**${first && last ? `, from ${first.day} to ${last.day}` : ''}: which question, right or wrong, and when.`,
      'No names, no messages, no servers. Only `/quiz`, `/progress` and `/my-data` use it.',
    ],
    [
      { label: 'Export it', line: '/my-data export' },
      { label: 'Delete it', line: '/my-data delete' },
    ],
  );
}

/** Everything that is kept, as a file to keep. */
export function exported(member: StoredMember | undefined, answers: readonly StoredAnswer[]): MyData {
  if (!member) return whatIsKept(member, answers);
  return {
    ...said('Your data', ['Everything that I remember of you is in the file.']),
    file: {
      name: 'my-data.json',
      text: JSON.stringify({ member, answers }, undefined, 2),
      description: 'What the bot remembers, as JSON',
    },
  };
}

/** Asks once before everything is forgotten. */
export function askBeforeDeleting(answers: number, code: string): MyData {
  return said(
    'Delete everything?',
    [`This forgets your id, your time zone and ${answers} answer${answers === 1 ? '' : 's'}, at once and for good.`],
    [{ label: 'Delete for good', line: `/my-data delete code:${code}` }],
  );
}

/** Everything is forgotten. */
export function deleted(): MyData {
  return said('Deleted', ['I remember nothing of you any more. The next answer to `/quiz` would begin anew.']);
}

/** The button that confirms was made for somebody else, or too long ago. */
export function codeTooOld(): MyData {
  return said(
    'Not deleted',
    ['This button is older than ten minutes, or was not made for you.'],
    [{ label: 'Ask again', line: '/my-data delete' }],
  );
}

function said(title: string, paragraphs: readonly string[], nextSteps: readonly NextStep[] = []): MyData {
  return { kind: 'my-data', title, paragraphs, nextSteps, sources: [], corrections: [] };
}
