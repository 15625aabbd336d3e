import { isBareTrouble, needsContext } from '../../understand/follow-up.js';
import { type Decider, sure } from '../decider.js';
import { askStep, explainStep } from '../parts/next-steps.js';

const EXAMPLES = ['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep);
const MOST_TOPICS = 2;

const TROUBLE = {
  title: 'What exactly goes wrong?',
  intro: 'Paste the whole error message, or say which service it is, what you expect and what happens instead.',
};
const NO_SUBJECT = {
  title: 'What is this about?',
  intro: 'I cannot tell which service or term this is about. Please ask in one whole sentence that names it.',
};

/** A follow-up whose previous line is unknown: what to say instead. */
export const noContext: Decider = {
  name: 'no-context',
  decide: ({ text, mentions, topics }) => {
    if (!needsContext(text, mentions)) return { declined: 'makes sense alone' };
    const steps = topics.length > 0 ? topics.slice(0, MOST_TOPICS).map(explainStep) : EXAMPLES;
    return sure({
      kind: 'help',
      ...(isBareTrouble(text) ? TROUBLE : NO_SUBJECT),
      commands: [],
      sources: [],
      corrections: [],
      nextSteps: [...steps, { label: 'Everything I can do', line: '/help' }],
    });
  },
};
