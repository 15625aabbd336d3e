import type { Mention } from '../../language/topic-names.js';
import { needsContext } from '../../understand/follow-up.js';
import { classifySmallTalk, type SmallTalk } from '../../understand/small-talk.js';
import type { Help, NextStep } from '../answer.js';
import { askStep, explainStep } from '../build/next-steps.js';
import { type Decider, sure } from '../decider.js';

const EXAMPLES = ['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep);

type Kind = SmallTalk | 'without-line-before';

const REPLIES: Readonly<Record<Kind, { readonly title: string; readonly intro?: string }>> = {
  pleasantry: { title: 'Ask me about AWS compute' },
  thanks: { title: 'You are welcome', intro: 'Ask me anything else whenever you like.' },
  complaint: {
    title: 'Thank you for saying so',
    intro:
      'I answer from notes that people wrote and reviewed, and they can be wrong. Tell the owner of this bot which question you asked, or ask it in other words.',
  },
  'bare-trouble': {
    title: 'What does it say?',
    intro: 'Paste the whole error message, or say which service it is, what you expect and what happens instead.',
  },
  'without-line-before': {
    title: 'What is this about?',
    intro: 'I cannot tell which service or term this is about. Please ask in one whole sentence that names it.',
  },
};

/** Whoever greets, thanks, complains, asks what the bot is for, or goes on where it cannot see what came before. */
export const smallTalk: Decider = {
  name: 'small-talk',
  decide: ({ text, mentions }) => {
    const kind =
      classifySmallTalk(text, mentions.length > 0) ??
      (needsContext(text, mentions) ? 'without-line-before' : undefined);
    return kind === undefined ? { declined: 'no small talk' } : sure(help(kind, mentions));
  },
};

function help(kind: Kind, mentions: readonly Mention[]): Help {
  const reply = { kind: 'help', ...REPLIES[kind], commands: [], sources: [], corrections: [] } as const;
  if (kind === 'thanks') return { ...reply, nextSteps: [] };
  const topics = kind === 'without-line-before' ? [...new Set(mentions.map(({ topic }) => topic))].slice(0, 2) : [];
  const nextSteps: readonly NextStep[] = topics.length > 0 ? topics.map(explainStep) : EXAMPLES;
  return { ...reply, nextSteps: [...nextSteps, { label: 'Everything I can do', line: '/help' }] };
}
