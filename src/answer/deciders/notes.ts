import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, Retrieved } from '../../retrieval/candidate.js';
import { isProgramOutput } from '../../understand/program-output.js';
import type { Query } from '../../understand/query.js';
import { withMatchingCode } from '../agreement.js';
import type { Answer, NextStep } from '../answer.js';
import { withAlsoLikely } from '../build/also-likely.js';
import { alternativesTo, stepsOf } from '../build/alternatives.js';
import { buildAnswer } from '../build/said.js';
import type { Decided, Decider } from '../decider.js';
import { limitExceeded } from '../ruled-out.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted } from '../which.js';

/** What the notes say: the likeliest of statements, definitions, comparisons, tasks, errors and recommendations. */
export const notes: Decider = {
  name: 'notes',
  mayMisread: true,
  decide: (line, knowledge) => {
    const { candidates, services } = retrieve(line, knowledge);
    const { sure, unsure } = knowledge.boundaries;
    const no = limitExceeded(line, knowledge);
    const chosen = candidates.find((one) => !isUnwanted(one, line));
    if (!chosen || chosen.probability < (chosen.features['namesNew'] ? THRESHOLDS.unsureOfNew : unsure))
      return { declined: `not likely enough: ${shown(chosen)}` };
    const answer = buildAnswer(chosen.said, chosen.probability, line, candidates, knowledge, services);
    const alternatives = alternativesTo(chosen, candidates, line.text);
    const whole = withAlsoLikely(answer, chosen, candidates, line, knowledge);
    const ruled = no !== undefined && whole.kind === 'passages' ? { ...whole, no } : whole;
    // What a program wrote asks nothing, and no known error has this message: to be like something is no proof.
    const isSure =
      chosen.probability >= sure &&
      !asksBack(answer) &&
      namesSubject(line) &&
      !isProgramOutput(line.question) &&
      !(answer.kind === 'recommendation' && usesService(line, knowledge));
    return decided(ruled, isSure, alternatives, line, chosen);
  },
};

function retrieve(line: Query, knowledge: Knowledge): Retrieved {
  const retrieved = knowledge.retriever(line);
  return { ...retrieved, candidates: withMatchingCode(line.question, retrieved.candidates) };
}

/** Fewer salient terms than this without a name may be about anything: "max size?" */
const FEWEST_TERMS = 3;

function namesSubject({ topics, outOfScope, terms }: Query): boolean {
  return topics.length + outOfScope.length > 0 || terms.length >= FEWEST_TERMS;
}

/** Words before the name of a service that is there already: "we have AWS Batch jobs", "our Lambda". */
const IN_USE =
  /\b(?:my|our|existing|currently|(?:we|i)(?: are| am| already| currently)? (?:have|use|run|using|running))(?: \w+){0,2}$/;

/** Whether a line tells of a service in use: then a feature of it is wanted rather than another service. */
function usesService({ tokens, mentions }: Query, { choices }: Knowledge): boolean {
  return mentions.some(
    ({ topic, from }) => topic.id in choices.services && IN_USE.test(tokens.slice(0, from).join(' ')),
  );
}

function asksBack(answer: Answer): boolean {
  return answer.kind === 'recommendation' && answer.service === undefined;
}

/** Who wants another provider's product is not talked out of it, and what a program wrote wants no service. */
function isUnwanted({ said }: Candidate, line: Query): boolean {
  return said.kind === 'recommendation' && (providerWanted(line) !== undefined || isProgramOutput(line.question));
}

function decided(
  answer: Answer,
  isSure: boolean,
  alternatives: Decided['alternatives'],
  line: Query,
  chosen: Candidate,
): Decided {
  const leftOut = remarkOn(line, chosen);
  const nextSteps: readonly NextStep[] = isSure
    ? answer.nextSteps
    : [...stepsOf(alternatives), ...answer.nextSteps.slice(0, 1)];
  return {
    answer: { ...answer, nextSteps, ...(leftOut === undefined ? {} : { remark: leftOut }) },
    certainty: isSure ? 'sure' : 'unsure',
    alternatives,
  };
}

/** What the line names and the answer passes over. */
function remarkOn({ outOfScope }: Query, { features }: Candidate): string | undefined {
  if (!features['uncovered']) return undefined;
  const names = [...new Set(outOfScope.filter(({ kind }) => kind !== 'wishes').map(({ name }) => name))];
  return names.length === 0 ? undefined : `${names.join(' and ')}: not in my notes, so I leave that out.`;
}

function shown(candidate: Candidate | undefined): string {
  return candidate ? candidate.probability.toFixed(2) : 'nothing found';
}
