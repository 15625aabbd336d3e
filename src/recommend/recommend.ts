import type { Choices, Signal } from '../choices/choices.js';
import { deniedTopics } from '../choices/denied.js';
import { namesRunTime } from '../choices/named-sizes.js';
import { vocabularyOf } from '../choices/vocabulary.js';
import type { Knowledge } from '../knowledge.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import { tokensOf } from '../search/analysis.js';
import { mendSpelling } from '../search/mend-spelling.js';
import type { Mention } from '../search/topic-names.js';
import type { NextStep, Recommendation, SourceReference } from './answer.js';
import { explainStep } from './next-steps.js';
import { distinctSources, referTo, statementSource } from './references.js';

/** A service with what speaks for it in a situation. */
interface Candidate {
  readonly topic: Topic;
  readonly score: number;
  /** The score without what a mere name adds: how far the service fits. */
  readonly fit: number;
  readonly reasons: readonly Signal[];
  /** Why it is out of the question, if it is. */
  readonly ruledOut?: string;
}

/** Likeness to a listed situation counts this much at most; below the floor it is chance. */
const EXAMPLE_WEIGHT = 9;
const EXAMPLE_FLOOR = 0.3;
/** What was learned from all situations counts this much at most. */
const LEARNED_WEIGHT = 10;
/** From this likelihood on an amount in the need does not rule a service out. */
const CERTAIN = 0.9;
const NOT_SITUATED = { alike: 0, likelihood: 0 };
/** A service that the member names is at least considered. */
const NAMED_BONUS = 4;
/** More so if another one is ruled out by name. */
const INSTEAD_BONUS = 10;
/** With less than this a service does not fit enough to come second. */
const FITS = 1;
/** With less than this nothing has been decided. */
const DECIDED = 1.5;
const MOST_REASONS = 3;
const MOST_RULED_OUT = 3;
/** Shown first among what is ruled out. */
const SAID_SO = 'because you said so';
const LONGEST_LINE = 100;
/** A situation is told in less; what is pasted behind it only costs time. */
const LONGEST_NEED = 1_500;

/** Recommends the service that fits a situation, or asks one question back when the situation decides nothing. */
export function recommend(typed: string, knowledge: Knowledge): Recommendation {
  const need = typed.slice(0, LONGEST_NEED);
  const vocabulary = vocabularyOf(knowledge.choices, knowledge.situations.listed);
  const { text: plain, corrections } = mendSpelling(need, {
    knows: (stem) => knowledge.index.knows(stem) || vocabulary.has(stem),
    correct: knowledge.index.correct,
  });
  const candidates = rankServices(plain, knowledge.findSignals(plain), knowledge);
  const [best, ...others] = candidates.filter(({ ruledOut }) => ruledOut === undefined);
  if (!best || best.score < DECIDED) return askBack(need, knowledge.choices);
  const runnerUp = runnerUpTo(best, others, knowledge.choices);
  const signals = best.reasons.slice(0, MOST_REASONS).map(({ shown }) => shown);
  const ruledOut = candidates
    .filter((candidate) => candidate.ruledOut !== undefined)
    .sort((a, b) => Number(b.ruledOut === SAID_SO) - Number(a.ruledOut === SAID_SO));
  return {
    kind: 'recommendation',
    need,
    service: referTo(best.topic),
    because: knowledge.choices.services[best.topic.id]?.because ?? best.topic.summary,
    signals,
    said: knowledge.situations.tellingWords(plain, best.topic.id, MOST_REASONS - signals.length),
    ...(runnerUp
      ? { runnerUp: referTo(runnerUp.topic), change: changeOf(best.topic, runnerUp.topic, knowledge.choices) }
      : {}),
    ruledOut: ruledOut
      .slice(0, MOST_RULED_OUT)
      .map(({ topic, ruledOut: why }) => ({ topic: referTo(topic), why: why ?? '' })),
    sources: sourcesOf(best, knowledge),
    nextSteps: nextSteps(best.topic, runnerUp?.topic),
    corrections,
  };
}

