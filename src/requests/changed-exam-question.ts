import type { Answer } from '../answer/answer.js';
import { examAnswer } from '../answer/exam/exam-answer.js';
import { statementsOn } from '../answer/exam/option-asked.js';
import type { WeighedOption } from '../answer/exam/options.js';
import { type ReadExam, readExam } from '../answer/exam/read-exam.js';
import { citedSource } from '../answer/parts/references.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutConjunction } from '../language/follow-up-cues.js';
import { analyze } from '../language/tokenize.js';
import type { Condition } from '../recommend/choices.js';
import { withDuration } from '../recommend/named-sizes.js';
import { weightOf } from '../retrieval/entry-index.js';
import { ASKS } from '../understand/follow-up.js';
import { lettersNamed } from '../understand/options-named.js';

/** "What if it takes 20 minutes?", "which one if it can't be interrupted", "say it runs all day", "same thing but it is UDP". */
const SUPPOSES =
  /(?:^|[\s,.;:!?(])(?:if|when(?= (?:(?:instead|now|all|each|every|both|no|nothing) )?(?:it|its|it['’]s|they|theyre|we|you|u|the|there|this|that|an?|everything|(?!(?:is|was|does|has)\b)\p{L}+s)\b (?!the\b))|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|(?<!\b(?:i|you|u|they|we|to|would|people|also|and|(?!lets\b)\p{L}+s) )say|change[ds]?(?: it| that| this)?(?: to)?\s*:|same (?:\p{L}+ )?,?(?:but|except))(?: that)?[\s,:]+(?<change>\S.*)$/isu;
/** What stands before a fact that is supposed of the question: "what happens if" asks for something else. */
const OF_CHOICE =
  /(?:^|[.!?])(?:[^\p{L}\p{N}]*(?<![\p{L}\p{N}])(?:\p{L}{1,2}|and|but|okay|hm+|then|what|how|about|yes|yeah|well|wait|lets)(?![\p{L}\p{N}]))*[^\p{L}\p{N}]*$|\b(?:pick|choose|take|answer|which|still|options?|change)\b/iu;
/** A fact that joins the others, instead of taking the place of one. */
const ALSO = /\b(?:both|also|too|as well|still|additionally|on top|together|at the same time|plus)\b/i;
/** A fact in place of all others. */
const ALONE = /\b(?:only|just|instead|now)\b/i;
/** What is denied: "without licenses", "cannot be interrupted", "Kubernetes is not needed". */
const DENIED =
  /\b(?:without|no|not|never|nobody|nothing|cannot|can['’]?t|won['’]?t|mustn['’]?t|(?:is|are|do|does|did|has)n['’]?t)\s+(?<what>(?:[\p{L}\p{N}-]+\s*){1,4})|(?<named>[\p{L}\p{N}-]+)\s+(?:is|are)(?=\s*(?:not|n['’]?t|no longer)\b)/giu;
const END_OF_CLAUSE = /(?<=[.;,])\s+|(?<=\w)\s+(?=(?:and|but|that|which|who|whose|where|for|over|with)\b)/;
const END_OF_SENTENCE = /(?<=[.!?;])\s+|,\s+(?=still\b)/;
const ASKING = /\?|\b(?:which|what|choose|select|how)\b/i;
const MOST_SUBJECTS = 2;
/** Lighter words are in many texts: "need", "run". */
const LEAST_WEIGHT = 3;

/** Whether a line says that it supposes something. */
export function supposes(line: string): boolean {
  return SUPPOSES.test(line);
}

/** A fact in a line. */
interface Fact {
  readonly text: string;
  /** What it decides between the options, and the stem does not yet. */
  readonly conditions: readonly Condition[];
  readonly joins: boolean;
}

/**
 * An exam question with a fact that a line states or supposes behind it: in place of what its stem says of that, or among its other facts,
 * or else as its only one, since it may contradict what stands in other words.
 * @param mayBeVague whether it may be a fact that brings no known condition, if the line says itself that it supposes it
 * @param named the options that the line names, about which it states something
 * @returns the question to decide, or what is known if the fact does not let the notes settle it; undefined without a fact
 */
export function changedExam(
  line: string,
  read: ReadExam,
  { mayBeVague, named }: { readonly mayBeVague: boolean; readonly named: readonly string[] },
  knowledge: Knowledge,
): string | Answer | undefined {
  const fact = factIn(line, named, read, knowledge);
  const isKnown = fact !== undefined && fact.conditions.length > 0;
  if (!fact || !(isKnown || mayBeVague)) return undefined;
  const [among = '', only = '', asks = ''] = stemsWith(fact, read, knowledge).map((stem) => withOptions(stem, read));
  const changed = readExam(among, knowledge);
  const [now, before] = [lettersOf(changed), lettersOf(read)];
  const [alone = '', asked] = [only, asks].map((text) => lettersOf(readExam(text, knowledge)));
  const isFavoured = (one: WeighedOption): boolean => alone.includes(one.option.letter);
  // Another condition rules it out, or the stem spoke for it before, and for the answer more.
  const isOut = changed?.findings.weighed.some((one) => one.ruledOut && isFavoured(one));
  const wasWeighed = read.findings.weighed.some((one) => one.points > 0 && isFavoured(one));
  // What the question alone would decide is no effect of the fact.
  const mayDecide = !fact.joins && ((!isOut && !wasWeighed) || ALONE.test(line));
  const isEffect = mayDecide && alone !== '' && alone !== asked;
  if (now !== '' && now !== before && (isKnown || (isEffect && now === alone))) return among;
  if (isEffect && alone !== before) return only;
  const isStill = now !== '' && isKnown && !speaksAgainst(fact, read);
  return isStill || (now === '' && isKnown && !fact.joins) ? among : unsettled(line, fact, changed, read, knowledge);
}

function lettersOf(read: ReadExam | undefined): string {
  const letters = read?.findings.chosen.map(({ option }) => option.letter) ?? [];
  return letters.sort().join();
}

function withOptions(stem: string, { exam }: ReadExam): string {
  return `${stem.trim()}\n${exam.options.map(({ letter, text }) => `${letter}. ${text}`).join('\n')}`;
}

/** The fact that a line supposes, or that it states if it asks nothing else and tells of a condition, or of the opposite. */
function factIn(line: string, named: readonly string[], read: ReadExam, knowledge: Knowledge): Fact | undefined {
  const cue = SUPPOSES.exec(line);
  const supposed = cue?.groups?.['change'];
  const stated = withoutConjunction(line);
  if (supposed === undefined && (named.length > 0 || ASKS.test(stated))) return undefined;
  const before = line.slice(0, cue?.index);
  const isOfChoice = cue !== null && OF_CHOICE.test(before);
  // "They need a GPU? Still B?" is only the first.
  const [first = '', ...more] = (supposed ?? stated).split(END_OF_SENTENCE);
  const said = [first, ...more.filter((sentence) => !sentence.endsWith('?'))];
  const text = said.join(' ').replace(/[\s?!.]+$/, '');
  if (lettersNamed(text, read.exam.options).length > 0) return undefined;
  const ids = read.findings.weighed.flatMap(({ topics }) => topics.map(({ id }) => id));
  const given = conditionsIn(read.stem.text, knowledge);
  const conditions = conditionsIn(text, knowledge).filter(
    (one) => !given.includes(one) && ids.some((id) => id in one.favours || id in one.rulesOut),
  );
  const isStated =
    conditions.length > 0 || denies(text, read.exam.stem, knowledge) || denies(read.exam.stem, text, knowledge);
  return !isOfChoice && !isStated ? undefined : { text, conditions, joins: ALSO.test(`${before} ${text}`) };
}

function conditionsIn(text: string, { findConditions, findSignals }: Knowledge): readonly Condition[] {
  return [...findConditions(text), ...findSignals(text)];
}

/** The stem with a fact in place of what contradicts it, what it asks with the fact alone, and what it asks. */
function stemsWith(
  { text, joins, conditions }: Fact,
  { exam, findings }: ReadExam,
  knowledge: Knowledge,
): readonly string[] {
  const stem = (joins ? undefined : withDuration(exam.stem, text)) ?? exam.stem;
  const sentences = stem.split(END_OF_SENTENCE);
  const facts = sentences.filter((sentence) => !ASKING.test(sentence)).join(' ');
  const whole = sentences.filter((sentence) => ASKING.test(sentence)).join(' ');
  // "Which load balancer for a game over UDP?" holds its facts itself.
  const [asks = whole] = facts === '' ? whole.split(END_OF_CLAUSE) : [];
  const alone = [`${text}. ${asks}`, asks];
  const found = conditionsIn(stem, knowledge);
  if (stem !== exam.stem && conditions.every((one) => found.includes(one))) return [stem, ...alone];
  const [factClauses = [], askClauses = []] = [facts, whole].map((part) => part.split(END_OF_CLAUSE));
  const clauses = joins ? [] : [...factClauses, ...askClauses];
  const opposite = clauses.filter((clause) => denies(text, clause, knowledge) || denies(clause, text, knowledge));
  const isExcluded = (clause: string): boolean =>
    conditionsIn(clause, knowledge).some((other) => conditions.some((one) => excludes(one, other, findings.weighed)));
  // What says the opposite of the same is replaced, and only without such a clause what speaks for other options.
  const replaced = opposite.length > 0 ? opposite : clauses.filter(isExcluded);
  const kept = (part: readonly string[]): string => part.filter((clause) => !replaced.includes(clause)).join(' ');
  return [`${kept(factClauses).replace(/(?<=\w)$/, '.')} ${text}. ${kept(askClauses)}`, ...alone];
}

/** Whether a text denies what another one says. */
function denies(text: string, other: string, knowledge: Knowledge): boolean {
  const [denied, alsoDenied] = [text, other].map((one) =>
    [...one.matchAll(DENIED)].flatMap(({ groups }) => thingsIn(groups?.['what'] ?? groups?.['named'] ?? '', knowledge)),
  );
  const said = thingsIn(other, knowledge).filter((thing) => !alsoDenied?.includes(thing));
  return denied?.some((thing) => said.includes(thing)) ?? false;
}

/** What a text is about: its names, and the words that are not in every other text. */
function thingsIn(text: string, { names, index }: Knowledge): readonly string[] {
  const words = analyze(text).filter((term) => weightOf([term], index) >= LEAST_WEIGHT);
  return [...names.spot(text).map(({ topic }) => topic.id), ...words.map(({ stem }) => stem)];
}

/** Whether one of two conditions rules out what the other favours, and no option fits both. */
function excludes(one: Condition, other: Condition, options: readonly WeighedOption[]): boolean {
  const isOut = (by: Condition, of: Condition): boolean => Object.keys(of.favours).some((id) => id in by.rulesOut);
  const fitsBoth = options.some(({ topics }) =>
    [one, other].every(
      ({ favours, rulesOut }) => topics.some(({ id }) => id in favours) && !topics.some(({ id }) => id in rulesOut),
    ),
  );
  return !fitsBoth && (isOut(one, other) || isOut(other, one));
}

/** Whether a fact rules out what was chosen, or favours only other options. */
function speaksAgainst({ conditions }: Fact, { findings: { chosen, weighed } }: ReadExam): boolean {
  const idsOf = (options: typeof weighed) => options.flatMap(({ topics }) => topics.map(({ id }) => id));
  const [right, all] = [idsOf(chosen), idsOf(weighed)];
  return conditions.some(
    ({ favours, rulesOut }) =>
      right.some((id) => id in rulesOut) || (all.some((id) => id in favours) && !right.some((id) => id in favours)),
  );
}

/** The changed question without an answer, with what the fact does to each option, or else what the notes say on the line itself. */
function unsettled(
  line: string,
  fact: Fact,
  changed: ReadExam | undefined,
  { stem, findings }: ReadExam,
  knowledge: Knowledge,
): Answer | undefined {
  if (!changed) return undefined;
  const subjects = [...findings.chosen.flatMap(({ topics }) => topics), ...stem.topics].slice(0, MOST_SUBJECTS);
  const found = statementsOn(line, subjects, '', knowledge.boundaries.unsure, knowledge);
  const effects = changed.findings.weighed.flatMap((one, at) => {
    const { letter } = one.option;
    const isFreed = findings.weighed[at]?.ruledOut && !one.ruledOut;
    const reasons = one.reasons.filter((reason) => fact.conditions.includes(reason)).map(({ shown }) => shown);
    return [
      ...(isFreed ? [`${letter} is no longer ruled out.`] : []),
      ...(reasons.length > 0 ? [`In favor of ${letter}: ${reasons.join('; ')}.`] : []),
    ];
  });
  const by = fact.conditions.flatMap(({ source }) => citedSource(source, knowledge.notes, 1) ?? []);
  const [source] = [...by, ...found.map((one) => one.source)];
  const text = [...effects, ...found.map(({ says }) => says)].join(' ');
  const shown = {
    weighed: changed.findings.weighed,
    chosen: [],
    ...(source && text ? { known: { text, source } } : {}),
  };
  const answer = examAnswer(changed.exam, shown, knowledge);
  return { ...answer, certainty: 'unsure', decidedBy: 'exam-question', trace: [], alternatives: [] };
}
