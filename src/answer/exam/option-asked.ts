import type { Knowledge } from '../../knowledge/knowledge.js';
import { withSubjects } from '../../language/follow-up-cues.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/choices.js';
import { echo } from '../../typed-text.js';
import { withOptionsNamed } from '../../understand/options-named.js';
import { parseWhole } from '../../understand/query.js';
import type { AlsoLikely, Answer, JudgedOption, Others } from '../answer.js';
import { newSentences } from '../parts/also-likely.js';
import { explainStep } from '../parts/next-steps.js';
import { noveltyFilter } from '../parts/novelty.js';
import { distinctSources } from '../parts/references.js';
import { type ExamFindings, examAnswer, purposeOf } from './exam-answer.js';
import { weighOptions } from './options.js';
import type { ReadExam } from './read-exam.js';

/** What a line behind an exam question asks about. */
export interface AskedOfExam {
  readonly letters: readonly string[];
  /** A name that is none of the options. */
  readonly other?: Topic;
}

const MOST_STATEMENTS = 2;
const MOST_CONDITIONS = 3;
const MOST_SOURCES = 4;
const MOST_STEPS = 3;
/** Weight from which a condition alone makes an option the answer. */
const DECIDES = 3;
/** Characters of an option that are shown. */
const LONGEST_OPTION = 60;
/** Longer options are sentences, and no names. */
const LONGEST_NAME = 40;
const ASKS_USE = /\bwhen\b|\bever\b|\bwhat\b.*\b(?:for|do|does|is|mean)\b|\bdoes what\b|\bexplain\b/i;

/**
 * What is said of options of an exam question, or of a name that would be one more: the verdict, what the notes say to the line itself, when
 * the option would be right, what it differs in from the answer, and what decides for that.
 */
export function optionAnswer(
  line: string,
  { letters, other }: AskedOfExam,
  read: ReadExam,
  knowledge: Knowledge,
): Answer {
  const { exam, findings, stem } = read;
  const { options, chosen, deciding, asksForException } = examAnswer(exam, findings, knowledge);
  const asked = options.filter(({ letter }) => letters.includes(letter));
  const right = options.filter(({ letter }) => chosen.includes(letter) && !letters.includes(letter));
  const topicsOf = ({ letter }: JudgedOption): readonly Topic[] =>
    findings.weighed.find(({ option }) => option.letter === letter)?.topics ?? [];
  const decides = deciding.length > 0 ? ` What decides it: ${deciding.join('; ')}.` : '';
  const verdictOn = ({ letter, text, why }: JudgedOption): string => {
    const says = asSentence(why === '' ? 'my notes do not say' : why);
    const more = chosen.includes(letter) ? decides : asksForException ? '' : against(letter, read, knowledge);
    return `**${letter}.** ${echo(text, LONGEST_OPTION)}: ${says}${more}`;
  };
  const intro = [...(other ? [otherVerdict(other, read, knowledge)] : []), ...asked.map(verdictOn)].join('\n');
  const wrong = asked.filter(({ letter }) => !chosen.includes(letter)).flatMap((one) => topicsOf(one).slice(0, 1));
  const topics = other ? [other] : wrong;
  const compared = [...right, ...asked.filter(({ letter }) => chosen.includes(letter))].flatMap(topicsOf);
  const isOf = (some: readonly Topic[], id: string): boolean => some.some((topic) => topic.id === id);
  const pair = knowledge.notes
    .flatMap(({ versus }) => versus)
    .find(({ of, with: second }) =>
      isOf(topics, of) ? isOf(compared, second) : isOf(topics, second) && isOf(compared, of),
    );
  const uses = asksForException ? [] : topics.flatMap((topic) => rightWhen(topic, read, knowledge));
  const below: readonly AlsoLikely[] = [
    ...uses,
    ...(pair ? [{ heading: 'The difference', says: pair.difference }] : []),
    ...right.map((one) => ({ heading: `Answer ${one.letter}`, says: verdictOn(one) })),
  ];
  const known = [intro, ...below.map(({ says }) => says)].join('\n');
  const meant = withOptionsNamed(line, exam.options, (letter) => nameOf(letter, findings));
  const [subject] = [...topics, ...compared, ...stem.topics];
  const found = statementsOn(meant, subject ? [subject] : [], known, knowledge.boundaries.sure, knowledge);
  const said = found.map(({ heading, says }) => ({ heading, says }));
  const isAsked = asked.length === 1 && chosen.length > 0 && !ASKS_USE.test(line);
  const isChosen = asked.some(({ letter }) => chosen.includes(letter));
  const why = `Why ${isChosen ? '' : 'not '}${letters.join(' and ')}?`;
  const option = `Option ${letters.join(' and ')}`;
  const answer: Others = {
    kind: 'others',
    title: other ? `${sentenceCase(shortNameOf(other))} is not among the options` : isAsked ? why : option,
    intro,
    likely: isAsked ? [...below, ...said] : [...said, ...below],
    sources: distinctSources([
      ...[...asked, ...right].flatMap(({ source }) => source ?? []),
      ...found.map(({ source }) => source),
    ]).slice(0, MOST_SOURCES),
    nextSteps: [...new Set([...topics, ...compared])].slice(0, MOST_STEPS).map(explainStep),
    corrections: [],
  };
  return { ...answer, certainty: 'sure', decidedBy: 'exam-question', trace: [], alternatives: [] };
}

