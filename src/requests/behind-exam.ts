import { type AskedOfExam, optionAnswer } from '../answer/exam/option-asked.js';
import { decidableTopic } from '../answer/exam/option-topics.js';
import { type ReadExam, readExam } from '../answer/exam/read-exam.js';
import { distinctiveParts, wordsIn } from '../answer/exam/support.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { comparisonLine } from '../language/sides.js';
import { stemsIn, tokenize } from '../language/tokenize.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { weightOf } from '../retrieval/entry-index.js';
import { turnKindOf } from '../retrieval/turn-kind.js';
import { readExamQuestion } from '../understand/exam-question.js';
import { parseFollowUp } from '../understand/follow-up.js';
import { lettersNamed } from '../understand/options-named.js';
import type { Told } from './asked-of-price.js';
import { changedExam, supposes } from './changed-exam-question.js';
import type { LineContext } from './line-context.js';

/** Longer lines tell a story of their own, in characters. */
const LONGEST = 200;
/** Before one of its facts was changed. */
const ORIGINAL = /\b(?:original|initial|first (?:one|question|version)|(?:old|real|actual) question|unchanged)\b/i;
const COMPARES = /\b(?:differen\w*|differ|diff|vs|versus|compared?|same|similar|or)\b/i;
/** Words of a verdict: a line with them is about the choice, and not about how a service works. */
const JUDGES =
  /\b(?:why|wrong|right|answers?|options?|listed|list|correct|incorrect|better|best|instead|also|too|enough|fits?|fitting|pick(?:ed)?|choose|chose|said|says|thought|sure|counts?|possible|valid)\b|^\W*(?:and|or|but|so|n|not|what about|how about)\b/i;
/** Intents of lines that ask for what was said, or doubt it. */
const OF_VERDICT: ReadonlySet<string | undefined> = new Set(['reason', 'doubt', 'simpler']);
/** "If they only poll, still B?" */
const STILL = /\bstill\b/i;
/** What is said of the choice, though the notes could answer it: "why not EBS? I thought Fargate can attach it" */
const OF_CHOICE = /\bwhy not\b|\boptions?\b|\banswers?\b/i;
/** Share of what sets an option apart from which a line names it. */
const NAMES_OPTION = 0.6;
/** Options of one kind, from which they are a choice between things of that kind. */
const FEWEST_OFFERED = 2;

/**
 * What a line says behind a pasted exam question: a changed fact, or something about one of the options, or about a name that could be one.
 * @param isNew whether the line makes sense alone: then it needs the letter of an option, or a word of the choice
 * @param isPriced whether the line before requests a price, which facts would change
 * @returns undefined for anything else
 */
export function behindExam(
  line: string,
  { exams, last, before }: LineContext,
  { isNew, isPriced }: { readonly isNew: boolean; readonly isPriced: boolean },
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const text = ORIGINAL.test(line) ? exams[0] : exams.at(-1);
  if (text === undefined || line.startsWith('/') || line.length > LONGEST || readExamQuestion(line)) return undefined;
  const read = readExam(text, knowledge);
  if (!read) return undefined;
  const tell = (asked: AskedOfExam): Told => ({ answer: optionAnswer(line, asked, read, knowledge), context: before });
  const letters = lettersNamed(line, read.exam.options);
  if (isPriced || (isNew && letters.length === 0 && !OF_CHOICE.test(line)))
    return letters.length > 0 ? tell({ letters }) : undefined;
  const turn = turnKindOf(line, knowledge.names, knowledge.textModels);
  const isNext = last === exams.at(-1);
  const isMeant = letters.length > 0 || OF_CHOICE.test(line) || supposes(line);
  // What is only stated is said of what was asked since.
  if (!isNext && !isMeant) return undefined;
  // What was asked since may be meant by a name as well.
  const judges = isNext ? JUDGES.test(line) || turn === 'doubt' : OF_CHOICE.test(line);
  const named = letters.length > 0 || !judges ? letters : optionsIn(line, read, knowledge);
  const other = judges && named.length === 0 ? otherNamed(line, read, knowledge) : undefined;
  const mayBeVague = isNext && !other && (named.length === 0 || STILL.test(line));
  const changed = changedExam(line, read, { mayBeVague, named }, knowledge);
  if (typeof changed === 'string') return { line: changed, unread: [] };
  if (changed) return { answer: changed, context: before };
  if (other) return tell({ letters: [], other });
  const compared = COMPARES.test(line) ? letters.flatMap((letter) => topicsOf(letter, read)) : [];
  const [first, second, ...more] = compared;
  if (first && second && more.length === 0)
    return { line: comparisonLine(shortNameOf(first), shortNameOf(second)), unread: [] };
  if (named.length > 0) return tell({ letters: named });
  const chosen = read.findings.chosen.map(({ option }) => option.letter);
  const asksWhy = OF_VERDICT.has(parseFollowUp(line, knowledge.names)?.intent) || (turn ?? 'reaction') !== 'reaction';
  if (!isNext || !asksWhy || knowledge.names.spot(line).length > 0) return undefined;
  // Why nothing is decided is in what was said of each option.
  return chosen.length > 0 ? tell({ letters: chosen }) : { line: text, unread: [] };
}

