import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn, termsOf } from '../../language/tokenize.js';
import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import { weightOf } from '../../retrieval/entry-index.js';
import { seededNumber } from '../../seeded.js';
import { sortedBy } from '../../sorted-by.js';
import type { NextStep } from '../answer.js';
import { askStep } from './next-steps.js';

const MOST_OFFERED = 3;
/** Entries to search for a question in the words of the line. */
const MOST_SEARCHED = 40;
/** Share of the line's words, by weight, that a question must contain: one common word is not enough. */
const LEAST_SHARE = 0.5;

/** Questions for beginners, of three kinds: definitions, choices, first steps and costs. */
const FIRST_QUESTIONS: readonly (readonly string[])[] = [
  [
    'What is a container?',
    'What is serverless?',
    'What is Docker?',
    'What is a virtual machine?',
    'What is Kubernetes?',
  ],
  [
    'Which AWS compute service should a beginner start with?',
    'How do you choose an EC2 instance type?',
    'In which forms does AWS sell compute?',
    'How do I choose the Region for a server?',
  ],
  [
    'Is AWS free to try?',
    'How long can a Lambda function run?',
    'What does a stopped EC2 instance cost?',
    'What do one million Lambda calls cost?',
    'How do I launch a first EC2 instance?',
  ],
];

/** Questions to offer instead of an answer: those with most of the line's words, then questions for beginners, which vary by line. */
export function suggestedQuestions(line: string, knowledge: Knowledge): readonly NextStep[] {
  const questions = new Set([...similarQuestions(line, knowledge), ...firstQuestions(line, knowledge)]);
  return [...questions].slice(0, MOST_OFFERED).map(askStep);
}

function similarQuestions(line: string, { index }: Knowledge): readonly string[] {
  const terms = termsOf(line);
  const all = weightOf(terms, index);
  const found = [...index.search(terms, MOST_SEARCHED).keys()].flatMap((place) => {
    const question = index.entries[place]?.question;
    if (question === undefined || askStep(question).line.length > LONGEST_BUTTON_LINE) return [];
    const stems = stemsIn(question);
    const shared = terms.filter(({ stem }) => stems.has(stem));
    const share = weightOf(shared, index) / all;
    return share >= LEAST_SHARE ? [{ question, share }] : [];
  });
  return sortedBy(found, ({ share }) => -share).map(({ question }) => question);
}

function firstQuestions(line: string, { questions }: Knowledge): readonly string[] {
  return FIRST_QUESTIONS.flatMap((kind) => {
    const answered = kind.filter((question) => questions.listed(question));
    return answered[seededNumber(line, Math.max(1, answered.length))] ?? [];
  });
}
