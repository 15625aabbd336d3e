import type { Knowledge } from '../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack } from '../language/follow-up-cues.js';
import { distinctTopics } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { Signal } from '../recommend/choices.js';
import { durationsIn, memoryIn } from '../recommend/named-sizes.js';
import { topicsRuledOut } from '../recommend/negated.js';
import { type RankedService, RULED_OUT_BY_NAME, rankServices } from '../recommend/rank-services.js';
import { withCondition } from '../recommend/with-condition.js';
import type { Candidate } from '../retrieval/candidate.js';
import { sortedBy } from '../sorted-by.js';
import { parseQuery } from '../understand/query.js';
import type { Recommendation, Unknown } from './answer.js';
import { withStatements } from './parts/also-likely.js';
import { differencesBetween, differenceText } from './parts/differences.js';
import { compareStep, explainStep } from './parts/next-steps.js';
import { referTo } from './parts/references.js';
import { remarkOn } from './parts/unknown.js';
import { THRESHOLDS } from './thresholds.js';
import { fittingService } from './which.js';

/** Whether a condition says something that decides between services. */
export function decides(condition: string, { findSignals, names }: Knowledge): boolean {
  const figures = [...durationsIn(condition), ...memoryIn(condition)];
  return findSignals(condition).length + figures.length + topicsRuledOut(condition, names).size > 0;
}

/** Recommends a service for a need with one more condition, and says first what that changes. */
export function recommendWith(condition: string, need: string, knowledge: Knowledge): Recommendation | Unknown {
  const { choices, findSignals } = knowledge;
  const fitting = (text: string, mayBe?: (id: string) => boolean) =>
    fittingService(parseQuery(text, knowledge.lexicon), knowledge, mayBe);
  const before = fitting(need);
  const { need: whole, isTakenBack } = withCondition(need, condition, knowledge);
  const old = before.kind === 'recommendation' ? before.service : undefined;
  if (before.kind !== 'recommendation' || !old) return fitting(whole);
  const runsCode = choices.services[old.id]?.runsCode;
  // "It needs a fixed address" is said of what has to run, and asks for no load balancer alone.
  const mayBe = (id: string): boolean => !runsCode || choices.services[id]?.runsCode === true;
  const changed = fitting(whole, mayBe);
  if (changed.kind === 'unknown' && changed.reason === 'other-provider') return changed;
  const known = findSignals(need);
  const said = findSignals(condition);
  const added = said.filter((signal) => !known.includes(signal));
  const isReasoned =
    isTakenBack ||
    topicsRuledOut(condition, knowledge.names).size > 0 ||
    (changed.kind === 'recommendation' && reasonOf(old.id, changed.service?.id, added, knowledge) !== undefined);
  // What gives no reason is none to recommend something else; the same is recommended for what still holds.
  const isNow = changed.kind === 'recommendation' && (isReasoned || changed.service?.id === old.id);
  const now = isNow && changed.service ? changed : { ...before, need: whole };
  const { setUp: _, ...again } = now;
  const isSame = old.id === now.service?.id && before.named === now.named;
  const signals = added.length > 0 ? added : said;
  const change = changeIn(before, now, signals, isTakenBack, knowledge);
  const answer: Recommendation = {
    ...(isSame ? again : now),
    ...remarkOn(parseQuery(condition, knowledge.lexicon)),
    opening: [change, aloneText(condition, now, knowledge)].filter(Boolean).join(' '),
  };
  const asks = signals.map((signal) => signal.asks ?? signal.shown);
  const asked = [condition, ...asks.slice(0, 1)].map((text) => `${shortNameOf(now.service ?? old)}: ${text}`);
  return withStatements(answer, candidatesFor(asked, knowledge), LEAST, knowledge);
}

/** What a condition would be best run on if it is something else: "we need to transcode uploaded videos" behind a web app. */
function aloneText(condition: string, { service: now }: Recommendation, knowledge: Knowledge): string {
  const isRuledOut = topicsRuledOut(condition, knowledge.names).size > 0;
  if (isRuledOut || refersBack(condition) || opensAsFollowUp(condition)) return '';
  const alone = fittingService(parseQuery(condition, knowledge.lexicon), knowledge);
  const { service, named } = alone.kind === 'recommendation' ? alone : {};
  const isOther = service !== undefined && service.id !== now?.id;
  return isOther ? `If that is a separate job, ${named ?? shortNameOf(service)} fits best.` : '';
}

