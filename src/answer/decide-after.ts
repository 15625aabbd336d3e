import type { Knowledge } from '../knowledge/knowledge.js';
import type { Candidate, Retrieved } from '../retrieval/candidate.js';
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
  const asksForSteps = ASKS_FOR_STEPS.test(text);
  const next = decide(text, {
    ...knowledge,
    retriever: (line) => withoutTold(knowledge.retriever(line), told, asksForSteps, knowledge),
  });
  const fits = next.certainty === 'sure' || (asksForSteps && next.kind === 'steps');
  return fits && next.kind !== 'unknown' ? next : answer;
}

function saysMore(told: string, texts: readonly string[], { index }: Knowledge): boolean {
  const before = { said: told, subject: [], nothingNew: NOTHING_NEW, index };
  return tellingNews(texts, (text) => text, before).length > 0;
}

/** The candidates that say something new, as likely as they would be if the others did not exist. */
function withoutTold(retrieved: Retrieved, told: string, asksForSteps: boolean, knowledge: Knowledge): Retrieved {
  const [first] = retrieved.candidates;
  const others = retrieved.candidates.filter((candidate) => {
    const sentence = sentenceOf(candidate, knowledge);
    return sentence !== undefined && saysMore(told, [sentence.says], knowledge);
  });
  const tasks = others.filter(({ said }) => said.kind === 'entry' && said.entry.passage.task !== undefined);
  const left = asksForSteps && tasks.length > 0 ? tasks : others;
  const sum = left.reduce((total, { probability }) => total + probability, 0);
  if (!first || sum === 0) return { ...retrieved, candidates: [] };
  const scaled = (one: Candidate): Candidate => ({ ...one, probability: (first.probability * one.probability) / sum });
  return { ...retrieved, candidates: left.map(scaled) };
}