/** The verdict on a name under the conditions of the question, as if it were one more option. */
function otherVerdict(other: Topic, { exam, stem, findings }: ReadExam, knowledge: Knowledge): string {
  const option = { letter: '+', text: shortNameOf(other) };
  const weighed = weighOptions(stem, [...exam.options, option], knowledge).at(-1);
  const purpose = asSentence(purposeOf(other, knowledge));
  if (weighed?.ruledOut) return `${purpose} It is ruled out here: ${asSentence(weighed.ruledOut.why)}`;
  const [answer] = findings.chosen;
  const fits = answer !== undefined && answer.points > 0 && (weighed?.points ?? 0) >= answer.points;
  return fits ? `${purpose} By the facts that decide this question, it would fit as well.` : purpose;
}

function asSentence(text: string): string {
  return `${sentenceCase(text).replace(/\.$/, '')}.`;
}

/** What speaks against an option that no condition rules out: what the question asks for and it does not give, and what it is not for. */
function against(letter: string, { findings: { weighed, chosen, known } }: ReadExam, { index }: Knowledge): string {
  const one = weighed.find(({ option }) => option.letter === letter);
  if (!one || one.ruledOut) return '';
  const better = (chosen.length > 0 ? chosen : weighed).flatMap(({ reasons }) => reasons);
  const lacking = [...new Set(better.filter((reason) => !one.reasons.includes(reason)).map(({ shown }) => shown))];
  const shown = lacking.filter((reason, at) =>
    lacking.slice(0, at).every((other) => noveltyFilter(other, index)(reason)),
  );
  const notFor = one.topics[0]?.facts.find(({ key }) => key === 'not for')?.value;
  return [
    ...(shown.length > 0 ? [`In favor of another option: ${shown.slice(0, MOST_CONDITIONS).join('; ')}.`] : []),
    ...(notFor === undefined ? [] : [`It is not for ${notFor}.`]),
    ...(chosen.length === 0 && known ? [known.text] : []),
  ]
    .map((says) => ` ${says}`)
    .join('');
}

/** When a topic is the answer: what it is best for, and the conditions that would speak for it. */
function rightWhen(topic: Topic, { stem }: ReadExam, knowledge: Knowledge): readonly AlsoLikely[] {
  const given = new Set([...knowledge.findConditions(stem.text), ...knowledge.findSignals(stem.text)]);
  const weightOf = ({ favours }: Condition): number => favours[topic.id] ?? 0;
  const conditions = [...knowledge.conditions, ...knowledge.choices.signals].filter(
    (one) => weightOf(one) >= DECIDES && !given.has(one),
  );
  const shown = [...new Set(conditions.map((one) => one.shown))].slice(0, MOST_CONDITIONS);
  const best = topic.facts.find(({ key }) => key === 'best for')?.value;
  const says = [
    ...(best === undefined ? [] : [`It is best for ${best}.`]),
    ...(shown.length > 0 ? [`A question points to it if it mentions: ${shown.join('; ')}.`] : []),
  ].join(' ');
  return says === '' ? [] : [{ heading: `When to choose ${shortNameOf(topic)}`, says }];
}

/** The topic of an option, or the option itself if it names several or none. */
function nameOf(letter: string, { weighed }: ExamFindings): string {
  const one = weighed.find(({ option }) => option.letter === letter);
  const [topic, ...others] = one?.topics ?? [];
  return topic && others.length === 0 ? shortNameOf(topic) : (one?.option.text.slice(0, LONGEST_NAME) ?? letter);
}

/**
 * What the notes say to a line, a sentence each.
 * @param subjects what it is about if it names nothing
 * @param known what the reader knows
 * @param least probability of the first statement
 */
export function statementsOn(
  line: string,
  subjects: readonly Topic[],
  known: string,
  least: number,
  knowledge: Knowledge,
): ReturnType<typeof newSentences> {
  const isNamed = knowledge.names.spot(line).length > 0;
  const text = isNamed ? line : withSubjects(line, subjects.map(shortNameOf));
  const { candidates } = knowledge.retriever(parseWhole(text, knowledge.lexicon));
  const [first] = candidates;
  const likely = candidates.filter(({ probability }) => probability >= (first?.probability ?? 0) / 2);
  return first && first.probability >= least ? newSentences(likely, known, knowledge, MOST_STATEMENTS) : [];
}
