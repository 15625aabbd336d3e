import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import type { Choices, Signal } from '../../recommend/choices.js';
import { type RankedService, RULED_OUT_BY_NAME, rankServices } from '../../recommend/rank-services.js';
import type { Query } from '../../understand/query.js';
import type { NextStep, Recommendation, SourceReference } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { whichLine } from '../which-line.js';
import { compareStep, explainStep } from './next-steps.js';
import { citedSource, distinctSources, referTo, rounded, sectionSource } from './references.js';

const MOST_REASONS = 3;
const MOST_RULED_OUT = 3;

/**
 * Recommends the service that fits a need, or asks a question back if the need decides nothing.
 * @param shares probability of each service, among all services
 * @param mayBe which services are wanted
 */
export function recommend(
  query: Query,
  shares: ReadonlyMap<string, number>,
  knowledge: Knowledge,
  mayBe?: (id: string) => boolean,
): Recommendation {
  const { choices } = knowledge;
  const ranked = rankServices(query, shares, knowledge, mayBe);
  const [best, ...others] = ranked.filter(({ ruledOut }) => ruledOut === undefined);
  if (!best || (!isLikely(best, query) && !wasAskedBack(query.text, choices))) return askBack(query.text, choices);
  const runnerUp = runnerUpTo(best, others, query, choices);
  const ruledOut = ranked.flatMap(({ topic, ruledOut: why }) => (why === undefined ? [] : [{ topic, why }]));
  const asked = verdictOnAsked(query, best, ranked, knowledge);
  const { named, because = best.topic.summary, setUp } = pitchOf(best, choices) ?? {};
  return {
    kind: 'recommendation',
    need: query.text,
    ...(asked === undefined ? {} : { asked }),
    service: referTo(best.topic),
    confidence: rounded(best.share),
    ...(named === undefined ? {} : { named }),
    because,
    ...(setUp === undefined ? {} : { setUp }),
    signals: withoutImplied(best.reasons)
      .slice(0, MOST_REASONS)
      .map(({ shown }) => shown),
    ...(runnerUp ? { runnerUp: referTo(runnerUp.topic), change: changeOf(best.topic, runnerUp.topic, choices) } : {}),
    ruledOut: ruledOut.slice(0, MOST_RULED_OUT).map(({ topic, why }) => ({ topic: referTo(topic), why })),
    sources: sourcesOf(best, knowledge),
    nextSteps: nextSteps(best.topic, runnerUp?.topic),
    corrections: query.corrections,
  };
}

/** The kind of the service that the need decides for, if any; otherwise the service as such. */
function pitchOf({ topic, reasons }: RankedService, { services }: Choices) {
  const service = services[topic.id];
  const [kind] = Object.entries(service?.kinds ?? {}).filter(([signal]) => reasons.some(({ id }) => id === signal));
  return kind?.[1] ?? service;
}

/** "Can I use Lambda for a job of an hour?" */
const YES_OR_NO =
  /^(?:(?:so|ok|and|but|hi|hey|please)[\s,]+)*(?:can|could|may|should|will|would|does|do|is|are)(?: it| there)?\b/i;

/** The verdict on the only service that the need asks about. */
function verdictOnAsked(
  { question, topics }: Query,
  best: RankedService,
  ranked: readonly RankedService[],
  { choices }: Knowledge,
): Recommendation['asked'] {
  const [only, ...others] = topics.filter(({ id }) => id in choices.services);
  if (!only || others.length > 0 || !YES_OR_NO.test(question)) return undefined;
  if (only === best.topic) return 'yes';
  const no = ranked.find(({ topic }) => topic === only)?.ruledOut;
  return no === undefined || no === RULED_OUT_BY_NAME ? undefined : { no };
}

