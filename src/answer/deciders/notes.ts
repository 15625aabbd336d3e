import type { Knowledge } from '../../knowledge/knowledge.js';
import { asksHowOrWhy, comparesThings } from '../../language/question-form.js';
import { sidesInLine } from '../../language/sides.js';
import { type Candidate, givenNot } from '../../retrieval/candidate.js';
import { isProgramOutput } from '../../understand/program-output.js';
import type { Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import type { Decider } from '../decider.js';
import { withAlsoLikely } from '../parts/also-likely.js';
import { alternativesTo, stepsOf } from '../parts/alternatives.js';
import { buildAnswer } from '../parts/build-answer.js';
import { withExplainedCharge } from '../parts/explained-charge.js';
import { withPriceOf } from '../parts/priced-need.js';
import { remarkOn } from '../parts/unknown.js';
import { lacksCode, withMatchingCode } from '../status-codes.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted } from '../which.js';

/** The likeliest candidate from the notes: a statement, definition, comparison, task, error or recommendation. */
export const notes: Decider = {
  name: 'notes',
  mayMisread: true,
  decide: (query, knowledge) => {
    const { services, candidates: found } = knowledge.retriever(query);
    const candidates = wantedOf(withMatchingCode(query.question, found), query, knowledge);
    const [chosen] = candidates;
    if (!chosen) return { declined: 'not likely enough: nothing found' };
    const least = chosen.features['namesNew'] ? THRESHOLDS.unsureOfNew : knowledge.boundaries.unsure;
    if (chosen.probability < least) return { declined: `not likely enough: ${chosen.probability.toFixed(2)}` };
    const built = buildAnswer(chosen.content, chosen.probability, query, candidates, knowledge, services);
    const alternatives = alternativesTo(chosen, candidates, query.text);
    const likely = withAlsoLikely(built, chosen, candidates, knowledge);
    const answer =
      likely.kind === 'recommendation'
        ? withPriceOf(query.text, likely, knowledge)
        : withExplainedCharge(query.text, likely, knowledge);
    const isSure =
      chosen.probability >= knowledge.boundaries.sure &&
      mayBeSure(built, chosen, query) &&
      !lacksCode(query.question, chosen.content);
    const equalStep = answer.equallyLikely ? stepsOf(alternatives).slice(0, 1) : [];
    return {
      answer: {
        ...answer,
        nextSteps: isSure
          ? [...equalStep, ...answer.nextSteps]
          : [...stepsOf(alternatives), ...answer.nextSteps.slice(0, 1)],
        ...(chosen.features['uncovered'] ? remarkOn(query) : {}),
      },
      certainty: isSure ? 'sure' : 'unsure',
      alternatives,
    };
  },
};

/** The candidates without those that are unwanted; the probability of statements and comparisons among these goes to the rest. */
function wantedOf(candidates: readonly Candidate[], query: Query, knowledge: Knowledge): readonly Candidate[] {
  const compared = notesCompared(query.question, knowledge);
  const unwanted = candidates.filter((candidate) => isUnwanted(candidate, query, compared, knowledge));
  const excluded = unwanted
    .filter(({ content }) => content.kind !== 'recommendation')
    .reduce((sum, { probability }) => sum + probability, 0);
  const wanted = candidates.filter((candidate) => !unwanted.includes(candidate));
  return excluded > 0 ? wanted.map((candidate) => givenNot(excluded, candidate)) : wanted;
}

/**
 * Those who want another provider's product get no recommendation, and neither does the output of a program. Two names in a line are no
 * comparison unless somebody compares, and who compares things of two notes wants no other pair.
 * @param compared ids of the notes on what the query compares
 */
function isUnwanted(
  { content }: Candidate,
  query: Query,
  compared: ReadonlySet<string>,
  knowledge: Knowledge,
): boolean {
  if (content.kind === 'recommendation') return providerWanted(query) !== undefined || isProgramOutput(query.question);
  if (content.kind === 'comparison') return asksHowOrWhy(query.question) && !comparesThings(query.question);
  if (content.kind !== 'entry' || compared.size < 2) return false;
  // "What is the difference between EC2 and S3?" where somebody asks "Lambda or EC2?"
  const others = notesCompared(content.entry.question ?? '', knowledge);
  return others.size > 1 && [...compared].some((id) => !others.has(id));
}

/** Ids of the notes on what a line compares or chooses from. */
function notesCompared(line: string, { names }: Knowledge): ReadonlySet<string> {
  return new Set(sidesInLine(line, names).flatMap((side) => names.find(side)?.topic.note.id ?? []));
}

/** Fewer salient terms without a name may be about anything: "max size?" */
const FEWEST_TERMS = 3;

/** Whether a probable answer can be sure: program output without a known message resembles many things, which proves nothing. */
function mayBeSure(answer: Answer, { features }: Candidate, query: Query): boolean {
  const { topics, outOfScope, terms, question } = query;
  const isNameCovered = outOfScope.length > 0 && !features['uncovered'];
  const namesSubject = topics.length > 0 || isNameCovered || terms.length >= FEWEST_TERMS;
  const isFitting = answer.kind !== 'recommendation' || answer.service !== undefined;
  return namesSubject && isFitting && !isProgramOutput(question);
}