function topicsOf(letter: string, { findings }: ReadExam): readonly Topic[] {
  return findings.weighed.find(({ option }) => option.letter === letter)?.topics ?? [];
}

/** The letters of the options that a line names by their topic, or by what sets them apart from the others. */
function optionsIn(line: string, { findings: { weighed }, stem }: ReadExam, knowledge: Knowledge): readonly string[] {
  const { index, names } = knowledge;
  const named = new Set(names.spot(line).map(({ topic }) => decidableTopic(topic, knowledge)));
  const said = stemsIn(line);
  const parts = distinctiveParts(stem, weighed, knowledge);
  return weighed.flatMap(({ option, topics }, at) => {
    const others = [...stem.topics, ...weighed.toSpliced(at, 1).flatMap((one) => one.topics)];
    const own = parts[at]?.own ?? [];
    const total = weightOf(own, index);
    const isNamed = topics.some((topic) => named.has(topic) && !others.includes(topic));
    return isNamed || (total > 0 && weightOf(wordsIn(said, own), index) >= NAMES_OPTION * total) ? [option.letter] : [];
  });
}

/** Whether one of the names of a topic is among these words, and not only like one. */
function isCalled({ names }: Topic, words: readonly string[]): boolean {
  return names.some((name) => words.includes(name));
}

/** The only name in a line that is no option, and of the same kind as these. */
function otherNamed(line: string, { findings, stem }: ReadExam, { choices, names }: Knowledge): Topic | undefined {
  const offered = findings.weighed.flatMap(({ topics }) => topics);
  const isAlike = (topic: Topic) => (one: Topic) =>
    topic.term ? one.term && one.note === topic.note : [one, topic].every(({ id }) => id in choices.services);
  // "And predictive?" among ways of scaling.
  const kinds = new Set(offered.map((topic) => topic.names[0]?.split(' ').at(-1) ?? ''));
  const whole = tokenize(line).flatMap((word) => [...kinds].map((kind) => `${word} ${kind}`));
  const completed = whole
    .flatMap((name) => names.findNamed(name)?.topic ?? [])
    .filter((topic) => isCalled(topic, whole));
  const spotted = names.spot(line).map(({ topic }) => topic);
  const named = spotted.length > 0 ? spotted : completed;
  const [other, ...more] = [...new Set(named)].filter((topic) => offered.some(isAlike(topic)));
  // Options that are statements are no choice between things of one kind.
  const isChoice = other !== undefined && new Set(offered.filter((one) => isAlike(other)(one))).size >= FEWEST_OFFERED;
  return isChoice && more.length === 0 && ![...offered, ...stem.topics].includes(other) ? other : undefined;
}
