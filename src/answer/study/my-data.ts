import { counted } from '../../counted.js';
import type { ItemBank } from '../../quiz/item-bank.js';
import type { StoredAnswer, StoredCard, StoredMember, StoredPoints } from '../../store/records.js';
import { dayInWords, isoDay } from '../../time/days.js';
import type { Notice } from '../answer.js';
import { notice } from '../parts/notice.js';
import { QUIZ, rightOption } from './daily.js';

/** The reply where there is no member, as in a public mention, or where remembering is switched off. */
export const NOT_REMEMBERED = notice(
  'Nothing is remembered here',
  [
    '`/quiz` works here, but no answers are kept: either you asked in a mention, which everybody can read (use the slash command), or storage is switched off.',
  ],
  [QUIZ],
);

/** The reply while the database does not answer. */
export const UNREACHABLE = notice('Not now', [
  "I can't reach what I remember about you at the moment. Please try again later.",
]);

/** Everything stored about a member. */
export interface MemberData {
  readonly member: StoredMember | undefined;
  readonly answers: readonly StoredAnswer[];
  readonly cards: readonly StoredCard[];
  /** Servers whose boards the member has joined. */
  readonly boards: readonly string[];
  readonly points: readonly StoredPoints[];
}

/** A summary of a member's data. */
export function dataSummary({ member, answers, cards, boards }: MemberData): Notice {
  if (!member)
    return notice(
      'I remember nothing about you',
      ['I start with your first answer to `/quiz`.'],
      [QUIZ, { label: 'Are my questions kept?', line: '/ask question:are my questions stored' }],
    );
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

/** ", from 20 Nov 2026 to 2 Dec 2026"; empty without answers. */
function daysOf(answers: readonly StoredAnswer[]): string {
  const [first, last] = [answers[0]?.day, answers.at(-1)?.day];
  if (first === undefined || last === undefined) return '';
  return first === last ? `, on ${dayInWords(first)}` : `, from ${dayInWords(first)} to ${dayInWords(last)}`;
}

/** A member's data as files: everything as JSON, and the questions as CSV that Anki imports. */
export function exported(data: MemberData, bank: ItemBank): Notice {
  const { member, answers, cards, boards, points } = data;
  if (!member) return dataSummary(data);
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

/** Question, right answer, explanation, source and due day of each question that still exists. */
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

/** Asks for confirmation before deleting everything. */
export function confirmDeletion({ member, answers, boards }: MemberData, code: string): Notice {
  const parts = [
    'your id',
    ...(member?.zone === undefined ? [] : ['your time zone']),
    ...(member?.examDay === undefined ? [] : ['the day of your exam']),
    ...(boards.length === 0 ? [] : ['your points']),
  ];
  return notice(
    'Delete everything?',
    [`This deletes ${parts.join(', ')} and ${counted(answers.length, 'answer')}, immediately and for good.`],
    [{ label: 'Delete for good', line: `/my-data delete code:${code}` }],
  );
}

/** The reply once everything is deleted. */
export const DELETED = notice('Deleted', [
  'I no longer remember anything about you. Your next answer to `/quiz` would be the first.',
]);

/** The reply to a confirmation that was made for somebody else, or too long ago. */
export const CODE_EXPIRED = notice(
  'Not deleted',
  ['This button is older than ten minutes, or was not made for you.'],
  [{ label: 'Ask again', line: '/my-data delete' }],
);
