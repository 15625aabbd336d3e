import { sentenceCase } from '../language/sentence-case.js';
import { everyNameOf, shortNameOf, type Topic } from '../notes/topics.js';
import { nameMatches, namesAny } from './mask.js';
import type { WordsExplained } from './plain-meaning.js';
import { isMadeByAws } from './subjects.js';
import { sentencesOf, sharedWords, stemsOf } from './words.js';

/** What a note says of two topics, cut at their names. */
export interface CutDifference {
  /** The one that is named first, and the other one. */
  readonly topics: readonly [Topic, Topic];
  readonly parts: readonly ComparedPart[];
}

/** A name of one of the two, with the words behind it up to the next name; the first one may hold words alone. */
export interface ComparedPart {
  readonly topic?: Topic;
  /** As written, with its article. */
  readonly name: string;
  readonly words: string;
}

/** Longer comparisons are no question any more. */
const LONGEST = 260;

/**
 * The shortest opening of a difference that names both topics, if nothing else in it names one of them: sentences that follow are advice.
 */
export function comparisonIn(difference: string, one: Topic, other: Topic): CutDifference | undefined {
  const sentences = sentencesOf(difference);
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
  return { topics: first === one ? [one, other] : [other, one], parts };
}

/** Between two names: where what is said of the first one ends. */
const CLAUSE_END = /[;,.:]|\b(?:while|whereas|but)\b/;
/** "An ordinary virtual machine" and "the newer bus" are told by their adjective. */
const ADJECTIVE = /\b(?:an?|the|any)\s(?:[\w-]+\s){1,2}$/i;
/** "An asynchronous one", and names of which this is only the beginning: "Lambda Runtime API"; what stands in brackets behind a name explains it. */
const GOES_ON = /^ (?:ones?\b|[A-Z]|\()/;

/** Whether a name could be any name there: not one that is explained by the other one, nor bent by the words around it. */
function standsInItsPlace({ topic, words }: ComparedPart, place: number, parts: readonly ComparedPart[]): boolean {
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
/** What stands before the start of a sentence. */
const SENTENCE_START = /(?:^|\. )["“]?$/;
const PLURAL = /[^su]s$/;
/** Behind what a name may stand with an article or without. */
const TAKES_NAME =
  /^["“]?$|[;,:.(] $|\b(?:and|but|while|with|in|of|for|to|by|from|on|than|or|as|is|are|uses|needs|means) $/i;

function bareName(name: string): string {
  return name.replace(ARTICLE, '').toLowerCase();
}

function partsOf(text: string, one: Topic, other: Topic): readonly ComparedPart[] {
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
    { name: '', words: before },
    ...apart.map(({ topic, text: name, end }, place) => ({
      topic,
      name,
      words: text.slice(end, apart[place + 1]?.start),
    })),
  ];
}

/**
 * Whether English alone tells which of the two is which: what is said of one explains its own name more than the other one's, repeats a
 * word of its own name, or the noun of the other one's ("holds streams" is said of a group, not of a stream).
 */
export function tellsByName({ topics: [one, other], parts }: CutDifference, wordsExplained: WordsExplained): boolean {
  const said = (topic: Topic): string =>
    parts
      .filter((part) => part.topic === topic)
      .map(({ words }) => words)
      .join(' ');
  const [ofOne, ofOther] = [said(one), said(other)];
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

/**
 * Whether the words between the names betray which is which, also where they stand with the other one: "joins an ECS control plane" can
 * only be said of ECS Anywhere, and what is "AWS's managed one" only of the one that AWS makes.
 */
export function betraysNames({ topics: [one, other], parts }: CutDifference): boolean {
  const words = parts.map((part) => part.words).join(' ');
  return (
    repeats(one.name, words, other.name) ||
    repeats(other.name, words, one.name) ||
    (isMadeByAws(one) !== isMadeByAws(other) && /\bAWS\b|\bAmazon\b/.test(words))
  );
}

/**
 * The comparison with each name in the place of the other one; undefined where one is bent, as in "a queue's".
 * @param nameInSentence a name as the notes write it within a sentence
 */
export function swapped(
  { topics: [one, other], parts }: CutDifference,
  nameInSentence: (name: string) => string,
): string | undefined {
  const forms = new Map([one, other].map((topic) => [topic, formOf(topic, parts, nameInSentence)]));
  const [first, second] = [forms.get(one), forms.get(other)];
  if (first === undefined || second === undefined || PLURAL.test(first) !== PLURAL.test(second)) return undefined;
  // "Real microservices" would become "real a monolith".
  const isBare = parts.some(({ topic }, place) => topic && !TAKES_NAME.test(parts[place - 1]?.words ?? ''));
  if (isBare && ARTICLE.test(first) !== ARTICLE.test(second)) return undefined;
  return parts
    .map(({ topic, name, words }, place) => {
      if (!topic) return words;
      const form = forms.get(topic === one ? other : one) ?? '';
      const isOpening = SENTENCE_START.test(parts[place - 1]?.words ?? '');
      return `${isOpening && /^[A-Z]/.test(name) ? sentenceCase(form) : form}${words}`;
    })
    .join('');
}

/** A name as it stands within a sentence, with its article; undefined if the text bends it. */
function formOf(
  topic: Topic,
  parts: readonly ComparedPart[],
  nameInSentence: (name: string) => string,
): string | undefined {
  const written = parts.filter((part) => part.topic === topic).map(({ name }) => name);
  const [, article = '', first = ''] = /^((?:an?|the) )?(.*)$/i.exec(written[0] ?? '') ?? [];
  if (written.some((name) => ARTICLE.test(name) !== (article !== ''))) return undefined;
  const names = everyNameOf(topic);
  if (!names.some((name) => name.toLowerCase() === first.toLowerCase())) return undefined;
  if (article !== '') return `${article.toLowerCase()}${first}`;
  // At the start of a sentence nothing tells whether the name has a capital.
  const usual = [topic.name, shortNameOf(topic)].find((name) => name.toLowerCase() === first.toLowerCase());
  return opens(parts, (part) => part.topic === topic) ? nameInSentence(usual ?? first) : first;
}

/** Whether the first part of a kind stands at the start of a sentence. */
function opens(parts: readonly ComparedPart[], isMeant: (part: ComparedPart) => boolean): boolean {
  return SENTENCE_START.test(parts[parts.findIndex(isMeant) - 1]?.words ?? '');
}
