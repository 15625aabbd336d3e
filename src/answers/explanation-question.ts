import type { Knowledge } from '../knowledge.js';
import { normaliseName } from '../notes/names.js';
import { wordsOf } from '../search/analysis.js';
import { weightOfWords } from '../search/likeness.js';
import type { Query } from '../search/query.js';
import type { QuestionForm } from '../search/question-form.js';
import { FILLER_WORDS, STOP_WORDS } from '../search/stop-words.js';
import { findNamed, type Match, type TopicNames } from '../search/topic-names.js';

/** A longer question is about more than a name. */
const LONGEST_WISH = 16;
/** Of those, the longest names are tried. */
const MOST_SPANS = 60;

/** Words with which people ask to have something explained, and which say nothing about what. */
const EXPLAINING: ReadonlySet<string> = new Set(
  `abbreviation acronym again always amazon aws basics beginner beginners brief briefly child cloud concept deal define definition describe detail details dont eli5 english exactly
  dummies essence even example five flashcard flashcards forget forgot fundamentals gist heard idea intro introduction kid layman laymans letters meaning meant
  nutshell old overview plain point purpose remind reminder roughly sentence sentences short teach
  simplest somewhat stands stand summary textbook term terms three two use used wat word words wut year years 5`.split(
    /\s+/,
  ),
);

/**
 * The topic that a question wants explained, if it holds a topic's name and otherwise only the wish: "what does X mean?". The longest
 * name counts, because "definition" may be part of it ("job definition").
 */
export function explainedTopic(question: string, names: TopicNames): Match | undefined {
  const words = question
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/);
  if (words.length > LONGEST_WISH) return undefined;
  const opening = words.findIndex((word) => !asksToExplain(word));
  const closing = words.findLastIndex((word) => !asksToExplain(word));
  const spans = words
    .flatMap((_, from) => words.map((__, to) => ({ from, to })))
    .filter(({ from, to }) => from <= to && (opening < 0 || (from <= opening && to >= closing)))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const matches = spans.slice(0, MOST_SPANS).flatMap(({ from, to }) => {
    const span = words.slice(from, to + 1).join(' ');
    const match = names.find(span) ?? partOf(span, names);
    return match ? [{ match, asNamed: match.topic.names.includes(normaliseName(span)) }] : [];
  });
  const best = matches.find(({ asNamed }) => asNamed) ?? matches.find(({ match }) => !match.corrected) ?? matches[0];
  return best?.match;
}

/** "A task in ECS" is the task that the note on ECS knows. */
function partOf(span: string, names: TopicNames): Match | undefined {
  const [, part = '', whole = ''] = /^(.+) (?:in|of|on|from|at) (.+)$/i.exec(span) ?? [];
  const together = findNamed(`${whole} ${part}`, names);
  if (together) return together;
  const [term, topic] = [names.find(part), names.find(whole)];
  return term && topic && term.topic.note === topic.topic.note && term.topic !== topic.topic ? term : undefined;
}

/** Phrases that wish for an explanation, whatever is said around them. */
const WISH =
  /\b(?:explain|describe|define|gist|wh?[au]t (?:even |exactly |actually |really )?(?:is|are|was|were)|what['’]?s (?:that|it|this|an?)|what['’]?s .{1,40} (?:good|used|meant|made) for|supposed to (?:be|do)|(?:what|which) role|sum (?:it|this|that) up|never heard of|(?:mention|talk)\w* (?:about )?|(?:actually|really|even) do(?:es)?|in (?:simple|plain|easy) (?:words|english)|eli5|overview of|intro(?:duction)? to|definition of|purpose of|(?:tell|teach) me about|what['’]?s the deal with|what (?:do|does) .{1,40} mean|the (?:word|term)|stands? for|some kind of)\b/i;
const QUOTED = /["“‘'](?=\S)([^"”’']{2,40})["”’'](?!\w)/;
/** Rows of the facts that such phrases speak of by themselves: "what does it do", "what is it good for". */
const ABOUT_ITSELF: ReadonlySet<string> = new Set(['kind', 'runs', 'best for', 'stores', 'learning']);
/** What may be said besides the name, as weight of words that the notes hold: about two telling words. */
const BESIDES = 6;
/** A little story may come first: "my teacher keeps mentioning App Runner, what is that?" */
const BESIDES_STORY = 14;
const ASKS_WHAT_THAT_IS = /\bwhat(?:['’]?s| is| are) (?:that|it|this|those|these)\s*\?*$|\bsum (?:it|this|that) up\b/i;

/** The one topic that a chatty question names and wants explained: "gimme the gist of load balancing, my English is not so good". */
export function wishedTopic(
  { text, words, topics, factKeys, form }: Query,
  { index, names }: Pick<Knowledge, 'index' | 'names'>,
): Match | undefined {
  if (!WISH.test(text)) return undefined;
  const quoted = findNamed(QUOTED.exec(text)?.[1] ?? '', names);
  if (quoted) return quoted;
  // "A worker node in EKS" is the term, whose service only says where.
  const parts = topics.filter(({ term, note }) => term || !topics.some((other) => other.term && other.note === note));
  const [topic] = parts;
  if (!topic || parts.length > 1) return undefined;
  // "Auto scaling" speaks of scaling by its name alone.
  const asked = factKeys.filter((key) => !ABOUT_ITSELF.has(key) && !topic.names.some((known) => known.includes(key)));
  if (asked.length > 0 || ['quantity', 'why', 'place'].includes(form)) return undefined;
  const name = new Set(
    topics.flatMap(({ names: all }) => all).flatMap((known) => wordsOf(known).map(({ stem }) => stem)),
  );
  const besides = words.filter(({ text: word, stem }) => index.knows(stem) && !name.has(stem) && !asksToExplain(word));
  const most = ASKS_WHAT_THAT_IS.test(text) ? BESIDES_STORY : BESIDES;
  return weightOfWords(besides, index) <= most ? { topic } : undefined;
}

/** Forms of questions that want more than an explanation, if the wording leaves a doubt. */
const ASKS_FOR_MORE: readonly QuestionForm[] = ['quantity', 'place', 'yes-no'];

/**
 * The topic of a question whose wording asks for an explanation, whatever else is said.
 * @param plainly whether the wording leaves no doubt: then the first of several topics is meant
 */
export function puzzlingTopic({ topics, form }: Query, plainly: boolean): Match | undefined {
  const terms = topics.filter(({ term }) => term);
  const [topic, ...others] = terms.length > 0 ? terms : topics;
  if (!topic) return undefined;
  // "Savings Plans' cousin, the Compute Savings Plan" means the cousin.
  const closer = others.find(({ name }) => name.includes(topic.name));
  if (plainly) return { topic: closer ?? topic };
  return others.length === 0 && !ASKS_FOR_MORE.includes(form) ? { topic } : undefined;
}

/** Whether a word only asks for an explanation: "what", "does", "mean", "simple", "words". */
function asksToExplain(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/['’](?:s|re|m)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' || STOP_WORDS.has(plain) || FILLER_WORDS.has(plain) || EXPLAINING.has(plain);
}
