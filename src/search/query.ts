import type { FactKey } from '../notes/fact-keys.js';
import type { Topic } from '../notes/topics.js';
import { queryWordsOf, stemOf, tokensOf, uniqueByStem, type Word, wordsOf } from './analysis.js';
import { withoutChatter } from './chatter.js';
import { mendSpelling } from './mend-spelling.js';
import type { PassageIndex } from './passage-index.js';
import { type QuestionForm, readForm } from './question-form.js';
import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';
import { theQuestion } from './the-question.js';
import type { Mention, TopicNames } from './topic-names.js';

/** A question as the search sees it. */
export interface Query {
  /** As it was typed. */
  readonly text: string;
  /** Without chatter around it, and with misspelt words mended. */
  readonly plain: string;
  /** Its telling words. */
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly topics: readonly Topic[];
  /** Rows of the facts that it asks about: "how long" asks for the time limit. */
  readonly factKeys: readonly string[];
  /** Other words for what it asks about: "how long" is about minutes, hours, a timeout. */
  readonly aspectStems: ReadonlySet<string>;
  readonly form: QuestionForm;
  /** Whether only a figure can answer it: "how long?", and "can it run for 20 minutes?" too. */
  readonly wantsFigure: boolean;
  /** Words that were mended. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** A number with a unit. */
const AMOUNT =
  /\b\d[\d.,]*\s*(?:ms|s|secs?|seconds?|min(?:ute)?s?|h|hrs?|hours?|days?|weeks?|years?|[kmgt]i?b|gigs?|megs?|v?cpus?|cores?)\b/i;

/** A member, role or channel in a message: https://discord.com/developers/docs/reference#message-formatting */
const MENTION = /<[@#][^>]*>/g;

/** Addresses say nothing about a question, nor do the marks of Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617 */
const ADDRESS = /\(?https?:\/\/\S+/g;
const MARKS = /\*\*|~~|\|\||`+/g;

/** Reads a question: its telling words, the topics it names, the facts it asks about and its form. */
export function readQuery(text: string, names: TopicNames, index: PassageIndex, factKeys: readonly FactKey[]): Query {
  const { text: mended, corrections } = mendSpelling(
    withoutChatter(theQuestion(text.replace(MENTION, ' ').replace(ADDRESS, ' ').replace(MARKS, ' '))),
    index,
  );
  const mentions = names.spot(mended);
  const asked = askedFacts(mended, factKeys);
  const { form, wantsQuantity } = readForm(mended, text);
  const ownAmount = form === 'yes-no' && AMOUNT.test(mended);
  // The asker's own figure stands in no note: "can it run for 20 minutes?" is about minutes.
  const telling = queryWordsOf(mended).filter(({ text: word }) => !ownAmount || !/^\d+$/.test(word));
  return {
    text,
    plain: mended,
    words: uniqueByStem(telling),
    mentions,
    topics: [...new Set(mentions.map(({ topic }) => topic))],
    factKeys: asked.map(({ key }) => key),
    aspectStems: new Set(asked.flatMap(({ asks }) => asks.flatMap((ask) => wordsOf(ask).map(({ stem }) => stem)))),
    form,
    wantsFigure: wantsQuantity || ownAmount,
    corrections,
  };
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
