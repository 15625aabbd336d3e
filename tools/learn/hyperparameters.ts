import type { TrainingPlan } from './train-classifier.js';

/** Which statement a question asks for. */
export const STATEMENTS: TrainingPlan = {
  dimensions: 96,
  rounds: 10,
  fewest: 3,
  members: ['words', 'words', 'letters'],
};
/** What a wording wants. */
export const INTENTS: TrainingPlan = { dimensions: 24, rounds: 12, fewest: 2, members: ['words', 'letters'] };
/** Which service a situation calls for. */
export const SERVICES: TrainingPlan = { dimensions: 48, rounds: 18, fewest: 2, members: ['words', 'letters'] };
/** Whether what a question claims is right. */
export const CLAIMS: TrainingPlan = { dimensions: 4, rounds: 8, fewest: 3, members: ['words'] };
