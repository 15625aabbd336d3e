import type { Knowledge } from '../../knowledge/knowledge.js';
import { seededNumber } from '../../seeded.js';
import type { NextStep } from '../answer.js';
import { askStep } from './next-steps.js';

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

/** Questions to offer to a line that is about nothing in the notes: one of each kind, which vary by line. */
export function suggestedQuestions(line: string, { questions }: Knowledge): readonly NextStep[] {
  return FIRST_QUESTIONS.flatMap((kind) => {
    const answered = kind.filter((question) => questions.listed(question));
    const chosen = answered[seededNumber(line, Math.max(1, answered.length))];
    return chosen === undefined ? [] : [askStep(chosen)];
  });
}
