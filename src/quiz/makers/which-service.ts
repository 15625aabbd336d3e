import { fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import type { Choices } from '../../recommend/choices.js';
import { type SignalFinder, signalFinder } from '../../recommend/signals.js';
import { nounOf } from '../comparison.js';
import type { Material } from '../material.js';
import type { Distractor, ProposedItem } from '../proposal.js';

const FEWEST_RULED_OUT = 3;

/** Which service fits a situation: the needs listed for each service, beside services that a rule excludes for them. */
export function whichServiceItems({ choices, topicOf, nameCase }: Material): readonly ProposedItem[] {
  const findSignals = contradictions(choices);
  return Object.entries(choices.services).flatMap(([id, { examples, because }]) => {
    const topic = topicOf(id);
    if (!topic) return [];
    return examples.flatMap((need) => {
      const ruledOut = new Map(findSignals(need).flatMap(({ rulesOut }) => Object.entries(rulesOut)));
      if (ruledOut.has(id)) return [];
      const others = [...ruledOut].flatMap(([other, why]) => {
        const found = topicOf(other);
        return found && other in choices.services ? [{ topic: found, why }] : [];
      });
      const wrong = withoutKinds(topic, others, choices).map(
        ({ topic: other, why }): Distractor => ({ text: nameCase(shortNameOf(other)), why }),
      );
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
        sources:
          topic.note.sections
            .find(({ path }) => path.at(-1) === 'When to use it')
            ?.statements.flatMap(({ sources }) => sources) ?? [],
        effort: 2 as const,
      };
    });
  });
}

/** Finds the features that a need states in words: an age of 30 days is no run time, and a size may be that of anything. */
function contradictions({ signals }: Choices): SignalFinder {
  return signalFinder({ signals: signals.map(({ seconds, gigabytes, ...signal }) => signal) });
}

interface RuledOut {
  readonly topic: Topic;
  readonly why: string;
}

/** No option may be a kind of another one: whoever runs a scheduled function runs Lambda. */
function withoutKinds(right: Topic, others: readonly RuledOut[], choices: Choices): readonly RuledOut[] {
  const unrelated = others.filter(({ topic }) => !areKinds(topic, right, choices));
  return unrelated.filter(
    ({ topic }, place) => !unrelated.slice(0, place).some((other) => areKinds(topic, other.topic, choices)),
  );
}

function areKinds(one: Topic, other: Topic, choices: Choices): boolean {
  return isKindOf(one, other, choices) || isKindOf(other, one, choices);
}

/** A term of a service's note, or what is built on it and bears the last word of one of its names: "scheduled function", "Lambda function". */
function isKindOf(one: Topic, other: Topic, { services }: Choices): boolean {
  if (one.term && one.note.id === other.id) return true;
  const noun = nounOf(one.name.toLowerCase());
  return (
    (services[one.id]?.builtOn ?? []).includes(other.id) &&
    other.names.some((name) => nounOf(name.toLowerCase()) === noun)
  );
}
