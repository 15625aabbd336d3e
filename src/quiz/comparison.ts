import { splitSentences } from '../language/sentences.js';
import { everyNameOf, shortNameOf, type Topic } from '../notes/topics.js';
import { nameMatches, namesAny } from './mask.js';
import type { WordsExplained } from './plain-meaning.js';
import { sharedWords, stemsOf } from './words.js';

/** What a note says of two topics, without their names. */
export interface Comparison {
  /** The one that is named first is X, the other one Y. */
  readonly topics: readonly [Topic, Topic];
  /** The words with `X` and `Y` in the place of the names. */
  readonly text: string;
  /** What is said of each. */
  readonly said: readonly [string, string];
}

/** A name of one of the two, with the words behind it up to the next name; the first part may hold words alone. */
interface Part {
  readonly topic?: Topic;
  readonly words: string;
}

/** Longer comparisons are no question any more. */
const LONGEST = 260;

/**
 * The shortest opening of a difference that names both topics, if nothing else in it names one of them: sentences that follow are advice.
 */
export function comparisonIn(difference: string, one: Topic, other: Topic): Comparison | undefined {
  const sentences = splitSentences(difference);
  const opening = sentences
    .map((_, place) => sentences.slice(0, place + 1).join(' '))
    .find((text) => [one, other].every((topic) => namesAny(text, everyNameOf(topic))));
  if (opening === undefined || opening.length > LONGEST) return undefined;
  const parts = partsOf(opening, one, other);
  const [first] = parts.flatMap(({ topic }) => topic ?? []);
  const rest = parts.map(({ words }) => words).join(' ');
  // "Lambda" of "Lambda function" is a part of another name.
  const isPart = parts.some(({ topic, words }) => topic && NOUN_OF_NAME.test(words));
  const isNamedOtherwise =
    isPart ||
    namesAny(
      rest,
      [one, other].flatMap((topic) => [topic.name, shortNameOf(topic)]),
    );
  if (!first || isNamedOtherwise || !parts.some(({ topic }) => topic && topic !== first)) return undefined;
  if (!parts.every(standsInItsPlace)) return undefined;
  const second = first === one ? other : one;
  const saidOf = (wanted: Topic): string =>
    parts
      .filter(({ topic }) => topic === wanted)
      .map(({ words }) => words)
      .join(' ');
  const text = parts.map(({ topic, words }) => `${topic ? (topic === first ? '`X`' : '`Y`') : ''}${words}`).join('');
  return { topics: [first, second], text, said: [saidOf(first), saidOf(second)] };
}

/** Between two names: where what is said of the first one ends. */
const CLAUSE_END = /[;,.:]|\b(?:while|whereas|but)\b/;
/** "An ordinary virtual machine" and "the newer bus" are told by their adjective. */
const ADJECTIVE = /\b(?:an?|the|any)\s(?:[\w-]+\s){1,2}$/i;
/** "An asynchronous one", and names of which this is only the beginning: "Lambda Runtime API"; what stands in brackets behind a name explains it. */
const GOES_ON = /^ (?:ones?\b|[A-Z]|\()/;

/** Whether a name could be any name there: not one that is explained by the other one, nor bent by the words around it. */
function standsInItsPlace({ topic, words }: Part, place: number, parts: readonly Part[]): boolean {
  if (topic === undefined) return true;
  const next = parts[place + 1];
  const isFirst = !parts.slice(0, place).some((part) => part.topic === next?.topic);
  const isApart = next === undefined || next.topic === topic || !isFirst || CLAUSE_END.test(words);
  return isApart && !GOES_ON.test(words) && !ADJECTIVE.test(parts[place - 1]?.words ?? '');
}

/** Nouns before which a name is only a part of another one, or no noun itself: "event-driven style". */
const NOUN_OF_NAME =
  /^ (?:function|functions|service|services|task|tasks|cluster|clusters|container|containers|instance|instances|mode|group|groups|API|APIs|port|job|jobs|user|users|pod|pods|image|images|node|nodes|style|architecture|machine|tool|app|code|program|pool|rule|version|setting)\b/;

const ARTICLE = /^(?:an?|the) /i;

function bareName(name: string): string {
  return name.replace(ARTICLE, '').toLowerCase();
}

function partsOf(text: string, one: Topic, other: Topic): readonly Part[] {
  const found = [one, other]
    .flatMap((topic) => nameMatches(text, everyNameOf(topic)).map((match) => ({ ...match, topic })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // "Lambda function URL" names the URL, not the function.
  const whole = found.filter(({ start }, place) => !found.slice(0, place).some(({ end }) => start < end));
  // "Scaling by steps follows the steps": the second is the word, not the name.
  const apart = whole.filter(({ topic, text: name }) => {
    const first = whole.find((other) => other.topic === topic)?.text ?? name;
    return bareName(name) === bareName(first) && !(ARTICLE.test(name) && /less$/.test(name));
  });
  const before = text.slice(0, apart[0]?.start ?? text.length);
  return [
    { words: before },
    ...apart.map(({ topic, end }, place) => ({ topic, words: text.slice(end, apart[place + 1]?.start) })),
  ];
}

/**
 * Whether English alone tells which of the two is which: what is said of one explains its own name more than the other one's, repeats a
 * word of its own name, or the noun of the other one's ("holds streams" is said of a group, not of a stream).
 */
export function tellsByName(
  { topics: [one, other], said: [ofOne, ofOther] }: Comparison,
  wordsExplained: WordsExplained,
): boolean {
  if (holdsName(one, other) || holdsName(other, one) || NO_THING.test(ofOne) !== NO_THING.test(ofOther)) return true;
  const explained = (text: string, by: string) => wordsExplained(text, by).size;
  return (
    repeats(one.name, ofOne, other.name) ||
    repeats(other.name, ofOther, one.name) ||
    repeats(nounOf(one.name), ofOther, other.name) ||
    repeats(nounOf(other.name), ofOne, one.name) ||
    explained(one.name, ofOne) + explained(other.name, ofOther) >
      explained(one.name, ofOther) + explained(other.name, ofOne)
  );
}

/** "The act of refusing" is said of no thing, and "any program that" of no name. */
const NO_THING =
  /^ (?:is|are|means) (?:only |just )?(?:the|an?) (?:act|technique|practice|idea|general word|word|name|whole)\b|^ describes /;

/** Whether a name is the other one with more words or letters: the narrower thing bears it, or the one that is made of the other. */
function holdsName(one: Topic, other: Topic): boolean {
  return shortNameOf(one).toLowerCase().startsWith(shortNameOf(other).toLowerCase());
}

/** Whether a text holds a word of a name that its rival's name lacks. */
function repeats(name: string, text: string, rival: string): boolean {
  const known = stemsOf(rival);
  return [...sharedWords(name, text)].some((stem) => !known.has(stem));
}

/** The last word of a name, which says what kind of thing it is. */
export function nounOf(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