/** The next best service; for code that has to run only one that runs code, unless the choices compare the two. */
function runnerUpTo(
  best: RankedService,
  others: readonly RankedService[],
  { topics }: Query,
  { services }: Choices,
): RankedService | undefined {
  const runsCode = ({ topic }: RankedService): boolean => services[topic.id]?.runsCode === true;
  return others.find((other) => {
    const isCompared = best.topic.id in (services[other.topic.id]?.insteadOf ?? {});
    const isSameKind = runsCode(other) === runsCode(best) || (isCompared && !runsCode(best));
    // A part of the best service counts only if the need names it.
    const isPart = services[other.topic.id]?.under.includes(best.topic.id) && !topics.includes(other.topic);
    return isSameKind && !isPart && (other.byWords >= THRESHOLDS.alternative || other.reasons.length > 0);
  });
}

/** Whether to recommend a service: the words of a need alone must be clearer than its name or a known signal. */
function isLikely({ topic, share, reasons }: RankedService, { topics }: Query): boolean {
  const hasReason = reasons.length > 0 || topics.some(({ id }) => id === topic.id);
  return share >= (hasReason ? THRESHOLDS.recommend : THRESHOLDS.recommendUnreasoned);
}

/** When to take the runner-up: instead of this very service, if the choices say so, or in general. */
function changeOf(best: Topic, runnerUp: Topic, { services }: Choices): string {
  const service = services[runnerUp.id];
  return `${shortNameOf(runnerUp)}, if ${service?.insteadOf[best.id] ?? service?.insteadIf}`;
}

/** Reasons without those that a higher measure implies: several hours are more than 15 minutes. */
function withoutImplied(reasons: RankedService['reasons']): RankedService['reasons'] {
  const isOver = (one: Signal['seconds'], other: Signal['seconds']): boolean =>
    (one?.over ?? 0) > (other?.over ?? Number.POSITIVE_INFINITY);
  return reasons.filter(
    (one) => !reasons.some((other) => isOver(other.seconds, one.seconds) || isOver(other.gigabytes, one.gigabytes)),
  );
}

function sourcesOf({ topic, reasons, share }: RankedService, { notes }: Knowledge): SourceReference[] {
  const cited = reasons.slice(0, MOST_REASONS).flatMap(({ source }) => citedSource(source, notes, share) ?? []);
  const { note } = topic;
  const own = note.sections.find(({ path }) => path.at(-1) === 'When to use it') ?? note.sections[0];
  return distinctSources([...cited, ...(own ? [sectionSource(note, own, share)] : [])]).slice(0, MOST_REASONS);
}

function nextSteps(best: Topic, runnerUp: Topic | undefined): NextStep[] {
  return runnerUp ? [compareStep([best, runnerUp]), explainStep(best), explainStep(runnerUp)] : [explainStep(best)];
}

/** Whether a need contains an answer to the question back, which is asked only once. */
function wasAskedBack(need: string, { questions }: Choices): boolean {
  return questions.some(({ options }) => options.some(({ adds }) => need.includes(adds)));
}

/** One question with answers as buttons; a button repeats the need with the answer added. */
function askBack(need: string, { questions }: Choices): Recommendation {
  const [question] = questions;
  const options = question?.options ?? [];
  return {
    kind: 'recommendation',
    need,
    confidence: 0,
    signals: [],
    ruledOut: [],
    question: { ask: question?.ask ?? '', options: options.map(({ label }) => label) },
    sources: [],
    nextSteps: options.map(({ label, adds }) => ({ label, line: lineWith(need, adds) })),
    corrections: [],
  };
}

/** Cuts the need rather than the answer to fit the line into a button. */
function lineWith(need: string, adds: string): string {
  const room = LONGEST_BUTTON_LINE - whichLine('').length - adds.length - 2;
  const plain = need.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const kept =
    plain.length <= room
      ? plain
      : plain
          .slice(0, room)
          .replace(/\s+\S*$/, '')
          .replace(/[\uD800-\uDBFF]$/, '');
  return whichLine(kept === '' ? adds : `${kept}, ${adds}`);
}
