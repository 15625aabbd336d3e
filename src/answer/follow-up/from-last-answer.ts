import type { Knowledge } from '../../knowledge/knowledge.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import type { Answer } from '../answer.js';
import { teach } from '../parts/teaching.js';
import { checkOf, undoOf } from './after-task.js';
import { fromContext, type History } from './conversation.js';
import { inPlainWords } from './in-plain-words.js';
import { inShort } from './in-short.js';
import { asSaidBefore, costIn, costSaidBefore, HAS_AMOUNT, pointerTo } from './repeated.js';
import { otherCauses, remainingCauses } from './ruled-out.js';

type Way = (history: History, knowledge: Knowledge) => Answer | undefined;

/** What the last answer itself gives to each intent. */
const WAYS: Partial<Readonly<Record<Intent, Way>>> = {
  doubt: ({ context }) => asSaidBefore(context.answer),
  shorter: ({ context }) => inShort(context),
  simpler: ({ context }, knowledge) => inPlainWords(context, knowledge),
  example: ({ context: { answer, subject } }) =>
    answer.kind === 'explanation' ? teach(subject, 'example') : undefined,
  undo: ({ context: { answer, entries } }) => (answer.kind === 'steps' ? undoOf(entries[0]) : undefined),
  check: ({ context: { answer, entries } }) => {
    return answer.kind === 'steps' ? checkOf(entries[0]) : checkFirst(answer);
  },
  cause: ({ context: { answer } }) => checkFirst(answer),
  // How to mend an error is what its answer says.
  steps: ({ context: { answer } }) => (answer.kind === 'error' ? asSaidBefore(answer) : undefined),
  trouble: ({ error }, knowledge) => error && remainingCauses(error.answer, error.since, knowledge),
  // Why one of two fits better is in what differs between them.
  reason: ({ context: { answer } }) => withAllRows(answer),
  difference: ({ context: { answer } }) => withAllRows(answer),
  cost: ({ context: { answer } }) => {
    const cost = costIn(answer);
    return HAS_AMOUNT.test(cost) ? costSaidBefore(answer, cost) : undefined;
  },
};

/** Where to look first behind an error. */
function checkFirst(answer: Answer): Answer | undefined {
  return answer.kind === 'error' ? pointerTo(answer, `**Check first:** ${answer.lookFirst}`) : undefined;
}

function withAllRows(answer: Answer): Answer | undefined {
  return answer.kind === 'comparison' ? { ...answer, shown: answer.rows } : undefined;
}

/** What a follow-up asks for, if the last answer has it: itself in short or in other words, its reason, its cost, the way back. */
export function fromLastAnswer({ intent, line }: FollowUp, history: History, knowledge: Knowledge): Answer | undefined {
  const { error } = history;
  const found: Answer | undefined =
    WAYS[intent]?.(history, knowledge) ?? (error && otherCauses(line, error.answer, knowledge, error.since));
  return found && fromContext(found, found.certainty ?? 'sure');
}
