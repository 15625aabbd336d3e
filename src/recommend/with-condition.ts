import { withDuration } from './named-sizes.js';
import type { SignalFinder } from './signals.js';

interface Signals {
  readonly findSignals: SignalFinder;
}

/** A need with one more condition; a duration takes the place of the one before, and what is taken back goes. */
export function withCondition(need: string, condition: string, knowledge: Signals): string {
  const kept = withoutTakenBack(need, condition, knowledge);
  return `${(withDuration(kept, condition) ?? kept).replace(/[\s,;.!?]+$/, '')}, ${condition}`;
}

const DENIALS = /\b(?:no|not|never|without|n['’]t|(?:do|does|is|are|ca|wo)n['’]?t)\b/gi;

/** "It needs a GPU", then "no wait, no GPU": a need without the earlier conditions that say no more than what a condition denies. */
function withoutTakenBack(need: string, condition: string, { findSignals }: Signals): string {
  const said = findSignals(condition);
  const denied = new Set(findSignals(condition.replace(DENIALS, ' ')).filter((signal) => !said.includes(signal)));
  const [first = '', ...conditions] = need.split(', ');
  const isTakenBack = (text: string): boolean => {
    const signals = findSignals(text);
    return signals.length > 0 && signals.every((signal) => denied.has(signal));
  };
  return [first, ...conditions.filter((text) => !isTakenBack(text))].join(', ');
}

/** Whether a condition denies one that was told before. */
export function takesBack(condition: string, need: string, knowledge: Signals): boolean {
  return withoutTakenBack(need, condition, knowledge) !== need;
}