/** Probability from which a statement says something on a condition or on a proposed service. */
const LEAST = THRESHOLDS.unsureInContext;

function candidatesFor(texts: readonly string[], { retriever, lexicon }: Knowledge): readonly Candidate[] {
  return texts.flatMap((text) => retriever(parseQuery(text, lexicon)).candidates);
}

/** What one more condition changes, in a sentence. */
function changeIn(
  { service: old, named: oldKind }: Recommendation,
  { service, named, ruledOut }: Recommendation,
  signals: readonly Signal[],
  isTakenBack: boolean,
  knowledge: Knowledge,
): string {
  if (!old || !service) return '';
  const name = named ?? shortNameOf(service);
  const reason = reasonOf(old.id, service.id, signals, knowledge);
  if (old.id !== service.id) {
    const isExcluded = ruledOut.some(({ topic, why }) => topic.id === old.id && why === RULED_OUT_BY_NAME);
    const why = isExcluded ? `, ${RULED_OUT_BY_NAME}` : reason === undefined ? '' : `: ${reason}`;
    return `**That changes it from ${oldKind ?? shortNameOf(old)} to ${name}**${why}.`;
  }
  if (oldKind !== named) return `**That makes it ${name}**${reason === undefined ? '' : `: ${reason}`}.`;
  if (isTakenBack) return `**Still ${name},** even without that.`;
  if (reason !== undefined) return `**Still ${name},** all the more because ${reason}.`;
  // How long a run takes decides nothing about a way to pay.
  const { services } = knowledge.choices;
  const isOfCode = (id: string): boolean => services[id]?.runsCode === true;
  const against = signals.filter(({ favours }) => isOfCode(old.id) && Object.keys(favours).some(isOfCode));
  const [other] = sortedBy(against, ({ favours }) => -Math.max(0, ...Object.values(favours)));
  return other
    ? `**Still ${name},** even though ${other.shown}.`
    : `**Still ${name}:** that alone does not decide between the services.`;
}

/** What in some signals rules out the service before, or speaks for the one that is recommended now. */
function reasonOf(
  before: string,
  now: string | undefined,
  signals: readonly Signal[],
  { choices: { services } }: Knowledge,
): string | undefined {
  if (now === undefined) return undefined;
  const runsAs = services[before]?.runsAs ?? before;
  const [against] = before === now ? [] : signals.flatMap(({ rulesOut }) => rulesOut[before] ?? rulesOut[runsAs] ?? []);
  return against ?? reasonFor(now, signals)?.shown;
}

/** The signal that speaks most for a service. */
function reasonFor(id: string, signals: readonly Signal[]): Signal | undefined {
  const favouring = signals.filter(({ favours }) => id in favours);
  return sortedBy(favouring, ({ favours }) => -(favours[id] ?? 0))[0];
}

/** Recommends a service for a need, and says first why not, or when, the other one that a line proposes. */
export function recommendAgainst(line: string, need: string, knowledge: Knowledge): Recommendation | Unknown {
  const proposal = proposalIn(line, need, knowledge);
  if (!proposal) return fittingService(parseQuery(need, knowledge.lexicon), knowledge);
  const { answer, best, proposed, ranked } = proposal;
  const { setUp: _, runnerUp: __, change: ___, ...kept } = answer;
  const sides = [best, proposed];
  const pairs = differencesBetween(sides, knowledge);
  const { fits, says } = verdictOn(proposed, best, ranked, need, knowledge);
  const against: Recommendation = {
    ...kept,
    ...(fits && { proposed: referTo(proposed) }),
    opening: says,
    ...(pairs.length > 0 ? { difference: differenceText(sides, pairs, knowledge) } : {}),
    ruledOut: [],
    nextSteps: [compareStep(sides), ...sides.map(explainStep)],
  };
  const ofProposed = candidatesFor([`${shortNameOf(proposed)}: ${need}`], knowledge).filter(
    ({ content }) => content.kind === 'entry' && content.entry.passage.topics.includes(proposed),
  );
  return withStatements(against, ofProposed, LEAST, knowledge);
}

/** Another service that a line names, beside the one that fits a need best. */
interface Proposal {
  readonly answer: Recommendation;
  readonly best: Topic;
  readonly proposed: Topic;
  readonly ranked: readonly RankedService[];
}

