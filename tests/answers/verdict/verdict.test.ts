import { describe, expect, test } from 'vitest';
import { wordOf } from './first-word.js';

describe('the answer to a yes/no question begins with the word', () => {
  test.each([
    ['that an author gave for the same question', 'can kubernetes pods run on fargate?', 'Yes'],
    ['of a limit that it goes beyond', 'can a lambda function run for 20 minutes?', 'No'],
    ['of a limit that it goes beyond, in other units', 'can a websocket connection stay open for a 180 min?', 'No'],
    ['of a limit that it keeps to', 'can a websocket connection stay open for 1 hour?', 'Yes'],
    ['of a limit that is another one', 'is lambda limited to 5 minutes?', 'No'],
    ['of a limit that it names', 'is lambda limited to 15 minutes?', 'Yes'],
    ['of a sentence that denies it', 'does fargate have gpus?', 'No'],
    ['of a sentence that states it', 'is fargate serverless?', 'Yes'],
    ['of who does it', 'does aws patch the hosts under fargate?', 'Yes'],
    ['of a question that only sounds denied', "doesn't fargate have gpus?", 'No'],
    ['of a statement that asks to be confirmed', 'fargate is serverless, right?', 'Yes'],
  ])('%s: %s', (_why, question, word) => {
    expect(wordOf(question)).toBe(word);
  });
});

describe('no word is given', () => {
  test.each([
    ['where the sentence is about something else', 'is serverless the same as having no servers?'],
    ['where the sentence grants it in part', 'is aws batch serverless?'],
    ['where the sentence is about another kind', 'can eks use ebs?'],
    ['where two prices are compared', 'is lambda cheaper than fargate?'],
    ['where the question is negated', 'does fargate not have gpus?'],
    ['where a denial asks to be confirmed', 'fargate has no gpus, right?'],
    ['where one of two things is asked for', 'is an ecs task one container or several?'],
    ['where something else is asked than whether', 'why does fargate have no gpus?'],
    ['where somebody is begged to explain', 'can you tell me about gpus on fargate?'],
  ])('%s: %s', (_why, question) => {
    expect(wordOf(question)).not.toMatch(/Yes|No/);
  });
});
