import { needsContext } from '../../understand/follow-up.js';
import { type Decider, sure } from '../decider.js';
import { askStep, explainStep } from '../parts/next-steps.js';

const EXAMPLES = ['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep);
const MOST_TOPICS = 2;

/** A follow-up whose previous line is unknown: what to say instead. */
export const noContext: Decider = {
  name: 'no-context',
  decide: ({ text, mentions, topics }) => {
    if (!needsContext(text, mentions)) return { declined: 'makes sense alone' };
    const steps = topics.length > 0 ? topics.slice(0, MOST_TOPICS).map(explainStep) : EXAMPLES;
    return sure({
      kind: 'help',
      title: 'What is this about?',
      intro:
        'I cannot tell which service or term this is about. Please ask in one whole sentence that names it, or paste the whole error message.',
      commands: [],
      sources: [],
      corrections: [],
      nextSteps: [...steps, { label: 'Everything I can do', line: '/help' }],
    });
  },
};
