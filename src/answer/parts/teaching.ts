import { firstSentence } from '../../language/sentences.js';
import { type Topic, taughtOf } from '../../notes/topics.js';
import type { Query } from '../../understand/query.js';
import type { Explanation } from '../answer.js';
import { explainStep } from './next-steps.js';
import { referTo, topicSource } from './references.js';

type Way = NonNullable<Explanation['teaching']>;

/** Words that ask for one or the other. */
const ASKED: Readonly<Record<Way, RegExp>> = {
  simply:
    /\b(?:eli ?(?:5|five)|like i['’]?m (?:an? )?(?:\d+|five|kid|child|dummy|noob|newbie|beginner)|for (?:dummies|beginners|noobs|kids)|in (?:simple|plain|easy|everyday|normal|layman['’]?s) (?:words|terms|english|language)|simply)\b/i,
  example: /\b(?:examples?|for instance)\b/i,
};

/** The way of teaching that a line asks for, and what else it says: as typed, and without chatter. */
export function teachingAskedIn({
  text,
  question,
}: Query): { readonly first: Way; readonly rests: readonly string[] } | undefined {
  // The question is without chatter, such as "eli5".
  const first = (Object.keys(ASKED) as Way[]).find((way) => ASKED[way].test(text));
  return first && { first, rests: [text, question].map((line) => line.replace(ASKED[first], ' ').trim()) };
}

/** A topic in everyday words and with an example, the one that was asked for first; undefined if its note does not have that one. */
export function teach(topic: Topic, first: Way): Explanation | undefined {
  const { simply, example } = taughtOf(topic);
  const [lead, other] = first === 'simply' ? [simply, example] : [example, simply];
  if (lead === undefined) return undefined;
  // A picture without the thing itself explains nothing.
  const exactly = first === 'simply' ? [`In exact words: ${firstSentence(topic.summary)}`] : [];
  return {
    kind: 'explanation',
    topic: referTo(topic),
    teaching: first,
    summary: lead,
    facts: [],
    details: [...exactly, ...(other === undefined ? [] : [other])],
    ...(topic.term ? { partOf: topic.note.topic } : {}),
    sources: [topicSource(topic)],
    nextSteps: [explainStep(topic)],
    corrections: [],
  };
}
