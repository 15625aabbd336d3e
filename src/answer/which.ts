import type { Knowledge } from '../knowledge/knowledge.js';
import type { OutOfScopeMention } from '../understand/out-of-scope.js';
import { parseQuery, type Query } from '../understand/query.js';
import type { Recommendation, Unknown } from './answer.js';
import { withStatements } from './build/also-likely.js';
import { recommend } from './build/recommendation.js';
import { reasonFor, unknown } from './build/unknown.js';
import { THRESHOLDS } from './thresholds.js';

const AWS = /\b(?:aws|amazon)\b/i;
/** Words before the name of another provider that say where it shall run; who comes from there asks about AWS all the same. */
const PLACED = /\b(?:use|using|want|prefer|on|in)(?: the)?$/;

/** Recommends a service, or says that the need is about something that the notes do not cover. */
export function recommendService(need: string, knowledge: Knowledge): Recommendation | Unknown {
  const line = parseQuery(need, knowledge.lexicon);
  const { services, recommendable, candidates } = knowledge.retriever(line);
  const likeliest = recommend(line, services, knowledge);
  const isNeed = recommendable >= THRESHOLDS.besideNeed || likeliest.signals.length > 0;
  const recommendation = isNeed ? likeliest : recommend(line, new Map(), knowledge);
  const subject = subjectOutOfScope(line, recommendation, knowledge);
  return subject
    ? unknown(need, reasonFor(subject, []), [], knowledge)
    : withStatements(recommendation, candidates, THRESHOLDS.besideNeed, knowledge);
}

/** The subject out of scope that a need is about; one that is merely named ("files in S3") is none. */
function subjectOutOfScope(
  line: Query,
  { service, signals }: Recommendation,
  { choices }: Knowledge,
): OutOfScopeMention | undefined {
  const { mentions, outOfScope, terms } = line;
  const provider = providerWanted(line);
  if (provider) return provider;
  const decided = signals.length > 0 || mentions.some(({ topic }) => topic.id in choices.services);
  if (decided) return undefined;
  // "I need a database" asks for nothing else.
  const [only, ...others] = outOfScope.filter(({ kind }) => kind === 'aws');
  if (only && others.length === 0 && terms.every(({ stem }) => only.stems.includes(stem))) return only;
  return outOfScope.find(({ kind }) => kind === 'wishes' && service === undefined);
}

/** The other provider by which a need shall be met: "containers on Azure". */
export function providerWanted({ question, outOfScope, tokens }: Query): OutOfScopeMention | undefined {
  const provider = outOfScope.find(({ kind }) => kind === 'elsewhere');
  const isPlaced = provider && PLACED.test(tokens.slice(0, provider.from).join(' '));
  return isPlaced && !AWS.test(question) ? provider : undefined;
}
