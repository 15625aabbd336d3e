import type { FactKey } from '../notes/fact-keys.js';
import type { Topic } from '../notes/topics.js';
import { queryWordsOf, stemOf, tokensOf, uniqueByStem, type Word, wordsOf } from './analysis.js';
import { isEverydayWord } from './everyday-words.js';
import type { PassageIndex } from './passage-index.js';
import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';
import type { Mention, TopicNames } from './topic-names.js';

/** What the form of a question asks for. */
export type QuestionForm = 'yes-no' | 'quantity' | 'why' | 'how' | 'place' | 'definition' | 'other';

/** A question as the search sees it. */
export interface Query {
  readonly text: string;
  /** Telling words, misspelt ones mended. */
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly topics: readonly Topic[];
  /** Rows of the facts that it asks about: "how long" asks for the time limit. */
  readonly factKeys: readonly string[];
  /** Other words for what it asks about: "how long" is about minutes, hours, a timeout. */
  readonly aspectStems: ReadonlySet<string>;
  readonly form: QuestionForm;
  /** Words that were mended, topics apart. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

const FORMS: readonly (readonly [QuestionForm, RegExp])[] = [
  [
    'quantity',
    /\b(?:how (?:many|much|long|big|large|small|fast|often|high)|(?:max(?:imum)?|min(?:imum)?|limits?|quotas?|size|number) (?:of|for|on|in)?)\b/,
  ],
  ['why', /\bwhy\b|\bhow come\b|\bwhat(?:'s| is) the point\b/],
  ['place', /^(?:and |but |so )?where\b|\bwhere (?:do|can|does|is|are)\b/],
  ['definition', /^(?:what(?:'s| is| are)|define|meaning of)\b/],
  [
    'yes-no',
    /^(?:and |but |so |hey |hi |ok )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|must|may|am)\b/,
  ],
  ['how', /\bhow\b/],
];

/** Reads a question: its telling words, the topics it names, the facts it asks about and its form. */
export function readQuery(text: string, names: TopicNames, index: PassageIndex, factKeys: readonly FactKey[]): Query {
  const mentions = names.spot(text);
  const asked = askedFacts(text, factKeys);
  const corrections: { typed: string; read: string }[] = [];
  const correctedTopics = new Set(mentions.flatMap(({ corrected }) => corrected?.typed ?? []));
  const words = queryWordsOf(text).map((word) => {
    if (index.knows(word.stem) || correctedTopics.has(word.text) || isEverydayWord(word.text)) return word;
    const read = index.correct(word.text);
    if (read === undefined) return word;
    corrections.push({ typed: word.text, read });
    return { text: read, stem: stemOf(read) };
  });
  const topicWords = mentions.filter(({ corrected }) => corrected).flatMap(({ topic }) => queryWordsOf(topic.name));
  return {
    text,
    words: uniqueByStem([...words.filter(({ text: word }) => !correctedTopics.has(word)), ...topicWords]),
    mentions,
    topics: [...new Set(mentions.map(({ topic }) => topic))],
    factKeys: asked.map(({ key }) => key),
    aspectStems: new Set(asked.flatMap(({ asks }) => asks.flatMap((ask) => wordsOf(ask).map(({ stem }) => stem)))),
    form: formOf(text),
    corrections,
  };
}

/** The form of a question, from its opening words and its verbs. */
function formOf(text: string): QuestionForm {
  const plain = opening(text);
  return FORMS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

/** The question without the chatter and commas before it, in lower case: forms show in the first words. */
function opening(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[,;!.]+/g, ' ')
    .trim()
    .split(/\s+/);
  const start = words.findIndex((word) => !FILLER_WORDS.has(word));
  return words.slice(Math.max(start, 0)).join(' ');
}

function askedFacts(text: string, factKeys: readonly FactKey[]): FactKey[] {
  const tokens = tokensOf(text).filter((token) => !FILLER_WORDS.has(token));
  const phrase = ` ${tokens.join(' ')} `;
  const stems = new Set(tokens.map(stemOf));
  return factKeys.filter(({ asks }) =>
    asks.some((ask) => (ask.includes(' ') ? phrase.includes(` ${ask} `) : asksFor(ask, tokens, stems))),
  );
}

function asksFor(ask: string, tokens: readonly string[], stems: ReadonlySet<string>): boolean {
  return STOP_WORDS.has(ask) ? tokens.includes(ask) : stems.has(stemOf(ask));
}
