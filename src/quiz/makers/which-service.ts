import { pagesAbout } from '../../language/pages-about.js';
import { fullNameOf, shortNameOf } from '../../notes/topics.js';
import { signalFinder } from '../../recommend/signals.js';
import type { Material } from '../material.js';
import type { Distractor, ProposedItem } from '../proposal.js';

const FEWEST_RULED_OUT = 3;

/** Which service fits a situation: the needs listed for each service, beside services that a rule excludes for them. */
export function whichServiceItems({ choices, topicOf, nameCase }: Material): readonly ProposedItem[] {
  // Only features in words: an age of 30 days is no run time, and a size may be that of anything.
  const findSignals = signalFinder({ signals: choices.signals.map(({ seconds, gigabytes, ...signal }) => signal) });
  return Object.entries(choices.services).flatMap(([id, { examples, because }]) => {
    const topic = topicOf(id);
    if (!topic) return [];
    const reasons = topic.note.sections.find(({ path }) => path.at(-1) === 'When to use it');
    return examples.flatMap((need) => {
      const ruledOut = new Map(findSignals(need).flatMap(({ rulesOut }) => Object.entries(rulesOut)));
      const wrong = [...ruledOut].flatMap(([other, why]): readonly Distractor[] => {
        const found = topicOf(other);
        // Lambda stands for what is built on it.
        const isKind = choices.services[other]?.builtOn.some((base) => ruledOut.has(base));
        return found && other in choices.services && !isKind ? [{ text: nameCase(shortNameOf(found)), why }] : [];
      });
      if (wrong.length < FEWEST_RULED_OUT) return [];
      return {
        kind: 'which-service' as const,
        note: topic.note,
        topic: id,
        heading: fullNameOf(topic),
        subject: need,
        prompt: `What fits this best?\n> ${need}`,
        right: nameCase(shortNameOf(topic)),
        wrong,
        explanation: `${shortNameOf(topic)} ${because}.`,
        sources: [...(reasons?.statements.flatMap(({ sources }) => sources) ?? []), ...pagesAbout(topic)],
        effort: 2 as const,
      };
    });
  });
}
