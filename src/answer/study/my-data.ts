import { counted } from '../../counted.js';
import type { ItemBank } from '../../items/bank.js';
import type { StoredAnswer, StoredCard, StoredMember, StoredPoints } from '../../store/records.js';
import { dayInWords } from '../../time/day-in-words.js';
import { isoDay } from '../../time/days.js';
import type { NextStep, Notice } from '../answer.js';
import { notice } from '../build/notice.js';
import { rightOption } from './daily.js';

const NOTHING_STEPS: readonly NextStep[] = [{ label: 'A quiz', line: '/quiz' }];

/** Nobody in particular asks, as by a mention that all can read, or remembering is switched off. */
export function notRemembered(): Notice {
  return notice(
    'Nothing is remembered here',
    [
      '`/quiz` works here, but nothing is kept: either a mention asks, which all can read (use the slash command), or remembering is switched off.',
    ],
    NOTHING_STEPS,
  );
}

/** The database does not answer. */
export function notReachable(): Notice {
  return notice('Not now', ["I can't reach what I remember about you at the moment. Please try again later."]);
}

/** Everything that is kept of a member. */
export interface Kept {
  readonly member: StoredMember | undefined;
  readonly answers: readonly StoredAnswer[];
  readonly cards: readonly StoredCard[];
  /** Servers on whose boards the member is, and the points there. */
  readonly boards: readonly string[];
  readonly points: readonly StoredPoints[];
}

/** What is kept of a member, in counts and plain words. */
export function whatIsKept({ member, answers, cards, boards }: Kept): Notice {
  if (!member)
    return notice('I remember nothing about you', ['That begins with your first answer to `/quiz`.'], NOTHING_STEPS);
  return notice(
    'What I remember about you',
    [
      `**Your id**, ${member.id === 'local' ? 'which is `local` on your own machine' : "Discord's number for your account"}${member.zone === undefined ? '' : `, your time zone, ${member.zone}`}${member.examDay === undefined ? '' : `, the day of your exam, ${dayInWords(member.examDay)}`}.`,
      `**${counted(answers.length, 'answer')}**${daysOf(answers)}: which question, right or wrong, and when.`,
      `**When you are asked again**, for ${counted(cards.length, 'question')}.`,
      boards.length === 0 ? '' : `**Your points**, on the boards of ${counted(boards.length, 'server')}.`,
      'No names and no messages. Only the study commands use it.',
    ],
    [
      { label: 'Export it', line: '/my-data export' },
      { label: 'Delete it', line: '/my-data delete' },
    ],
  );
}

/** ", from 20 Nov 2026 to 2 Dec 2026"; nothing if there is no answer. */
function daysOf(answers: readonly StoredAnswer[]): string {
  const [first, last] = [answers[0]?.day, answers.at(-1)?.day];
  if (first === undefined || last === undefined) return '';
  return first === last ? `, on ${dayInWords(first)}` : `, from ${dayInWords(first)} to ${dayInWords(last)}`;
}

/** Everything that is kept, as files to keep: all of it as JSON, and the questions as cards that Anki imports. */
export function exported(kept: Kept, bank: ItemBank): Notice {
  const { member, answers, cards, boards, points } = kept;
  if (!member) return whatIsKept(kept);
  return {
    ...notice('Your data', [
      'Everything that I remember about you is in `my-data.json`; `cards.csv` holds the questions for Anki.',
    ]),
    files: [
      {
        name: 'my-data.json',
        type: 'application/json',
        text: JSON.stringify({ member, answers, cards, boards, points }, undefined, 2),
        description: 'What the bot remembers, as JSON',
      },
      { name: 'cards.csv', type: 'text/csv', text: csvOf(cards, bank), description: 'Questions as cards for Anki' },
    ],
  };
}

/** Question, right answer, explanation, source and the day when it is due; a question that is asked no more is left out. */
function csvOf(cards: readonly StoredCard[], bank: ItemBank): string {
  return cards
    .flatMap(({ item: id, dueAt }) => {
      const item = bank.find(id);
      if (!item) return [];
      return [item.prompt, rightOption(item), item.explanation, item.source?.url ?? '', isoDay(dueAt)]
        .map(quoted)
        .join(',');
    })
    .join('\r\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Asks once before everything is forgotten. */
export function askBeforeDeleting({ member, answers, boards }: Kept, code: string): Notice {
  const parts = [
    'your id',
    ...(member?.zone === undefined ? [] : ['your time zone']),
    ...(member?.examDay === undefined ? [] : ['the day of your exam']),
    ...(boards.length === 0 ? [] : ['your points']),
  ];
  return notice(
    'Delete everything?',
    [`This forgets ${parts.join(', ')} and ${counted(answers.length, 'answer')}, at once and for good.`],
    [{ label: 'Delete for good', line: `/my-data delete code:${code}` }],
  );
}

/** Everything is forgotten. */
export function deleted(): Notice {
  return notice('Deleted', [
    'I remember nothing about you any more. Your next answer to `/quiz` would start again from nothing.',
  ]);
}

/** The button that confirms was made for somebody else, or too long ago. */
export function codeTooOld(): Notice {
  return notice(
    'Not deleted',
    ['This button is older than ten minutes, or was not made for you.'],
    [{ label: 'Ask again', line: '/my-data delete' }],
  );
}
