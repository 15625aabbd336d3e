import type { Answer } from '../answer/answer.js';
import { type ReadExam, readExam } from '../answer/deciders/exam-question.js';
import { statementsOn } from '../answer/exam/option-asked.js';
import type { WeighedOption } from '../answer/exam/options.js';
import { examAnswer } from '../answer/parts/exam.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutConjunction } from '../language/follow-up-cues.js';
import { stemsIn } from '../language/tokenize.js';
import type { Topic } from '../notes/topics.js';
import type { Condition } from '../recommend/choices.js';
import { withDuration } from '../recommend/named-sizes.js';
import { ASKS } from '../understand/follow-up.js';
import { lettersNamed } from '../understand/options-named.js';

/** "What if it takes 20 minutes?", "which one if it can't be interrupted", "say it runs all day", "same thing but it is UDP". */
const SUPPOSES =
  /(?:^|[\s,.;:!?(])(?:if|when(?= (?:(?:instead|now|all|each|every|both|no|nothing) )?(?:it|its|it['’]s|they|theyre|we|you|u|the|there|this|that|an?|everything|(?!(?:is|was|does|has)\b)\p{L}+s)\b (?!the\b))|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|(?<!\b(?:i|you|u|they|we|to|would|people|also|and|(?!lets\b)\p{L}+s) )say|change[ds]?(?: it| that| this)?(?: to)?\s*:|same (?:\p{L}+ )?,?(?:but|except))(?: that)?[\s,:]+(?<change>\S.*)$/isu;
/** What stands before a fact that is supposed of the question: "what happens if" asks for something else. */
const OF_CHOICE =
  /^(?:\W*\b(?:and|but|so|ok|okay|hm+|n|then|what|how|about|or|yes|yeah|well|oh|wait|lets|s)\b)*\W*$|\b(?:pick|choose|take|answer|which|still|options?|change)\b/i;
/** What may, must or is done: "can not be interrupted". */
const SAID_OF =
  /\b(?:can|could|may|might|must|should|will|is|are|was)(?:\s*not|n?['’]?t)?\s+(?:(?:also|always|never|only|sometimes) )?(?:be\s+)?(?<what>\p{L}{4,})/giu;
/** A fact that joins the others, instead of taking the place of one. */
const ALSO = /\b(?:both|also|too|as well|still|additionally|on top|together|at the same time|plus)\b/i;
/** A fact in place of all others. */
const ALONE = /\b(?:only|just|instead|now)\b/i;
/** What is no longer so: "now without licenses". */
const NO_LONGER = /\b(?:without|no|no longer|not|doesn['’]?t|don['’]?t)\s+(?:\p{L}+\s+)?(?<what>\p{L}{5,})/giu;
const END_OF_CLAUSE = /(?<=[.;,])\s+|(?<=\w)\s+(?=(?:and|but|that|which|who|whose|where|for|over|with)\b)/;
const END_OF_SENTENCE = /(?<=[.!?;])\s+|,\s+(?=still\b)/;
const ASKING = /\?|\b(?:which|what|choose|select|how)\b/i;
const MOST_SUBJECTS = 2;

/** A fact in a line. */
interface Fact {
  readonly text: string;
  /** What it decides between the options, and the stem does not yet. */
  readonly conditions: readonly Condition[];
  readonly joins: boolean;
}

/** What a line names besides a fact. */
interface NamesBeside {
  readonly mayBeVague: boolean;
  readonly named: readonly string[];
  readonly other: Topic | undefined;
}

/**
 * An exam question with a fact that a line states or supposes behind it: in place of what its stem says of that, or among its other facts,
 * or else as its only one, since it may contradict what stands in other words.
 * @param mayBeVague whether it may be a fact that brings no known condition, if the line says itself that it supposes it
 * @param named the options that the line names, about which it states something
 * @param other another name in it, whose own conditions are no fact of the question
 * @returns the question to decide, or what is known if the fact does not let the notes settle it; undefined without a fact
 */
export function changedExam(
  line: string,
  read: ReadExam,
  { mayBeVague, named, other }: NamesBeside,
  knowledge: Knowledge,
): string | Answer | undefined {
  const fact = factIn(line, { mayBeVague, named, other }, read, knowledge);
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
  // What the question alone would decide is no effect of the fact, and what is not so has none of its own.
  const mayDecide =
    !fact.joins && ((!isOut && !wasWeighed) || ALONE.test(line)) && (isKnown || fact.text.match(NO_LONGER) === null);
  const isEffect = mayDecide && alone !== '' && alone !== asked;
  if (now !== '' && now !== before && (isKnown || (isEffect && now === alone))) return among;
  if (isEffect && alone !== before) return only;
  const isStill = now !== '' && (isKnown || isEffect) && !speaksAgainst(fact, read);
  return isStill || (now === '' && isKnown && !fact.joins) ? among : unsettled(line, changed, read, knowledge);
}

function lettersOf(read: ReadExam | undefined): string {
  const letters = read?.findings.chosen.map(({ option }) => option.letter) ?? [];
  return letters.sort().join();
}

function withOptions(stem: string, { exam }: ReadExam): string {
  return `${stem.trim()}\n${exam.options.map(({ letter, text }) => `${letter}. ${text}`).join('\n')}`;
}

/** The fact that a line supposes, or that it states if it asks nothing else and tells of a condition, or of the opposite. */
function factIn(line: string, { named, other }: NamesBeside, read: ReadExam, knowledge: Knowledge): Fact | undefined {
  const cue = SUPPOSES.exec(line);
  const supposed = cue?.groups?.['change'];
  const stated = withoutConjunction(line);
  if (supposed === undefined && (named.length > 0 || ASKS.test(stated))) return undefined;
  const isOfChoice = cue !== null && OF_CHOICE.test(line.slice(0, cue.index));
  // "They need a GPU? Still B?" is only the first.
  const [first = '', ...more] = (supposed ?? stated).split(END_OF_SENTENCE);
  const said = [first, ...more.filter((sentence) => !sentence.endsWith('?'))];
  const text = said.join(' ').replace(/[\s?!.]+$/, '');
  if (lettersNamed(text, read.exam.options).length > 0) return undefined;
  const ids = read.findings.weighed.flatMap(({ topics }) => topics.map(({ id }) => id));
  const given = conditionsIn(read.stem.text, knowledge);
  const conditions = conditionsIn(text, knowledge).filter(
    (one) =>
      !given.includes(one) &&
      !(other && other.id in one.favours) &&
      ids.some((id) => id in one.favours || id in one.rulesOut),
  );
  const isStated = conditions.length > 0 || withOtherSaying(read.exam.stem, text) !== undefined;
  return !isOfChoice && !isStated ? undefined : { text, conditions, joins: ALSO.test(line) };
}

function conditionsIn(text: string, { findConditions, findSignals }: Knowledge): readonly Condition[] {
  return [...findConditions(text), ...findSignals(text)];
}

/** The stem with a fact in place of what contradicts it, what it asks with the fact alone, and what it asks. */
function stemsWith({ text, joins, conditions }: Fact, { exam }: ReadExam, knowledge: Knowledge): readonly string[] {
  const sentences = exam.stem.split(END_OF_SENTENCE);
  const facts = sentences.filter((sentence) => !ASKING.test(sentence)).join(' ');
  const whole = sentences.filter((sentence) => ASKING.test(sentence)).join(' ');
  // "Which load balancer for a game over UDP?" holds its facts itself.
  const [asks = whole] = facts === '' ? whole.split(END_OF_CLAUSE) : [];
  const alone = [`${text}. ${asks}`, asks];
  if (joins) return [`${facts} ${text}. ${whole}`, ...alone];
  const replaced = withDuration(exam.stem, text) ?? withOtherSaying(exam.stem, text);
  const found = replaced === undefined ? [] : conditionsIn(replaced, knowledge);
  if (replaced !== undefined && conditions.every((one) => found.includes(one))) return [replaced, ...alone];
  const denied = [...text.matchAll(NO_LONGER)].flatMap(({ groups }) => [...stemsIn(groups?.['what'] ?? '')]);
  const isKept = (clause: string): boolean => {
    const said = stemsIn(clause);
    const old = conditionsIn(clause, knowledge);
    return (
      !denied.some((stem) => said.has(stem)) && !old.some((other) => conditions.some((one) => excludes(one, other)))
    );
  };
  const [keptFacts, keptAsks] = [facts, whole].map((part) => part.split(END_OF_CLAUSE).filter(isKept).join(' '));
  return [`${keptFacts?.replace(/(?<=\w)$/, '.')} ${text}. ${keptAsks}`, ...alone];
}

/** Whether one of two conditions rules out what the other favours. */
function excludes(one: Condition, other: Condition): boolean {
  const isOut = (by: Condition, of: Condition): boolean => Object.keys(of.favours).some((id) => id in by.rulesOut);
  return isOut(one, other) || isOut(other, one);
}

/** The stem with "cannot be interrupted" in place of "can be interrupted". */
function withOtherSaying(stem: string, change: string): string | undefined {
  const [said] = change.matchAll(SAID_OF);
  const [whole = '', what = ''] = [said?.[0], said?.groups?.['what']];
  const same = [...stem.matchAll(SAID_OF)].find(({ groups }) => groups?.['what']?.toLowerCase() === what.toLowerCase());
  const isOther = same && same[0].toLowerCase() !== whole.toLowerCase();
  return isOther ? stem.replace(same[0], whole) : undefined;
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

/** The changed question without an answer, with what the notes say on the line itself. */
function unsettled(
  line: string,
  changed: ReadExam | undefined,
  { stem, findings }: ReadExam,
  knowledge: Knowledge,
): Answer | undefined {
  const subjects = [...findings.chosen.flatMap(({ topics }) => topics), ...stem.topics].slice(0, MOST_SUBJECTS);
  const found = statementsOn(line, subjects, '', knowledge.boundaries.unsure, knowledge);
  if (!changed) return undefined;
  const text = found.map(({ says }) => says).join(' ');
  const known = found.slice(0, 1).map(({ source }) => ({ known: { text, source } }));
  const shown = { weighed: changed.findings.weighed, chosen: [], ...known[0] };
  const answer = examAnswer(changed.exam, shown, knowledge);
  return { ...answer, certainty: 'unsure', decidedBy: 'exam-question', trace: [], alternatives: [] };
}
