import type { Mention } from '../../language/topic-names.js';
import type { Help, NextStep } from '../answer.js';
import { askStep, explainStep } from '../build/next-steps.js';
import { type Decider, sure } from '../decider.js';

const LONGEST = 80;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|good (?:morning|afternoon|evening|night|bye)|bye|goodbye|see you|thanks?|thank you|thx|ty|cheers|lol|ok|okay|nice|nice one|cool|great|well done|help|help me|who are you|what (?:are you|(?:can|do) you (?:do|know))|how do (?:i|you) (?:use (?:you|this)|work)|(?:that|this) (?:was|is)? ?help(?:ed|ful)|what (?:commands|questions) (?:do you have|can i (?:use|ask))|are you (?:a bot|an ai|a human|real|there)|can (?:you|somebody|anyone) help(?: me)?|where (?:do|should) i (?:start|begin)|i(?:['’]?m| am) (?:new|a (?:beginner|newbie|noob|student))(?: here| to (?:this|aws))?)(?: (?:there|bot|all|everyone|so much|a lot|very much|please|again))*[\s,.!?:)]*)+$/i;
/** Lines that mean nothing without the one before. */
const FOLLOW_UP =
  /^(?:and |but |so |ok |wait )?(?:why|why not|how|what|more|how so|go on|continue|(?:tell|give) me more|(?:an? )?examples?|simpler|in simple words|i (?:do not|don['’]?t) (?:understand|get it)|(?:can you )?explain(?: that| it)?(?: again)?|what do you mean|what does that mean|is (?:that|it|this) free|(?:what['’]?s|what is) the difference(?: then)?|(?:how much|what) does (?:that|it) cost)(?: please| pls)?[\s.!?]*$|^(?:and|what about|how about) (?:for |with |on )?[\w -]{2,30}\?*$/i;
const COMPLAINT =
  /^(?:no,? )?(?:that['’]?s|that is|this is|you are|you['’]?re|it['’]?s)? ?(?:wrong|incorrect|not true|not right|false|bad answer|not what i asked)[\s.!?]*$/i;

const EXAMPLES = ['How long can a Lambda function run?', 'What is the difference between ECS and EKS?'].map(askStep);

/** Trouble without a word on what it is about. */
const BARE_TROUBLE =
  /^(?:help,? )?(?:it|that|this|my (?:code|app|thing))? ?(?:(?:does|is|did) ?(?:not|n['’]?t) work(?:ing)?(?: anymore)?|doesnt work|isnt working|is broken|broke|fails?|failed|crashe[ds]|error|an error|i get an error)[\s.!?]*$/i;

/** Whoever greets, thanks, complains, asks what the bot is for, or goes on where it cannot see what came before. */
export const smallTalk: Decider = {
  name: 'small-talk',
  decide: ({ text, mentions }) => {
    const said = text.trim();
    if (said.length > LONGEST) return { declined: 'no small talk' };
    if (PLEASANTRY.test(said)) return sure(help('Ask me about AWS compute', EXAMPLES));
    if (COMPLAINT.test(said)) return sure(help('Thank you for saying so', EXAMPLES, COMPLAINT_INTRO));
    if (BARE_TROUBLE.test(said)) return sure(help('What does it say?', EXAMPLES, TROUBLE_INTRO));
    return FOLLOW_UP.test(said) ? sure(followUp(mentions)) : { declined: 'no small talk' };
  },
};

const COMPLAINT_INTRO =
  'I answer from notes that people wrote and reviewed, and they can be wrong. Tell the owner of this bot which question you asked, or ask it in other words.';

const TROUBLE_INTRO =
  'Paste the error message, the whole line, or say which service it is and what it does instead of what you expect.';

function followUp(mentions: readonly Mention[]): Help {
  const topics = [...new Set(mentions.map(({ topic }) => topic))].slice(0, 2);
  const steps = topics.length > 0 ? topics.map(explainStep) : EXAMPLES;
  return help(
    'What is this about?',
    steps,
    'I see no service or term that this goes on from. Please ask in one whole sentence, with its name.',
  );
}

function help(title: string, nextSteps: readonly NextStep[], intro?: string): Help {
  return {
    kind: 'help',
    title,
    ...(intro === undefined ? {} : { intro }),
    commands: [],
    sources: [],
    nextSteps: [...nextSteps, { label: 'Everything I can do', line: '/help' }],
    corrections: [],
  };
}
