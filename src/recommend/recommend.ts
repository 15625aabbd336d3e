import type { NextStep, Recommendation, SourceReference } from '../answer/answer.js';
import { explainStep } from '../answer/build/next-steps.js';
import { distinctSources, referTo, statementSource } from '../answer/build/references.js';
import { THRESHOLDS } from '../answer/thresholds.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { Understood } from '../understand/understood.js';
import type { Choices, Signal } from './choices.js';
import { deniedTopics } from './denied.js';

/** A service with what speaks for it in a situation. */
interface Candidate {
  readonly topic: Topic;
  /** How likely it is what the need calls for, among all that are not ruled out. */
  readonly share: number;
  /** Features of the need that speak for it, the most decisive first. */
  readonly reasons: readonly Signal[];
  /** Why it is out of the question, if it is. */
  readonly ruledOut?: string;
}

const MOST_REASONS = 3;
const MOST_RULED_OUT = 3;
/** Shown first among what is ruled out. */
const SAID_SO = 'because you said so';
const LONGEST_LINE = 100;

/**
 * Recommends the service that fits a situation, or asks one question back when the situation decides nothing.
 * @param shares how likely each service is, among all services
 */
export function recommend(line: Understood, shares: ReadonlyMap<string, number>, knowledge: Knowledge): Recommendation {
  const candidates = rankServices(line, shares, knowledge);
  const [best, ...others] = candidates.filter(({ ruledOut }) => ruledOut === undefined);
  if (!best || (best.share < THRESHOLDS.recommend && !wasAskedBack(line.text, knowledge.choices)))
    return askBack(line.text, knowledge.choices);
  const runnerUp = runnerUpTo(best, others, knowledge.choices);
  const ruledOut = candidates
    .filter((candidate) => candidate.ruledOut !== undefined)
    .sort((a, b) => Number(b.ruledOut === SAID_SO) - Number(a.ruledOut === SAID_SO));
  return {
    kind: 'recommendation',
    need: line.text,
    service: referTo(best.topic),
    confidence: Math.round(best.share * 1000) / 1000,
    because: knowledge.choices.services[best.topic.id]?.because ?? best.topic.summary,
    signals: best.reasons.slice(0, MOST_REASONS).map(({ shown }) => shown),
    ...(runnerUp
      ? { runnerUp: referTo(runnerUp.topic), change: changeOf(best.topic, runnerUp.topic, knowledge.choices) }
      : {}),
    ruledOut: ruledOut
      .slice(0, MOST_RULED_OUT)
      .map(({ topic, ruledOut: why }) => ({ topic: referTo(topic), why: why ?? '' })),
    sources: sourcesOf(best, knowledge),
    nextSteps: nextSteps(best.topic, runnerUp?.topic),
    corrections: line.corrections,
  };
}

function rankServices(line: Understood, shares: ReadonlyMap<string, number>, knowledge: Knowledge): Candidate[] {
  const { choices, topics } = knowledge;
  const signals = knowledge.findSignals(line.question);
  const denied = deniedTopics(line.question, knowledge.names);
  const chosenFrom = namedChoice(line, denied, choices);
  const all = Object.keys(choices.services)
    .filter((id) => chosenFrom.size === 0 || chosenFrom.has(id))
    .flatMap((id) => {
      const topic = topics.find((other) => other.id === id);
      if (!topic) return [];
      const reasons = signals
        .filter(({ favours }) => id in favours)
        .sort((a, b) => (b.favours[id] ?? 0) - (a.favours[id] ?? 0));
      const ruledOut = whyDenied(topic, denied, knowledge) ?? signals.flatMap(({ rulesOut }) => rulesOut[id] ?? [])[0];
      return [{ topic, share: shares.get(id) ?? 0, reasons, ...(ruledOut === undefined ? {} : { ruledOut }) }];
    });
  const left = all.reduce((sum, { share, ruledOut }) => sum + (ruledOut === undefined ? share : 0), 0);
  return all
    .map((candidate) => ({ ...candidate, share: left === 0 ? 0 : candidate.share / left }))
    .sort((a, b) => b.share - a.share);
}

/** What may stand between the names of services to choose from: "ecs or eks", "Lambda vs plain EC2". */
const BETWEEN_CHOICES: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'rather', 'plain', 'on', 'aws', 'amazon']);
const CHOOSES: ReadonlySet<string> = new Set(['or', 'vs', 'versus']);

/** The services that a need puts up for choice by name, if it does; nothing else is wanted then. */
function namedChoice(
  { tokens, mentions }: Understood,
  denied: ReadonlySet<string>,
  { services }: Choices,
): ReadonlySet<string> {
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

/** What comes next; where code has to run, only what runs it, unless the choices tell the two apart. */
function runnerUpTo(best: Candidate, others: readonly Candidate[], { services }: Choices): Candidate | undefined {
  const runs = ({ topic }: Candidate): boolean => services[topic.id]?.runsCode === true;
  return others.find((other) => {
    const toldApart = best.topic.id in (services[other.topic.id]?.insteadOf ?? {});
    const sameKind = runs(other) === runs(best) || (toldApart && !runs(best));
    return sameKind && (other.share >= THRESHOLDS.runnerUp || other.reasons.length > 0);
  });
}

/** When the runner-up would be right: instead of this very service, if the choices tell, or in general. */
function changeOf(best: Topic, runnerUp: Topic, { services }: Choices): string {
  const service = services[runnerUp.id];
  return `${shortNameOf(runnerUp)} instead if ${service?.insteadOf[best.id] ?? service?.insteadIf}`;
}

function sourcesOf({ topic, reasons, share }: Candidate, { notes }: Knowledge): SourceReference[] {
  const score = Math.round(share * 1000) / 1000;
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

/** Whether a need already holds an answer to the question back: it is asked only once. */
function wasAskedBack(need: string, { questions }: Choices): boolean {
  return questions.some(({ options }) => options.some(({ adds }) => need.includes(adds)));
}

/** One question with answers to press; a press repeats the need with the answer added. */
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
