import type { Help } from './answer.js';
import { askStep } from './next-steps.js';

const PLEASANTRY =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|good (?:morning|afternoon|evening|night|bye)|bye|goodbye|see you|thanks?|thank you|thx|ty|cheers|help|help me|who are you|what (?:can|do) you do|how do (?:i|you) (?:use (?:you|this)|work)|(?:that|this) (?:was|is)? ?help(?:ed|ful)|nice one|well done|what (?:commands|questions) (?:do you have|can i (?:use|ask))|are you (?:a bot|an ai|a human|real|there))(?: (?:there|bot|all|everyone|so much|a lot|very much|please|again))*[\s,.!?]*)+$/i;

/** What to say to a whole message that greets, thanks or asks what the bot is for; undefined if it says anything else. */
export function welcome(message: string): Help | undefined {
  if (message.length > 80 || !PLEASANTRY.test(message.trim())) return undefined;
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
