import type { Knowledge } from '../knowledge/knowledge.js';
import type { OutOfScopeMention } from '../understand/out-of-scope.js';
import { parseQuery, type Query } from '../understand/query.js';
import type { Recommendation, Unknown } from './answer.js';
import { withStatements } from './parts/also-likely.js';
import { withPriceOf } from './parts/priced-need.js';
import { recommend } from './parts/recommendation.js';
import { reasonFor, unknown } from './parts/unknown.js';
import { THRESHOLDS } from './thresholds.js';

const AWS = /\b(?:aws|amazon)\b/i;
/** Words before another provider's name that make it the place to run; those who migrate from there ask about AWS. */
const WANTS_PROVIDER = /\b(?:use|using|want|prefer|on|in|(?:what|how) about)(?: the)?$/;

/** Recommends a service with what else the notes say on the need, or says that they do not cover it. */
export function recommendService(need: string, knowledge: Knowledge): Recommendation | Unknown {
  return recommendFor(parseQuery(need, knowledge.lexicon), knowledge);
}

/** The same for a parsed need. */
export function recommendFor(query: Query, knowledge: Knowledge): Recommendation | Unknown {
  const answer = fittingService(query, knowledge);
  const { candidates } = knowledge.retriever(query);
  if (answer.kind === 'unknown') return answer;
  return withPriceOf(query.text, withStatements(answer, candidates, THRESHOLDS.related, knowledge), knowledge);
}

/**
 * The recommendation alone.
 * @param mayBe which services are wanted
 */
export function fittingService(
  query: Query,
  knowledge: Knowledge,
  mayBe?: (id: string) => boolean,
): Recommendation | Unknown {
  const { services, recommendable } = knowledge.retriever(query);
  const likeliest = recommend(query, services, knowledge, mayBe);
  const isNeed = recommendable >= THRESHOLDS.related || likeliest.signals.length > 0;
  const recommendation = isNeed ? likeliest : recommend(query, new Map(), knowledge, mayBe);
  const subject = subjectOutOfScope(query, recommendation, knowledge);
  return subject ? unknown(query.text, reasonFor(subject, []), [], knowledge) : recommendation;
}

/** The subject out of scope that a need is about, not one that it merely mentions ("files in S3"). */
function subjectOutOfScope(
  query: Query,
  { service, signals }: Recommendation,
  { choices }: Knowledge,
): OutOfScopeMention | undefined {
  const { topics, outOfScope, terms } = query;
  const provider = providerWanted(query);
  if (provider) return provider;
  if (signals.length > 0 || topics.some(({ id }) => id in choices.services)) return undefined;
  // "I need a database" asks for nothing else.
  const [only, ...others] = outOfScope.filter(({ kind }) => kind === 'aws');
  if (only && others.length === 0 && terms.every(({ stem }) => only.stems.includes(stem))) return only;
  return outOfScope.find(({ kind }) => kind === 'wishes' && service === undefined);
}

/** The other provider on which something is to run: "containers on Azure". */
export function providerWanted({ question, outOfScope, tokens }: Query): OutOfScopeMention | undefined {
  const provider = outOfScope.find(({ kind }) => kind === 'elsewhere');
  const isWanted = provider && WANTS_PROVIDER.test(tokens.slice(0, provider.from).join(' '));
  return isWanted && !AWS.test(question) ? provider : undefined;
}
