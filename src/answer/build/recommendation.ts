import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import type { Choices } from '../../recommend/choices.js';
import { type RankedService, RULED_OUT_BY_NAME, rankServices } from '../../recommend/rank-services.js';
import type { Query } from '../../understand/query.js';
import type { NextStep, Recommendation, SourceReference } from '../answer.js';
import { ruledOutBecause, serviceInQuestion } from '../ruled-out.js';
import { THRESHOLDS } from '../thresholds.js';
import { compareStep, explainStep } from './next-steps.js';
import { distinctSources, namedSource, referTo, statementSource } from './references.js';

const MOST_REASONS = 3;
const MOST_RULED_OUT = 3;

/**
 * Recommends the service that fits a situation, or asks one question back when the situation decides nothing.
 * @param shares how likely each service is, among all services
 */
export function recommend(line: Query, shares: ReadonlyMap<string, number>, knowledge: Knowledge): Recommendation {
  const candidates = rankServices(line, shares, knowledge);
  const [best, ...others] = candidates.filter(({ ruledOut }) => ruledOut === undefined);
  if (!best || (!isLikely(best, line) && !wasAskedBack(line.text, knowledge.choices)))
    return askBack(line.text, knowledge.choices);
  const runnerUp = runnerUpTo(best, others, line, knowledge.choices);
  const ruledOut = candidates
    .filter((candidate) => candidate.ruledOut !== undefined)
    .sort((a, b) => Number(b.ruledOut === RULED_OUT_BY_NAME) - Number(a.ruledOut === RULED_OUT_BY_NAME));
  const asked = askedAbout(line, best, candidates, knowledge);
  const { named, because = best.topic.summary, setUp } = knowledge.choices.services[best.topic.id] ?? {};
  return {
    kind: 'recommendation',
    need: line.text,
    ...(asked === undefined ? {} : { asked }),
    service: referTo(best.topic),
    confidence: Math.round(best.share * 1000) / 1000,
    ...(named === undefined ? {} : { named }),
    because,
    ...(setUp === undefined ? {} : { setUp }),
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

function askedAbout(
  line: Query,
  { topic }: RankedService,
  ranked: readonly RankedService[],
  knowledge: Knowledge,
): Recommendation['asked'] {
  if (serviceInQuestion(line, knowledge) === topic.id) return 'yes';
  const no = ruledOutBecause(line, ranked, knowledge);
  return no === undefined ? undefined : { no };
}

/** What comes next; where code has to run, only what runs it, unless the choices tell the two apart. */
function runnerUpTo(
  best: RankedService,
  others: readonly RankedService[],
  { topics }: Query,
  { services }: Choices,
): RankedService | undefined {
  const runs = ({ topic }: RankedService): boolean => services[topic.id]?.runsCode === true;
  return others.find((other) => {
    const toldApart = best.topic.id in (services[other.topic.id]?.insteadOf ?? {});
    const sameKind = runs(other) === runs(best) || (toldApart && !runs(best));
    // Who names a part beside the whole wants to hear of both.
    const isPart = services[other.topic.id]?.under.includes(best.topic.id) && !topics.includes(other.topic);
    return sameKind && !isPart && (other.byWords >= THRESHOLDS.alternative || other.reasons.length > 0);
  });
}

/** Whether a service is likely enough to be recommended: loose words alone need more than its name, or what is known to speak for it. */
function isLikely({ topic, share, reasons }: RankedService, { topics }: Query): boolean {
  const isSpokenFor = reasons.length > 0 || topics.some(({ id }) => id === topic.id);
  return share >= (isSpokenFor ? THRESHOLDS.recommend : THRESHOLDS.recommendUnreasoned);
}

/** When the runner-up would be right: instead of this very service, if the choices tell, or in general. */
function changeOf(best: Topic, runnerUp: Topic, { services }: Choices): string {
  const service = services[runnerUp.id];
  return `${shortNameOf(runnerUp)} instead if ${service?.insteadOf[best.id] ?? service?.insteadIf}`;
}

function sourcesOf({ topic, reasons, share }: RankedService, { notes }: Knowledge): SourceReference[] {
  const score = Math.round(share * 1000) / 1000;
  const cited = reasons.slice(0, MOST_REASONS).flatMap(({ source }) => namedSource(source, notes, score) ?? []);
  const own = topic.note.sections.find(({ path }) => path.at(-1) === 'When to use it') ?? topic.note.sections[0];
  const all = own ? [...cited, statementSource(topic.note, own, score)] : cited;
  return distinctSources(all).slice(0, MOST_REASONS);
}

function nextSteps(best: Topic, runnerUp: Topic | undefined): NextStep[] {
  return runnerUp ? [compareStep([best, runnerUp]), explainStep(best), explainStep(runnerUp)] : [explainStep(best)];
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
  const room = LONGEST_BUTTON_LINE - opening.length - adds.length - 2;
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
