import { sentenceCase } from '../../language/sentence-case.js';
import { fullNameOf, shortNameOf } from '../../notes/topics.js';
import type { Material } from '../material.js';
import type { Distractor, Proposal } from '../proposal.js';

const FEWEST_RULED_OUT = 3;

/** Which service fits a situation: the needs listed for each service, beside services that a rule excludes for them. */
export function whichServiceItems(material: Material): readonly Proposal[] {
  const { choices, findSignals, topicOf } = material;
  return Object.entries(choices.services).flatMap(([id, { examples, because }]) => {
    const topic = topicOf(id);
    if (!topic) return [];
    return examples.flatMap((need) => {
      const ruledOut = new Map(findSignals(need).flatMap(({ rulesOut }) => Object.entries(rulesOut)));
      if (ruledOut.has(id) || ruledOut.size < FEWEST_RULED_OUT) return [];
      const wrong = [...ruledOut].flatMap(([other, why]): Distractor[] => {
        const found = topicOf(other);
        return found && other in choices.services ? [{ text: sentenceCase(shortNameOf(found)), why }] : [];
      });
      return {
        kind: 'which-service' as const,
        note: topic.note,
        topic: id,
        heading: fullNameOf(topic),
        subject: need,
        prompt: `What fits this best?\n> ${need}`,
        right: sentenceCase(shortNameOf(topic)),
        wrong,
        wrongShown: 3 as const,
        explanation: `${shortNameOf(topic)} ${because}.`,
        sources:
          topic.note.sections
            .find(({ path }) => path.at(-1) === 'When to use it')
            ?.statements.flatMap(({ sources }) => sources) ?? [],
        difficulty: 2 as const,
      };
    });
  });
}