function proposalIn(line: string, need: string, knowledge: Knowledge): Proposal | undefined {
  const query = parseQuery(need, knowledge.lexicon);
  const answer = fittingService(query, knowledge);
  if (answer.kind !== 'recommendation' || !answer.service) return undefined;
  const ranked = rankServices(query, knowledge.retriever(query).services, knowledge);
  const best = knowledge.topics.find(({ id }) => id === answer.service?.id);
  const proposed = best && proposedIn(line, best, ranked, knowledge);
  return proposed && { answer, best, proposed, ranked };
}

/** Whether a line names another service than the one that fits a need best. */
export function isProposed(line: string, need: string, knowledge: Knowledge): boolean {
  return proposalIn(line, need, knowledge) !== undefined;
}

const MOST_WHYS = 2;

interface Verdict {
  readonly fits: boolean;
  readonly says: string;
}

/** Whether the proposed service fits, which is what the need says of it, and otherwise when it would. */
function verdictOn(
  proposed: Topic,
  best: Topic,
  ranked: readonly RankedService[],
  need: string,
  { choices: { services }, findSignals }: Knowledge,
): Verdict {
  const name = shortNameOf(proposed);
  const { reasons = [], ruledOut } = ranked.find(({ topic }) => topic === proposed) ?? {};
  if (ruledOut === RULED_OUT_BY_NAME) return { fits: false, says: `**${name} does not fit,** ${RULED_OUT_BY_NAME}.` };
  const runsAs = services[proposed.id]?.runsAs ?? proposed.id;
  const against = [...findSignals(need), ...findSignals(name)].flatMap(
    ({ rulesOut }) => rulesOut[proposed.id] ?? rulesOut[runsAs] ?? [],
  );
  const whys = ruledOut === undefined ? against : [ruledOut, ...against];
  if (whys.length > 0)
    return { fits: false, says: `**${name} does not fit:** ${[...new Set(whys)].slice(0, MOST_WHYS).join(', and ')}.` };
  const when = services[proposed.id]?.insteadOf[best.id] ?? services[proposed.id]?.insteadIf;
  const reason = reasonFor(proposed.id, reasons);
  const says = reason
    ? `**${name} is also possible,** because ${reason.shown}. It is the better choice if ${when}.`
    : `**${name} is the better choice only** if ${when}.`;
  return { fits: true, says };
}

/**
 * The only service besides the recommended one that a line names, also by what it is built on or what speaks for it: "Kubernetes" is EKS,
 * and "Docker" that which fits best of those that run containers.
 */
function proposedIn(
  line: string,
  best: Topic,
  ranked: readonly RankedService[],
  { names, choices: { services }, findSignals }: Knowledge,
): Topic | undefined {
  const mentioned = distinctTopics(names.spot(line)).map(({ topic }) => topic);
  const proposed = mentioned.flatMap((topic): Topic[] => {
    const signals = findSignals(shortNameOf(topic));
    if (topic.id in services || signals.some(({ rulesOut }) => topic.id in rulesOut)) return [topic];
    const { note, name } = topic;
    const isPart = note.id in services && name.includes(shortNameOf({ name: note.topic }));
    const isMeant = (id: string): boolean =>
      isPart
        ? id === note.id
        : services[id]?.builtOn.includes(topic.id) || signals.some(({ favours }) => (favours[id] ?? 0) >= STANDS_FOR);
    const meant = topic.term && !isPart ? [] : ranked.filter((one) => isMeant(one.topic.id));
    const [first] = sortedBy(meant, ({ ruledOut }) => Number(ruledOut !== undefined));
    return !first || meant.some(({ topic }) => topic === best) ? [] : [first.topic];
  });
  // Spot is a way to buy what fits, and nothing else to run it on.
  const isRival = (topic: Topic): boolean => topic !== best && (!topic.term || topic.note === best.note);
  const rivals = proposed.filter(isRival);
  // In "Lightsail with Docker on it" only one is a service.
  const named = rivals.filter((topic) => topic.id in services && mentioned.includes(topic));
  const others = new Set(named.length > 0 ? named : rivals);
  return others.size === 1 ? [...others][0] : undefined;
}
/** Weight with which what is named stands for a service. */
const STANDS_FOR = 3;
