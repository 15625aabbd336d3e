import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/conditions.js';
import { deniedTopics } from '../../recommend/denied.js';
import type { Understood } from '../../understand/understood.js';
import { decidable, type OptionTopics } from './option-topics.js';

/** An option with what speaks for and against it. */
export interface Weighed extends OptionTopics {
  /** How much the conditions of the question speak for it. */
  readonly points: number;
  /** How likely it is what the question wants, among those options that are services and not ruled out. */
  readonly share: number;
  readonly reasons: readonly Condition[];
  readonly ruledOut?: { readonly why: string; readonly by?: Condition };
}

/** Weighs the options by the conditions that a question names, and by the classifier's shares among the options alone. */
export function weigh(stem: Understood, options: readonly OptionTopics[], knowledge: Knowledge): readonly Weighed[] {
  const said = stem.text;
  const conditions = [...knowledge.findConditions(said), ...knowledge.findSignals(said)];
  const denied = deniedTopics(said, knowledge.names);
  const { services } = knowledge.retriever(stem);
  const offered = new Set(options.flatMap(({ topics }) => topics.flatMap((topic) => idsOf(topic, knowledge))));
  // What speaks for none of the options is no condition of this question.
  const telling = conditions.filter(({ favours }) => Object.keys(favours).some((id) => offered.has(id)));
  // What the question names itself is what is asked about: "gives the function a public address" is no vote for Lambda.
  const asked = new Set(stem.topics.map((topic) => decidable(topic, knowledge)));
  const weighed = options.map((one): Weighed => {
    const ids = one.topics.filter((topic) => !asked.has(topic)).flatMap((topic) => idsOf(topic, knowledge));
    const reasons = conditions.filter(({ favours }) => ids.some((id) => id in favours));
    const ruledOut = whyRuledOut(ids, telling, denied);
    return {
      ...one,
      points: pointsOf(ids, reasons),
      share: Math.max(0, ...ids.map((id) => services.get(id) ?? 0)),
      reasons: [...reasons].sort((a, b) => most(b, ids) - most(a, ids)),
      ...(ruledOut ? { ruledOut } : {}),
    };
  });
  const all = weighed.reduce((sum, { share, ruledOut }) => sum + (ruledOut ? 0 : share), 0);
  return weighed.map((one) => ({ ...one, share: all === 0 || one.ruledOut ? 0 : one.share / all }));
}

/** A topic and what it is a kind of: a convertible Reserved Instance is a Reserved Instance. */
function idsOf({ id, name, note }: Topic, { topics }: Knowledge): readonly string[] {
  return [id, ...topics.flatMap((other) => (other.note === note && name.endsWith(` ${other.name}`) ? [other.id] : []))];
}

/** A condition that stands in both files counts once: what says the same cites the same section. */
function pointsOf(ids: readonly string[], reasons: readonly Condition[]): number {
  const bySection = new Map<string, number>();
  for (const reason of reasons) {
    const key = `${reason.source.note} ${reason.source.heading}`;
    bySection.set(key, Math.max(bySection.get(key) ?? 0, most(reason, ids)));
  }
  return [...bySection.values()].reduce((sum, points) => sum + points, 0);
}

function most({ favours }: Condition, ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => favours[id] ?? 0));
}

function whyRuledOut(
  ids: readonly string[],
  conditions: readonly Condition[],
  denied: ReadonlySet<string>,
): Weighed['ruledOut'] {
  if (ids.some((id) => denied.has(id))) return { why: 'the question rules it out' };
  for (const by of conditions) {
    const why = ids.flatMap((id) => by.rulesOut[id] ?? [])[0];
    if (why !== undefined) return { why, by };
  }
  return undefined;
}
