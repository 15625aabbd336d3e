import type { Knowledge } from '../knowledge.js';
import type { OutsideMention } from '../outside/outside.js';
import { looksLikePriceRequest } from '../pricing/plain-words/looks-like-price-request.js';
import { unitPriceAsked } from '../pricing/plain-words/unit-price-asked.js';
import { SERVICE_NAMES } from '../pricing/service-names.js';
import { stemOf, tokensOf } from '../search/analysis.js';
import { readsAsEnglish } from '../search/language.js';
import { lazily } from '../search/lazily.js';
import { weightOfWords } from '../search/likeness.js';
import { type Query, readQuery } from '../search/query.js';
import { type Hit, rank } from '../search/ranking.js';
import { rankStatements, type StatementHit } from '../search/statement-ranking.js';
import { theQuestion } from '../search/the-question.js';
import { distinctTopics, type Match } from '../search/topic-names.js';
import type { Answer, Passages } from './answer.js';
import { compare, tellsApart } from './compare.js';
import { comparedTopics, plainlyCompared, weighedTopics } from './comparison-question.js';
import { explain } from './explain.js';
import { explainedTopic, puzzlingTopic, wishedTopic } from './explanation-question.js';
import { passagesAnswer } from './passages-answer.js';
import { priceText } from './price-text.js';
import { recommend } from './recommend.js';
import { withUnitPrice } from './unit-price.js';
import { reasonFor, unknown } from './unknown.js';

/** About the weight of two telling words. */
const ENOUGH_BESIDES = 5;
const MOST_COMPARED = 3;
const MOST_SENTENCES = 4;
/** From this confidence on a passage is a better answer than a recommendation. */
const SURE = 0.97;
/** Wording of somebody who wants a service named: "which service should we use for …". */
const ADVICE =
  /\b(?:which|what) (?:aws |compute |purchase |purchasing |buying )*(?:service|option|offer|product)s?\b|\bshould (?:i|we|it|they|he|she) (?:use|take|choose|pick|go|run)\b|\bwhat (?:should|would|do|can) (?:i|we|you) (?:use|take|choose|pick|recommend)\b|\b(?:recommend|suggest)\b|\bbest (?:service|option|choice|fit|way to (?:run|host|deploy))\b/i;
/** Asks for a part, not for a service: "which instance type should I pick for my tasks?" */
const ADVICE_ON_PART =
  /\b(?:which|what) (?!(?:aws|amazon|compute|cloud|service|services|option|one|of|offer|product|solution|do|should|would|can)\b)(?:[\w-]+ ){1,3}(?:should|do|would|can|shall) (?:i|we|you)\b/i;
