import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { decide } from '../../../src/answer/decide.js';
import { knowledge } from '../../knowledge.js';

const answer = (line: string): Answer => decide(line, knowledge);

test.each([
  ['where do your answers come from', 'Where my answers come from'],
  ['hey, are you chatgpt??', 'Not a chat model'],
  ['waht comands do you have', 'My commands'],
  ['how do I add a note', 'Adding a note'],
  ['is Lambda on the exam?', 'Your exam'],
  ['is it a real person replying to me', 'A program'],
  ['r u gpt', 'Not a chat model'],
  ['what format is the knowledge stored in', 'Where my answers come from'],
  ['do u log my questions', 'What I keep about you'],
  ['how does this work', 'How I find an answer'],
  ['how do I turn off logging here', 'The log'],
])('"%s" is about the bot', (line, title) => {
  expect(answer(line)).toMatchObject({ decidedBy: 'itself', certainty: 'sure', title });
});

test.each([
  ['we are a class of thirty, who can see my questions?', 'Who sees what you ask'],
  ['are you some chatgpt thing? asking because our teacher forbids it', 'Not a chat model'],
  ['do you record the texts we write here? I care about privacy', 'What I keep about you'],
])('of a longer line the clause that asks tells it: %s', (line, title) => {
  expect(answer(line)).toMatchObject({ decidedBy: 'itself', title });
});

test.each(['I am taking a cloud class on AWS, where do I begin?', 'I have never used AWS before, where do I start?'])(
  'a clause that says little alone leaves the line to notes that answer it surely: %s',
  (line) => {
    expect(answer(line)).toMatchObject({ decidedBy: 'notes', answers: 'Where do I start with AWS?' });
  },
);

test.each([
  ['heyyy bot', 'Ask me about AWS compute'],
  ['hi', 'Ask me about AWS compute'],
  ['Hello there!', 'Ask me about AWS compute'],
  ['help me please', 'Ask me about AWS compute'],
  ['yes', 'Ask me about AWS compute'],
  ['ok', 'Ask me about AWS compute'],
  ['thanks a lot', 'You are welcome'],
  ['ok thanks', 'You are welcome'],
  ['great, thank you, that helped a lot 🙏', 'You are welcome'],
  ['ah, that clears up a lot, ty', 'You are welcome'],
  ['exactly what I wanted to know!', 'You are welcome'],
  ['can I rely on the figures here?', 'How far to trust me'],
  ['so are those prices real', 'How current my prices are'],
  ['how would I get you onto my own machine', 'Running a bot of your own'],
  ['no thats not what i asked, you are just repeating yourself', 'Sorry that I did not help'],
  ['that is wrong', 'Sorry that I did not help'],
  ['nope, this answer is not correct', 'Sorry that I did not help'],
  ['your answer did not make sense', 'Sorry that I did not help'],
  ['that reply was useless to me', 'Sorry that I did not help'],
  ['you write far too much text', 'Shorter and simpler'],
  ['do my homework please', 'Your homework'],
  ['is it true what you wrote about the price', 'How far to trust me'],
])('chatter or a complaint gets no refusal: %s', (line, title) => {
  expect(answer(line)).toMatchObject({ decidedBy: 'itself', title });
});

test('talk that is like nothing else is refused as talk', () => {
  const talk = answer('how would I know that you understood me');
  expect(talk).toMatchObject({ decidedBy: 'itself', kind: 'unknown', reason: 'talk' });
});

describe('no question about the bot is', () => {
  test.each([
    'how do you scale ECS',
    'can you explain lambda',
    'what do you use for batch jobs',
    'how do I add a note to an instance',
    'Your source code failed to build',
    'can you control access to an API?',
    'lol thanks, but can you run Docker in Lambda?',
    'do you pay for a stopped EC2 instance?',
    'how do you restart an instance',
    'who do you think wins the champions league',
    'who can read my logs',
    'where are my logs stored',
    'in which format are access logs stored',
    'who reviews the images before they are pushed',
    'are messages kept after they were processed',
    'how does this work in ECS',
    'how do I turn off logging in Lambda',
    'who can see my instance metadata',
    'How do you choose the right S3 storage class?',
    'Which storage classes does S3 have, and how do you choose?',
    'Which AWS service allows you to create, publish, monitor, and secure APIs at any scale?',
  ])('%s', (line) => {
    expect(answer(line).decidedBy).not.toBe('itself');
  });
});
