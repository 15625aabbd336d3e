import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf } from '../notes/topics.js';
import type { Candidate, Retrieved } from '../retrieval/candidate.js';
import { understand } from '../understand/understood.js';
import type { Answer } from './answer.js';
import { sentenceOf } from './build/also-likely.js';
import { NOTHING_NEW, tellingNews } from './build/repetition.js';
import { ledWith } from './build/told.js';
import { decide } from './decide.js';

/** What asks for something to do: "how?", "show me an example". */
const ASKS_FOR_STEPS =
  /(?:^|\s)(?:how(?: (?:exactly|so|do i do (?:that|it)))?|(?:(?:show|give) me )?(?:an? |one )?examples?)[\s?!.]*$/i;

/**
 * Answers a line that goes on from another one and was made whole with its words ("Can Batch use Fargate – why not?"). These words find
 * what was told already, so if the answer only repeats it, the next thing that says something new is the answer if it is sure.
 * @param before the line that it goes on from
 */
export function decideAfter(text: string, before: string, knowledge: Knowledge): Answer {
  const answer = decide(text, knowledge);
  const told = ledWith(decide(before, knowledge));
  if (told === '' || saysMore(told, [ledWith(answer)], knowledge)) return answer;
  if (ASKS_FOR_STEPS.test(text)) {
    const steps = [text, ...howToUse(before, knowledge)].map((asked) => otherThan(told, asked, isTask, knowledge));
    return steps.find(({ kind }) => kind === 'steps') ?? answer;
  }
  const next = otherThan(told, text, () => true, knowledge);
  return next.certainty === 'sure' && next.kind !== 'unknown' ? next : answer;
}

/** "What is a task definition?" tells too little of what to do with it. */
function howToUse(before: string, { reader }: Knowledge): readonly string[] {
  const { topics } = understand(before, reader);
  const topic = topics.find(({ term }) => term !== undefined) ?? topics[0];
  return topic ? [`How do I use ${shortNameOf(topic)}?`] : [];
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
  return decide(text, { ...knowledge, retriever: (line) => only(isOther, knowledge.retriever(line)) });
}

function only(fits: (candidate: Candidate) => boolean, retrieved: Retrieved): Retrieved {
  const [first] = retrieved.candidates;
  const left = retrieved.candidates.filter(fits);
  const sum = left.reduce((total, { probability }) => total + probability, 0);
  if (!first || sum === 0) return { ...retrieved, candidates: [] };
  const scaled = (one: Candidate): Candidate => ({ ...one, probability: (first.probability * one.probability) / sum });
  return { ...retrieved, candidates: left.map(scaled) };
}

function saysMore(told: string, texts: readonly string[], { index }: Knowledge): boolean {
  const before = { said: told, subject: [], nothingNew: NOTHING_NEW, index };
  return tellingNews(texts, (text) => text, before).length > 0;
}
