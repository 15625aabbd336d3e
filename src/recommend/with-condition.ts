import { withDuration } from './named-sizes.js';
import type { SignalFinder } from './signals.js';

interface Signals {
  readonly findSignals: SignalFinder;
}

/** A need with one more condition, and whether that denies one that was told before. */
interface Changed {
  readonly need: string;
  readonly isTakenBack: boolean;
}

/** A need with one more condition; a duration takes the place of the one before, and what is taken back goes. */
export function withCondition(need: string, condition: string, knowledge: Signals): Changed {
  const kept = withoutTakenBack(need, condition, knowledge);
  const before = (withDuration(kept, condition) ?? kept).replace(/[\s,;.!?]+$/, '');
  return { need: `${before}, ${condition}`, isTakenBack: kept !== need };
}

const DENIALS = /\b(?:no|not|never|without|(?:do|does|is|are|ca|wo)n['’]?t)\b/gi;

/** "It needs a GPU", then "no wait, no GPU": a need without the earlier conditions that say no more than the opposite of a new one. */
function withoutTakenBack(need: string, condition: string, { findSignals }: Signals): string {
  const said = findSignals(condition);
  const denied = new Set(findSignals(condition.replace(DENIALS, ' ')).filter((signal) => !said.includes(signal)));
  const [first = '', ...conditions] = need.split(', ');
  const isTakenBack = (text: string): boolean => {
    const signals = findSignals(text);
    // "It must be Kubernetes" takes back "no Kubernetes".
    const undenied = findSignals(text.replace(DENIALS, ' '));
    const isAffirmed =
      undenied.some((signal) => said.includes(signal)) && !signals.some((one) => undenied.includes(one));
    return signals.length > 0 && (isAffirmed || signals.every((signal) => denied.has(signal)));
  };
  return [first, ...conditions.filter((text) => !isTakenBack(text))].join(', ');
}