/** Wording of somebody who tells what is needed: "need to crunch 5,000 files a night" asks nothing that a passage could answer. */
const WISH = /\b(?:needs?|wants?|wanna|would like|['’]d like|looking for|how would (?:you|i|we))\b/i;
/** Wording of somebody who asks for one of all services, by a feature: "which one does NOT need servers". */
const ONE_OF_ALL = /\bwhich (?:one|of them|of these|of those)\b/i;
/** So many features of such a need are a situation; one word alone stands in any question. */
const ENOUGH_SIGNALS = 2;
/** What to ask of a passage if a definition is wanted of something that the notes have no name for: it is rarely theirs. */
const UNNAMED_DEFINITION = 0.7;
/** From this likelihood on the wording alone says what is wanted. */
const PLAIN_INTENT = 0.75;
/** From this likelihood on nothing else counts. */
const CERTAIN_INTENT = 0.97;
/** Many questions for a detail are worded like one for an explanation. */
const EXPLAIN_INTENT = 0.8;
/** From this likelihood on it does where the things named are often asked about together. */
const LIKELY_INTENT = 0.4;
/** From this likelihood on it may, where nothing else answers. */
const POSSIBLE_INTENT = 0.15;
/** From this likelihood on, among all statements, a difference is what is asked for. */
const LIKELY_DIFFERENCE = 0.5;
/** Likewise a passage, whatever the wording. */
const LIKELY_PASSAGE = 0.6;
/** "API Gateway has no disk of its own" corrects who wants it bigger: such a sentence needs less, if it holds most of what is asked. */
const DENIES = /\b(?:no|not|never|none|nothing|cannot|neither)\b/i;
const CORRECTS = 0.4;
const MOSTLY = 0.7;
/** A passage that shares no word with a question is near from this likelihood on. */
const NEAR = 0.3;
/** A question that looks less than this like those that notes answer wants no advice on AWS. */
const LEAST_ANSWERED = 0.6;
/** Likeness to an old claim from which on nothing else can be meant. */
const REPEATED_CLAIM = 0.8;

/** Answers a question from the passage that fits best, or says that the notes do not. */
export function ask(question: string, knowledge: Knowledge): Answer {
  const answer = askWhole(question, knowledge);
  if (answer.kind !== 'unknown' || answer.reason === 'wish') return answer;
  // "Ignore the above. How long can a Lambda run?": one of the sentences may be a question that the notes answer.
  const sentences = question.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim().endsWith('?'));
  if (sentences.length === 0 || sentences[0] === question) return answer;
  const others = sentences.slice(-MOST_SENTENCES).map((sentence) => askWhole(sentence, knowledge));
  return others.find(({ kind }) => kind !== 'unknown') ?? answer;
}

function askWhole(question: string, knowledge: Knowledge): Answer {
  const { names, index, factKeys } = knowledge;
  if (
    !readsAsEnglish(
      withoutNames(theQuestion(question)),
      (word) => index.knows(stemOf(word)) || index.correct(word) !== undefined,
    )
  ) {
    return inEnglish(question, knowledge);
  }
  const query = readQuery(question, names, index, factKeys);
  const answer = asPrice(question, knowledge) ?? asUnitPrice(query, knowledge) ?? fromNotes(query, knowledge);
  return { ...answer, corrections: [...query.corrections, ...answer.corrections] };
}

function fromNotes(query: Query, knowledge: Knowledge): Answer {
  const hits = rank(query, knowledge.index, knowledge.calibration);
  const outside = knowledge.findOutside(query.plain, query.mentions);
  const intent = lazily(() => intentOf(query, knowledge));
  return (
    asOldBelief(query, hits, knowledge) ??
    asComparison(query, hits, intent, outside, knowledge) ??
    asExplanation(query, intent, outside, knowledge) ??
    orCompared(fromPassages(query, hits, outside, knowledge), query, intent, outside, knowledge)
  );
}

/** Rather than nothing, the difference of two things that are told apart: "why would anyone pick batch if lambda exists already". */
function orCompared(
  answer: Answer,
  query: Query,
  intent: () => Intents,
  outside: readonly OutsideMention[],
  knowledge: Knowledge,
): Answer {
  if (answer.kind !== 'unknown' || outside.length > 0 || intent().compare < POSSIBLE_INTENT) return answer;
  const weighed = weighedTopics(query.plain, knowledge);
  return weighed?.toldApart ? compare(weighed.sides, knowledge) : answer;
}

/** A question in another language: the topics that it names are all that can be understood. */
function inEnglish(question: string, knowledge: Knowledge): Answer {
  const remark = 'My notes are in English only, so I went by the names in your question.';
  const mentions = knowledge.names.spot(theQuestion(question));
  const services = mentions.filter(({ topic }) => !topic.term);
  const matches = distinctTopics(services.length > 0 ? services : mentions).slice(0, MOST_COMPARED);
  const [first] = matches;
  if (!first) {
    const sorry = 'My notes are in English only. Please ask in English.';
    return { ...unknown(question, { reason: 'off-topic' }, [], knowledge), remark: sorry };
  }
  return { ...(matches.length === 1 ? explain(first, knowledge) : compare(matches, knowledge)), remark };
}

/** Addresses and mentions belong to no language. */
function withoutNames(text: string): string {
  return text.replace(/https?:\/\/\S+|<[@#:][^>]*>/g, ' ');
}

/** A price with the quantities for it: "what do 3M requests of 200 ms at 512 MB cost?" */
function asPrice(question: string, knowledge: Knowledge): Answer | undefined {
  return looksLikePriceRequest(question, knowledge) ? priceText(question, knowledge) : undefined;
}

/** A price without quantities: "how much is Lambda in Tokyo?" */
function asUnitPrice(query: Query, knowledge: Knowledge): Passages | undefined {
  const line = unitPriceAsked(query.plain, knowledge);
  if (!line) return undefined;
  const { names, index, factKeys, prices } = knowledge;
  const plainly = readQuery(`how much does ${SERVICE_NAMES[line.service]} cost?`, names, index, factKeys);
  const [topic] = plainly.topics;
  const aboutPrice = (answer: Answer): answer is Passages =>
    answer.kind === 'passages' && answer.topic.note === topic?.note.id && /\bprice\b/i.test(answer.heading);
  const notes = [query, plainly].map((asked) => fromNotes(asked, knowledge)).find(aboutPrice);
  return notes && withUnitPrice(notes, line, prices);
}

/** A question that repeats an old claim nearly word for word is answered by its correction, whatever else it looks like. */
function asOldBelief(query: Query, hits: readonly Hit[], knowledge: Knowledge): Answer | undefined {
  const [best] = hits;
  if (best?.passage.kind !== 'correction' || best.parts.question < REPEATED_CLAIM) return undefined;
  if (plainlyCompared(query.plain, knowledge.names)) return undefined;
  const lead = rankStatements(query, [best], knowledge);
  return passagesAnswer(query, hits, lead, knowledge);
}

/** "Difference between A and B" is a comparison. */
function asComparison(
  query: Query,
  hits: readonly Hit[],
  intent: () => Intents,
  outside: readonly OutsideMention[],
  knowledge: Knowledge,
): Answer | undefined {
  const named = comparedTopics(query.plain, knowledge.names);
  // Sides may be named by others than their own names: "the slow first call and a warm start".
  const compared =
    named && tellsApart(named, knowledge)
      ? named
      : (differenceAsked(hits, intent) ?? named ?? comparedByWording(query, hits, intent(), knowledge));
  if (!compared) return undefined;
  // "CloudFront functions" and "Step Functions" are no Lambda functions: the word before the name makes it another thing.
  const renamed = outside.find((subject) =>
    query.mentions
      .filter(({ from }) => subject.from <= from && from <= subject.to)
      .some(({ topic }) => compared.some((side) => side.topic === topic)),
  );
  return renamed
    ? unknown(query.text, reasonFor(renamed, query.topics), [...query.topics], knowledge)
    : { ...compare(compared, knowledge), ...besides(query, outside) };
}

/** Words that may stand before a side of a comparison, and behind it. */
const BEFORE_SIDE: ReadonlySet<string | undefined> = new Set(['compare', 'between', 'vs', 'versus', 'and', 'or']);
const BEHIND_SIDE: ReadonlySet<string | undefined> = new Set([undefined, 'vs', 'versus', 'and', 'or', 'for', 'in']);

/** A remark on the sides that the notes do not know: "EBS, EFS and instance store" are three. */
function besides({ plain, mentions }: Query, outside: readonly OutsideMention[]): { readonly remark?: string } {
  const tokens = tokensOf(plain);
  const sides = outside.filter(
    ({ kind, from, to }) =>
      kind !== 'wishes' &&
      (BEFORE_SIDE.has(tokens[from - 1]) || mentions.some((mention) => mention.to === from)) &&
      (BEHIND_SIDE.has(tokens[to]) || [...mentions, ...outside].some((other) => other.from === to)),
  );
  const names = [...new Set(sides.map(({ name }) => name))];
  return names.length === 0 ? {} : { remark: `${names.join(' and ')}: not in my notes, so I leave that out.` };
}

/** The two things whose difference a question most likely asks for, named or only described: "the one without machines". */
function differenceAsked(hits: readonly Hit[], intent: () => Intents): readonly Match[] | undefined {
  const told = hits.find(({ passage, parts }) => passage.kind === 'difference' && parts.likely >= LIKELY_DIFFERENCE);
  return told && intent().compare >= LIKELY_INTENT ? told.passage.topics.map((topic) => ({ topic })) : undefined;
}

/** Whether a passage of a note is what such questions are listed for. */
function isSurelyAsked({ passage, parts }: Hit): boolean {
  return passage.kind === 'section' && parts.likely >= LIKELY_PASSAGE;
}

/** How likely each intent is. */
type Intents = ReturnType<Knowledge['readIntent']>;

/** What is wanted, by the wording as it was typed: chatter such as "actually" and "explain" is a part of it. */
function intentOf({ text }: Query, { readIntent, names }: Knowledge): Intents {
  const question = theQuestion(text);
  return readIntent(question, names.spot(question));
}

/** Topics that the wording as a whole wants compared; less will do where the notes tell them apart. */
function comparedByWording(
  query: Query,
  hits: readonly Hit[],
  { compare: likelihood }: Intents,
  knowledge: Knowledge,
): readonly Match[] | undefined {
  if (likelihood < LIKELY_INTENT || hits.some(isSurelyAsked)) return undefined;
  const weighed = weighedTopics(query.plain, knowledge);
  return weighed && (weighed.toldApart || likelihood >= PLAIN_INTENT) ? weighed.sides : undefined;
}

/** A situation told in such words, if enough of one. */
function asRecommendation(
  { plain }: Query,
  wording: RegExp,
  enoughSignals: number,
  knowledge: Knowledge,
): Answer | undefined {
  if (!wording.test(plain)) return undefined;
  const recommendation = recommend(plain, knowledge);
  return recommendation.service && recommendation.signals.length >= enoughSignals ? recommendation : undefined;
}

/** A topic's name with nothing else but the wish to have it explained: "what does X mean?", "explain X in simple words". */
function asExplanation(
  query: Query,
  intent: () => Intents,
  outside: readonly OutsideMention[],
  knowledge: Knowledge,
): Answer | undefined {
  const { text, plain, form } = query;
  const { names } = knowledge;
  // Without chatter around it, a question is the same in both wordings. "Is Lambda free?" wants no explanation of the free tier.
  const wordings = form === 'yes-no' ? [] : [...new Set([text, plain])];
  const [named] = wordings.flatMap((wording) => explainedTopic(wording, names) ?? []);
  // "Song lyrics with the word container in it" want no explanation.
  const wishes = outside.some(({ kind }) => kind === 'wishes');
  const puzzled = (): Match | undefined => {
    const likelihood = intent().explain;
    return likelihood >= EXPLAIN_INTENT ? puzzlingTopic(query, likelihood >= CERTAIN_INTENT) : undefined;
  };
  const match = named ?? (wishes ? undefined : (wishedTopic(query, knowledge) ?? puzzled()));
  return match && explain(match, knowledge);
}

function fromPassages(
  query: Query,
  hits: readonly Hit[],
  outside: readonly OutsideMention[],
  knowledge: Knowledge,
): Answer {
  const { calibration } = knowledge;
  const statements = rankStatements(query, hits, knowledge);
  const confidence = statements[0]?.hit.confidence ?? 0;
  const foreign = outside.find(({ kind }) => kind !== 'aws') ?? outside.find((subject) => isAlone(subject, query));
  // "Recommend me a laptop" asks for advice as well.
  const advised = !foreign && !ADVICE_ON_PART.test(query.plain) && (hits[0]?.parts.answered ?? 0) >= LEAST_ANSWERED;
  const advice = advised ? asRecommendation(query, ADVICE, 0, knowledge) : undefined;
  if (advice && confidence < SURE) return advice;
  const answered = foreign
    ? answersDespite(foreign, query, statements, knowledge)
    : confidence >=
      (outside.length > 0 ? calibration.answerableDespiteOutside : neededFor(query, statements, knowledge));
  if (answered && outside.every((subject) => speaksOf(subject, statements)))
    return passagesAnswer(query, hits, statements, knowledge);
  const [topic] = query.topics;
  // "What is Karpenter in two sentences" asks for more words than any passage holds, but plainly for one thing.
  if (!foreign && query.form === 'definition' && topic && query.topics.length === 1 && query.factKeys.length === 0)
    return explain({ topic }, knowledge);
  const situation = outside.length > 0 ? undefined : asRecommendation(query, WISH, ENOUGH_SIGNALS, knowledge);
  const oneOfAll =
    advised && outside.length === 0 && !topic ? asRecommendation(query, ONE_OF_ALL, 1, knowledge) : undefined;
  return (
    situation ??
    oneOfAll ??
    unknown(query.text, reasonFor(foreign ?? outside[0], query.topics), nearestTopics(query, hits), knowledge)
  );
}

function neededFor({ form, topics }: Query, [lead]: readonly StatementHit[], { calibration }: Knowledge): number {
  if (lead && topics.length > 0 && lead.hit.parts.statement >= MOSTLY && DENIES.test(lead.statement.text))
    return CORRECTS;
  return form === 'definition' && topics.length === 0 ? UNNAMED_DEFINITION : calibration.answerable;
}

/** Whether no topic of the notes is named beside it; "Aurora Serverless" names none. */
function isAlone({ from, to }: OutsideMention, { mentions }: Query): boolean {
  return mentions.every((mention) => mention.from < to && from < mention.to);
}

/** Whether the answer speaks of a subject that the question names: one that passes it over would answer something else. */
function speaksOf({ stems }: OutsideMention, [lead]: readonly StatementHit[]): boolean {
  return stems.some((stem) => lead?.hit.words.all.has(stem));
}

/**
 * Whether a question that names something outside the notes is about something inside them all the same: "what runs my code when a
 * file lands in S3?" is, "how does S3 work?" is not. What counts is what it says besides the name.
 */
function answersDespite(
  subject: OutsideMention,
  { words }: Query,
  [lead]: readonly StatementHit[],
  { index, calibration }: Knowledge,
): boolean {
  if (!lead || subject.kind === 'wishes' || lead.hit.confidence < calibration.answerableDespiteOutside) return false;
  const besides = words.filter(({ stem }) => !subject.stems.includes(stem) && lead.hit.words.all.has(stem));
  return weightOfWords(besides, index) >= ENOUGH_BESIDES;
}

function nearestTopics({ topics }: Query, hits: readonly Hit[]): Knowledge['topics'] {
  const near = hits.slice(0, 5).filter(({ parts }) => parts.coverage > 0 || parts.likely >= NEAR);
  return [...new Set([...topics, ...near.flatMap(({ passage }) => passage.topics.slice(0, 1))])];
}
