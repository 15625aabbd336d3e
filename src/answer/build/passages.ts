import type { Knowledge } from '../knowledge.js';
import { headingOf, type Passage } from '../notes/passages.js';
import type { Query } from '../search/query.js';
import type { Hit } from '../search/ranking.js';
import type { StatementHit } from '../search/statement-ranking.js';
import type { NextStep, Passages, SourceReference } from './answer.js';
import { fitting, LONGEST_ANSWER } from './length.js';
import { askStep, explainStep } from './next-steps.js';
import { distinctSources, passageSource, referTo } from './references.js';
import { verdictOf } from './verdict/verdict.js';

const MOST_DETAILS = 3;
const MOST_QUESTIONS = 2;
/** A statement of another passage is worth showing if it is among this many best. */
const ELSEWHERE_RANK = 4;
/** A correction must be among this many best passages to be worth telling. */
const CLAIM_RANK = 8;
/** Likeness from which on a listed question is the one just asked. */
const SAME_QUESTION = 0.5;
/** Likeness to an old claim from which on the question touches it. */
const SAME_CLAIM = 0.7;

/** The answer that the best statement gives: it leads, then what stands around it, with sources and what to ask next. */
export function passagesAnswer(
  query: Query,
  hits: readonly Hit[],
  statements: readonly StatementHit[],
  knowledge: Knowledge,
): Passages {
  const [lead] = statements;
  const [topic] = lead?.hit.passage.topics ?? [];
  if (!lead || !topic) throw new Error('a passage without text or topic got into the index');
  const { passage, confidence } = lead.hit;
  const verdict = verdictOf(query, lead, knowledge);
  const gist = gistOf(lead, statements, changedClaim(lead, hits));
  return {
    kind: 'passages',
    question: query.text,
    topic: referTo(topic),
    heading: headingOf(passage),
    lead: verdict === undefined ? lead.statement.markdown : `${VERDICTS[verdict]}. ${lead.statement.markdown}`,
    details: fitting(
      gist.slice(0, MOST_DETAILS).map((detail) => wordsOf(detail, lead)),
      LONGEST_ANSWER - lead.statement.markdown.length,
    ),
    confidence: Math.round(confidence * 1000) / 1000,
    sources: sourcesOf([lead, ...gist]),
    nextSteps: nextSteps(passage, hits),
    corrections: [],
  };
}

const VERDICTS = { yes: 'Yes', no: 'No' } as const;

/** A statement that belongs below the answer. */
type Detail = Pick<StatementHit, 'hit' | 'statement'>;

/** What changed since older notes, the passage around the answer, and the next best statement from elsewhere in the same note. */
function gistOf(lead: StatementHit, statements: readonly StatementHit[], changed: Detail | undefined): Detail[] {
  const around = statements.filter((other) => other !== lead && other.hit.passage === lead.hit.passage);
  const elsewhere = statements
    .slice(1, ELSEWHERE_RANK)
    .filter(({ hit: { passage } }) => passage !== lead.hit.passage && passage.note === lead.hit.passage.note)
    .filter(({ hit: { passage } }) => passage.kind === 'section');
  const claim = lead.hit.passage.kind === 'correction' ? [lead] : [];
  return [...(changed ? [changed] : []), ...claim, ...around.slice(0, 1), ...elsewhere.slice(0, 1), ...around.slice(1)];
}

/** The correction of an old claim that the question repeats. */
function changedClaim(lead: StatementHit, hits: readonly Hit[]): Detail | undefined {
  const hit = hits
    .slice(0, CLAIM_RANK)
    .find(({ passage, parts }) => passage.kind === 'correction' && parts.question >= SAME_CLAIM);
  const statement = hit?.passage.statements[0];
  return hit && statement && hit.passage !== lead.hit.passage ? { hit, statement } : undefined;
}

/** A correction is told with the claim that it corrects; below itself, the claim alone. */
function wordsOf({ hit: { passage }, statement }: Detail, lead: StatementHit): string {
  if (passage.claim === undefined) return statement.markdown;
  return passage === lead.hit.passage
    ? `Older notes say: “${passage.claim}”`
    : `Older notes say “${passage.claim}” Today: ${statement.markdown}`;
}

function sourcesOf(details: readonly Detail[]): SourceReference[] {
  return distinctSources(details.map(({ hit, statement }) => passageSource(hit.passage, hit.confidence, statement)));
}

/** The topic itself, and related questions that the next best passages of its note answer. */
function nextSteps(passage: Passage, hits: readonly Hit[]): NextStep[] {
  const others = hits
    .filter((hit) => hit.passage.kind === 'section' && hit.passage !== passage)
    .filter((hit) => hit.passage.topics.some((topic) => topic.note === passage.note))
    .flatMap((hit) => relatedQuestion(hit) ?? []);
  return [...passage.topics.slice(0, 1).map(explainStep), ...others.slice(0, MOST_QUESTIONS).map(askStep)];
}

/** The listed question most like the one asked that is still another one, and that names its topic, so that it stands alone. */
function relatedQuestion({ asked, alike, words }: Hit): string | undefined {
  const related = asked
    .map(({ text, words: own }, place) => ({ text, own, likeness: alike[place] ?? 0 }))
    .filter(({ likeness }) => likeness > 0 && likeness < SAME_QUESTION)
    .filter(({ own }) => own.some(({ stem }) => words.title.includes(stem)));
  return related.sort((a, b) => b.likeness - a.likeness)[0]?.text;
}
