import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/understand/sentences.js';

const askedIn = (text: string): string[] =>
  sentencesOf(text)
    .filter(({ asks }) => asks)
    .map((sentence) => sentence.text);

describe('the sentences of a text', () => {
  test('stand in their order, by marks and by lines', () => {
    expect(sentencesOf('Belt stops at noon\nIt is a new belt. Does it rest then?').map(({ text }) => text)).toEqual([
      'Belt stops at noon',
      'It is a new belt.',
      'Does it rest then?',
    ]);
  });

  test('ask if they have a question mark, and the first does in any case', () => {
    expect(askedIn('Belt stops at noon. It is a new belt. Does it rest then?')).toEqual([
      'Belt stops at noon.',
      'Does it rest then?',
    ]);
  });

  test('of a line that goes on from another: the last asks', () => {
    expect(askedIn('Belt of the widget ‒ is it new ‒ what about a gadget')).toEqual(['what about a gadget']);
  });

  test('of two words say nothing', () => {
    expect(askedIn('Hi all! Belt stops at noon. Does it rest then? Any idea?')).toEqual([
      'Belt stops at noon.',
      'Does it rest then?',
    ]);
  });

  test.each(['', 'Does a widget rest?', 'Hi all! Does a widget rest?'])(
    'are none where there is but one: "%s"',
    (text) => {
      expect(sentencesOf(text)).toEqual([]);
    },
  );

  test('do not end within a version, a file or an address', () => {
    expect(sentencesOf('Widget v2.1 reads main.py from a.example. It stops then.')).toHaveLength(2);
  });
});
