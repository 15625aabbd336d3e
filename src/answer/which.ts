import type { Knowledge } from '../knowledge/knowledge.js';
import { spelledOut } from '../recommend/spelled-out.js';
import type { OutOfScopeMention } from '../understand/out-of-scope.js';
import { type Understood, understand } from '../understand/understood.js';
import type { Recommendation, Unknown } from './answer.js';
import { withStatements } from './build/also-likely.js';
import { recommend } from './build/recommendation.js';
import { reasonFor, unknown } from './build/unknown.js';
import { THRESHOLDS } from './thresholds.js';

const NO_AWS =
  /\b(?:no|not|without|avoid|hate|instead of|rather than|anything but|other than)(?: (?:want|use|using|like|need|to|on|in|with|any|the))* (?:aws|amazon)\b/;
const AWS = /\b(?:aws|amazon)\b/;
/** Words before the name of another provider that say where it shall run. */
const PLACED = /\b(?:use|using|want|prefer|on|in)(?: the)?$/;
/** Who comes from another provider, or wants several, asks about AWS all the same. */
const NOT_THERE_ALONE =
  /\b(?:now|today|currently|so far|until|move|moving|migrat\w+|leav\w+|away|switch\w*|coming|from|also|both|too|later|one day|as well)\b/;

/** Recommends a service, or says that the need is about something that the notes do not cover. */
export function which(need: string, knowledge: Knowledge): Recommendation | Unknown {
  const line = understand(need, knowledge.reader);
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
  line: Understood,
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

/** The other provider by which a need shall be met: "no AWS, use Azure", "containers on Azure". */
export function providerWanted({ question, outOfScope, tokens }: Understood): OutOfScopeMention | undefined {
  const provider = outOfScope.find(({ kind }) => kind === 'elsewhere');
  const text = spelledOut(question);
  if (!provider || NO_AWS.test(text)) return provider;
  const isPlaced = PLACED.test(tokens.slice(0, provider.from).join(' '));
  return isPlaced && !AWS.test(text) && !NOT_THERE_ALONE.test(text) ? provider : undefined;
}
