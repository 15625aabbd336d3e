import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, CandidateContent, Retrieved } from '../../retrieval/candidate.js';
import { isProgramOutput } from '../../understand/program-output.js';
import { type Understood, understand } from '../../understand/understood.js';
import { agreeing } from '../agreement.js';
import type { Answer, NextStep } from '../answer.js';
import { withAlsoLikely } from '../build/also-likely.js';
import { alternativesTo, stepsOf } from '../build/alternatives.js';
import { recommend } from '../build/recommendation.js';
import { answerOf } from '../build/said.js';
import type { Decided, Decider } from '../decider.js';
import { whyTooMuch } from '../ruled-out.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted } from '../which.js';

/** From this probability on a candidate needs no second look. */
const BEYOND_DOUBT = 0.5;

/** What the notes say: the likeliest of statements, definitions, comparisons, tasks, errors and recommendations. */
export const notes: Decider = {
  name: 'notes',
  mayMisread: true,
  decide: (line, knowledge) => {
    const { asked, retrieved } = clearest(line, knowledge);
    const isOutput = isProgramOutput(asked.question);
    const { sure, unsure } = knowledge.boundaries;
    const named = (one: Candidate): boolean => isNamedIn(line.text, one.said) && one.probability >= unsure;
    const no = whyTooMuch(asked, knowledge);
    const chosen =
      (isOutput ? retrieved.candidates.find(named) : undefined) ??
      (no === undefined ? undefined : sayingLimit(no, asked, retrieved.candidates)) ??
      retrieved.candidates.find(
        (one) =>
          !(isOutput && one.said.kind === 'recommendation') &&
          !recommendsBesideOthers(one, asked) &&
          !recommendsWhatIsNamed(one.said, asked, retrieved, knowledge),
      );
    if (!chosen || chosen.probability < (chosen.features['namesNew'] ? THRESHOLDS.unsureOfNew : unsure))
      return { declined: `not likely enough: ${shown(chosen)}` };
    const answer = answerOf(
      chosen.said,
      chosen.probability,
      asked,
      retrieved.candidates,
      knowledge,
      retrieved.services,
    );
    const alternatives = alternativesTo(chosen, retrieved.candidates, line.text);
    // What a program wrote asks nothing, and no known error has this message: to be like something is no proof.
    const isSure = chosen.probability >= sure && !isOpen(answer) && namesSubject(asked) && !isOutput;
    const whole = withAlsoLikely(answer, asked.question, chosen, retrieved.candidates, knowledge);
    const ruled = no !== undefined && whole.kind === 'passages' ? { ...whole, no } : whole;
    return decided(ruled, isSure, alternatives, line, chosen);
  },
};

/** The statement about the service in question that has the figure by which it is out: at least as likely as what else was found. */
function sayingLimit(no: string, { topics }: Understood, candidates: readonly Candidate[]): Candidate | undefined {
  const [figure] = /\d[\d,.]*\d|\d/.exec(no) ?? [];
  const found = candidates.find(
    ({ said }) =>
      said.kind === 'entry' &&
      said.entry.passage.topics.some((topic) => topics.some(({ note }) => note === topic.note)) &&
      figure !== undefined &&
      said.entry.statement.text.includes(figure),
  );
  return found && { ...found, probability: candidates[0]?.probability ?? found.probability };
}

/** A name as only programs write it: "CannotPullContainerError", "ERR_MODULE_NOT_FOUND". */
const CODE = /\b(?=\w{8})[A-Za-z]+(?:[a-z][A-Z]|_)\w+/g;

/** Whether an error that bears a code as its name is the one whose code stands in a paste. */
function isNamedIn(text: string, said: CandidateContent): boolean {
  const codes = (said.kind === 'entry' && said.entry.passage.error?.title.match(CODE)) || [];
  return codes.some((code) => text.includes(code));
}

/** Fewer salient terms than this without the name of a topic may be about anything: "max size?", "how long can it run?" */
const FEWEST_TERMS = 3;

function namesSubject({ topics, everyday, outOfScope, terms }: Understood): boolean {
  return topics.length + everyday.length + outOfScope.length > 0 || terms.length >= FEWEST_TERMS;
}

/** A recommendation that asks back, or of which something else is nearly as likely. */
function isOpen(answer: Answer): boolean {
  return answer.kind === 'recommendation' && answer.confidence < THRESHOLDS.sureRecommendation;
}

/**
 * Who names another provider's product, or what the notes do not cover, and nothing of the notes has mostly chosen already; unless a need
 * is plainly told, as by who wants to leave that provider.
 */
function recommendsBesideOthers({ said, features, probability }: Candidate, line: Understood): boolean {
  if (said.kind !== 'recommendation') return false;
  return (features['foreign'] === 1 && probability < BEYOND_DOUBT) || providerWanted(line) !== undefined;
}

/** Who names a service and asks for something of it wants no recommendation of that very service. */
function recommendsWhatIsNamed(
  said: CandidateContent,
  line: Understood,
  { services }: Retrieved,
  knowledge: Knowledge,
): boolean {
  if (said.kind !== 'recommendation') return false;
  const { service } = recommend(line, services, knowledge);
  return service !== undefined && line.topics.some(({ id, note }) => id === service.id || note.id === service.id);
}

function decided(
  answer: Answer,
  isSure: boolean,
  alternatives: Decided['alternatives'],
  line: Understood,
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
function remarkOn({ outOfScope }: Understood, { features }: Candidate): string | undefined {
  if (!features['uncovered']) return undefined;
  const names = [...new Set(outOfScope.filter(({ kind }) => kind !== 'wishes').map(({ name }) => name))];
  return names.length === 0 ? undefined : `${names.join(' and ')}: not in my notes, so I leave that out.`;
}

function shown(candidate: Candidate | undefined): string {
  return candidate ? candidate.probability.toFixed(2) : 'nothing found';
}

/** Sentences of a story that are looked at by themselves. */
const MOST_SENTENCES = 4;
const FEWEST_WORDS = 3;

/** A line as a whole, or one sentence of it where the whole is unclear: the first that names a topic, is sure to have an answer and likelier to. */
function clearest(
  line: Understood,
  knowledge: Knowledge,
): { readonly asked: Understood; readonly retrieved: Retrieved } {
  const whole = { asked: line, retrieved: retrieve(line, knowledge) };
  const likely = probabilityOf(whole.retrieved);
  if (likely >= Math.max(knowledge.boundaries.sure, BEYOND_DOUBT)) return whole;
  // A line of a log says nothing by itself.
  const isOutput = isProgramOutput(line.text);
  const sentences = line.text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS && !(isOutput && !sentence.endsWith('?')));
  if (sentences.length < (isOutput ? 1 : 2)) return whole;
  const parts = sentences.slice(-MOST_SENTENCES).map((sentence) => {
    const asked = understand(sentence, knowledge.reader);
    return { asked, retrieved: retrieve(asked, knowledge) };
  });
  const least = Math.max(likely, knowledge.boundaries.sure);
  return parts.find(({ asked, retrieved }) => asked.topics.length > 0 && probabilityOf(retrieved) >= least) ?? whole;
}

function retrieve(line: Understood, knowledge: Knowledge): Retrieved {
  const retrieved = knowledge.retriever(line);
  return { ...retrieved, candidates: agreeing(line.question, retrieved.candidates) };
}

function probabilityOf({ candidates }: Retrieved): number {
  return candidates[0]?.probability ?? 0;
}
