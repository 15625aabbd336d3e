import { needsContext } from '../../understand/follow-up.js';
import { classifySmallTalk } from '../../understand/small-talk.js';
import { type Decider, sure } from '../decider.js';
import { askStep, explainStep } from '../parts/next-steps.js';

const EXAMPLES = ['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep);
const MOST_TOPICS = 2;

const REPLIES = {
  pleasantry: { title: 'Ask me about AWS compute' },
  thanks: { title: 'You are welcome', intro: 'Ask me anything else whenever you like.' },
  complaint: {
    title: 'Thanks for telling me',
    intro:
      'I answer from notes that people wrote and reviewed, and they can be wrong. Tell the owner of this bot which question you asked, or ask it in other words.',
  },
  'bare-trouble': {
    title: 'What exactly goes wrong?',
    intro: 'Paste the whole error message, or say which service it is, what you expect and what happens instead.',
  },
  'no-context': {
    title: 'What is this about?',
    intro: 'I cannot tell which service or term this is about. Please ask in one whole sentence that names it.',
  },
} as const;

/** Greetings, thanks, complaints, and follow-up lines whose previous line is unknown. */
export const smallTalk: Decider = {
  name: 'small-talk',
  decide: ({ text, mentions, topics }) => {
    const kind =
      classifySmallTalk(text, mentions.length > 0) ?? (needsContext(text, mentions) ? 'no-context' : undefined);
    if (kind === undefined) return { declined: 'no small talk' };
    const named = kind === 'no-context' ? topics.slice(0, MOST_TOPICS).map(explainStep) : [];
    const steps = [...(named.length > 0 ? named : EXAMPLES), { label: 'Everything I can do', line: '/help' }];
    return sure({
      kind: 'help',
      ...REPLIES[kind],
      commands: [],
      sources: [],
      corrections: [],
      nextSteps: kind === 'thanks' ? [] : steps,
    });
  },
};
