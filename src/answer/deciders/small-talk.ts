import type { Help } from '../answer.js';
import { askStep } from '../build/next-steps.js';
import { type Decider, sure } from '../decider.js';

const LONGEST = 80;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|good (?:morning|afternoon|evening|night|bye)|bye|goodbye|see you|thanks?|thank you|thx|ty|cheers|help|help me|who are you|what (?:are you|(?:can|do) you (?:do|know))|how do (?:i|you) (?:use (?:you|this)|work)|(?:that|this) (?:was|is)? ?help(?:ed|ful)|(?:lol|ok|okay|nice|cool|great)(?: (?:ok|one|thanks|lol))?|well done|what (?:commands|questions) (?:do you have|can i (?:use|ask))|are you (?:a bot|an ai|a human|real|there))(?: (?:there|bot|all|everyone|so much|a lot|very much|please|again))*[\s,.!?]*)+$/i;

/** Whoever greets, thanks or asks what the bot is for. */
export const smallTalk: Decider = {
  name: 'small-talk',
  decide: ({ text }) =>
    text.length > LONGEST || !PLEASANTRY.test(text.trim()) ? { declined: 'no small talk' } : sure(welcome()),
};

function welcome(): Help {
  return {
    kind: 'help',
    title: 'Ask me about AWS compute',
    commands: [],
    sources: [],
    nextSteps: [
      ...['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep),
      { label: 'Everything I can do', line: '/help' },
    ],
    corrections: [],
  };
}