function rankServices(need: string, signals: readonly Signal[], knowledge: Knowledge): Candidate[] {
  const denied = deniedTopics(need, knowledge.names);
  const mentions = knowledge.names.spot(need);
  const named = new Set(mentions.map(({ topic }) => topic.id));
  const chosenFrom = namedChoice(need, mentions, denied, knowledge.choices);
  // "Not EC2 but Fargate".
  const bonus = denied.size > 0 ? INSTEAD_BONUS : NAMED_BONUS;
  const situations = knowledge.situations.situate(need);
  const runTimeNamed = namesRunTime(need);
  return Object.keys(knowledge.choices.services)
    .filter((id) => chosenFrom.size === 0 || chosenFrom.has(id))
    .flatMap((id): Candidate[] => {
      const topic = knowledge.topics.find((other) => other.id === id);
      if (!topic) return [];
      const reasons = signals
        .filter(({ favours }) => id in favours)
        .sort((a, b) => (b.favours[id] ?? 0) - (a.favours[id] ?? 0));
      const { alike, likelihood } = situations.get(id) ?? NOT_SITUATED;
      const against = signals.filter((signal) => likelihood < CERTAIN || runTimeNamed || !isSize(signal));
      const why = whyDenied(topic, denied, knowledge) ?? against.flatMap(({ rulesOut }) => rulesOut[id] ?? [])[0];
      const fit =
        reasons.reduce((sum, { favours }) => sum + (favours[id] ?? 0), 0) +
        EXAMPLE_WEIGHT * Math.max(0, alike - EXAMPLE_FLOOR) +
        LEARNED_WEIGHT * likelihood;
      const score = fit + (named.has(id) ? bonus : 0);
      return [{ topic, score, fit, reasons, ...(why === undefined ? {} : { ruledOut: why }) }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether an amount gives the feature away, which may be another amount: "idle for 23 hours" is no run time. */
function isSize({ seconds, gigabytes }: Signal): boolean {
  return seconds !== undefined || gigabytes !== undefined;
}

/** What may stand between the names of services to choose from: "ecs or eks", "Lambda vs plain EC2". */
const BETWEEN_CHOICES: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'rather', 'plain', 'on', 'aws', 'amazon']);
const CHOOSES: ReadonlySet<string> = new Set(['or', 'vs', 'versus']);

/** The services that a need puts up for choice by name, if it does; nothing else is wanted then. */
function namedChoice(
  need: string,
  mentions: readonly Mention[],
  denied: ReadonlySet<string>,
  { services }: Choices,
): ReadonlySet<string> {
  const tokens = tokensOf(need);
  const offered = mentions.filter(({ topic }) => topic.id in services);
  const pairs = offered.slice(1).flatMap((mention, position) => {
    const before = offered[position];
    const between = tokens.slice(before?.to, mention.from);
    const isChoice = between.some((word) => CHOOSES.has(word)) && between.every((word) => BETWEEN_CHOICES.has(word));
    return isChoice && before ? [before.topic.id, mention.topic.id] : [];
  });
  return new Set(pairs.filter((id) => !denied.has(id)));
}

/** Why a service is out that the member rules out by name, or what it is built on. */
function whyDenied({ id }: Topic, denied: ReadonlySet<string>, { choices, topics }: Knowledge): string | undefined {
  if (denied.has(id)) return SAID_SO;
  const base = choices.services[id]?.builtOn.find((other) => denied.has(other));
  const topic = topics.find((other) => other.id === base);
  return topic && `it is built on ${shortNameOf(topic)}, and you ruled that out`;
}

/**
 * What comes next if it fits the need, too: by a feature of the need, or by its likeness to a situation if the choices tell the two
 * services apart. Where code has to run, only what runs it.
 */
function runnerUpTo(best: Candidate, others: readonly Candidate[], { services }: Choices): Candidate | undefined {
  const runs = ({ topic }: Candidate): boolean => services[topic.id]?.runsCode === true;
  return others.find((other) => {
    const toldApart = best.topic.id in (services[other.topic.id]?.insteadOf ?? {});
    const sameKind = runs(other) === runs(best) || (toldApart && !runs(best));
    return sameKind && (other.reasons.length > 0 || (toldApart && other.fit >= FITS));
  });
}

/** When the runner-up would be right: instead of this very service, if the choices tell, or in general. */
function changeOf(best: Topic, runnerUp: Topic, { services }: Choices): string {
  const service = services[runnerUp.id];
  return `${shortNameOf(runnerUp)} instead if ${service?.insteadOf[best.id] ?? service?.insteadIf}`;
}

function sourcesOf({ topic, reasons, score }: Candidate, { notes }: Knowledge): SourceReference[] {
  const cited = reasons.slice(0, MOST_REASONS).flatMap(({ source }) => {
    const note = notes.find(({ id }) => id === source.note);
    const section = note?.sections.find(({ path }) => path.at(-1) === source.heading);
    return note && section ? [statementSource(note, section, score)] : [];
  });
  const own = topic.note.sections.find(({ path }) => path.at(-1) === 'When to use it') ?? topic.note.sections[0];
  const all = own ? [...cited, statementSource(topic.note, own, score)] : cited;
  return distinctSources(all).slice(0, MOST_REASONS);
}

function nextSteps(best: Topic, runnerUp: Topic | undefined): NextStep[] {
  const comparison = runnerUp && {
    label: `${shortNameOf(best)} or ${shortNameOf(runnerUp)}?`,
    line: `/compare first:${best.id} second:${runnerUp.id}`,
  };
  return [...(comparison ? [comparison] : []), explainStep(best), ...(runnerUp ? [explainStep(runnerUp)] : [])];
}

/** One question with answers to press; a press repeats the need with the answer added. */
function askBack(need: string, { questions }: Choices): Recommendation {
  const [question] = questions;
  const options = question?.options ?? [];
  return {
    kind: 'recommendation',
    need,
    signals: [],
    said: [],
    ruledOut: [],
    question: { ask: question?.ask ?? '', options: options.map(({ label }) => label) },
    sources: [],
    nextSteps: options.map(({ label, adds }) => ({ label, line: whichLine(need, adds) })),
    corrections: [],
  };
}

/** The need is cut rather than the answer, so that the line fits a button. */
function whichLine(need: string, adds: string): string {
  const opening = '/which need:';
  const room = LONGEST_LINE - opening.length - adds.length - 2;
  const plain = need.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const kept =
    plain.length <= room
      ? plain
      : plain
          .slice(0, room)
          .replace(/\s+\S*$/, '')
          .replace(/[\uD800-\uDBFF]$/, '');
  return `${opening}${kept === '' ? '' : `${kept}, `}${adds}`;
}
