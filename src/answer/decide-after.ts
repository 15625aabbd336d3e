import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf } from '../notes/topics.js';
import type { Candidate, Retrieved } from '../retrieval/candidate.js';
import { askedOfSubject } from '../understand/follow-up.js';
import { understand } from '../understand/understood.js';
import type { Answer } from './answer.js';
import { sentenceOf } from './build/also-likely.js';
import { NOTHING_NEW, tellingNews } from './build/repetition.js';
import { ledWith } from './build/told.js';
import { decide } from './decide.js';
import { notes } from './deciders/notes.js';
import { refusal } from './deciders/refusal.js';
import { THRESHOLDS } from './thresholds.js';

/** Names, listed lines and errors would be answered as before. */
const FROM_NOTES = [notes, refusal];

/** What asks for something to do: "how?", "show me an example". */
const ASKS_FOR_STEPS =
  /(?:^|\s)(?:how(?: (?:exactly|so|do i do (?:that|it)))?|(?:(?:show|give) me )?(?:an? |one )?examples?)[\s?!.]*$/i;

/** A line that goes on from another one. */
export interface GoingOn {
  /** As it was typed. */
  readonly line: string;
  readonly before: string;
}

/**
 * Answers a line that goes on from another one and was made whole with its words ("Can Batch use Fargate – why not?"). These words find
 * what was told already. If the answer only repeats it, the line is asked of the mere subject ("Batch, Fargate: why not?"), and at last
 * the next thing that says something new is the answer: whichever is sure first.
 */
export function decideAfter(text: string, { line, before }: GoingOn, knowledge: Knowledge): Answer {
  const answer = decide(text, knowledge);
  const told = ledWith(decide(before, knowledge));
  if (told === '' || !repeats(told, answer, knowledge)) return answer;
  if (ASKS_FOR_STEPS.test(text)) {
    const steps = [text, ...howToUse(before, knowledge)].map((asked) => otherThan(told, asked, isTask, knowledge));
    return steps.find(({ kind }) => kind === 'steps') ?? answer;
  }
  const ofSubject = askedOfSubject(line, before, knowledge.names);
  const least = Math.max(knowledge.boundaries.sure, THRESHOLDS.saidNext);
  const strict = { ...knowledge, boundaries: { sure: least, unsure: least } };
  for (const asked of [...(ofSubject === undefined ? [] : [ofSubject]), text]) {
    const next = otherThan(told, asked, isSaidOfIt, strict);
    if (isSure(next)) return next;
  }
  return answer;
}

/** Whether an answer tells something, beyond doubt. */
export function isSure({ certainty, kind }: Answer): boolean {
  return certainty === 'sure' && kind !== 'unknown';
}

/** What only adds a sentence to what was told says the same. */
function repeats(told: string, answer: Answer, knowledge: Knowledge): boolean {
  const leads = ledWith(answer);
  return leads.startsWith(told) || !saysMore(told, [leads], knowledge);
}

/** "What is a task definition?" tells too little of what to do with it. */
function howToUse(before: string, { reader }: Knowledge): readonly string[] {
  const { topics } = understand(before, reader);
  const topic = topics.find(({ term }) => term !== undefined) ?? topics[0];
  return topic ? [`How do I use ${shortNameOf(topic)}?`] : [];
}

/** A subject is named so that something is said of it: what it is was not asked. */
function isSaidOfIt({ said }: Candidate): boolean {
  return said.kind === 'entry';
}

function isTask({ said }: Candidate): boolean {
  return said.kind === 'entry' && said.entry.passage.task !== undefined;
}

/** The answer to a line among candidates of a kind that say something new, as likely as they would be if the others did not exist. */
function otherThan(told: string, text: string, fits: (candidate: Candidate) => boolean, knowledge: Knowledge): Answer {
  const isOther = (candidate: Candidate): boolean => {
    const sentence = fits(candidate) ? sentenceOf(candidate, knowledge) : undefined;
    return sentence !== undefined && saysMore(told, [sentence.says], knowledge);
  };
  return decide(text, { ...knowledge, retriever: (line) => only(isOther, knowledge.retriever(line)) }, FROM_NOTES);
}

/** What is left takes over the probability of what is not, each its share; the best gets no likelier than the best was. */
function only(fits: (candidate: Candidate) => boolean, retrieved: Retrieved): Retrieved {
  const { candidates } = retrieved;
  const left = candidates.filter(fits);
  const scale = sumOf(candidates) / sumOf(left);
  const most = candidates[0]?.probability ?? 0;
  const scaled = (one: Candidate): Candidate => ({ ...one, probability: Math.min(most, scale * one.probability) });
  return { ...retrieved, candidates: left.map(scaled) };
}

function sumOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((total, { probability }) => total + probability, 0);
}

function saysMore(told: string, texts: readonly string[], { index }: Knowledge): boolean {
  const before = { said: told, subject: [], nothingNew: NOTHING_NEW, index };
  return tellingNews(texts, (text) => text, before).length > 0;
}
