import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { anyText } from '../any-text.js';
import { fixture, read } from '../fixture/knowledge.js';

const topicsOf = (text: string): string[] => read(text).topics.map(({ id }) => id);

describe('a line is read:', () => {
  test('its text as typed, and the question in it', () => {
    const { text, question } = read('**What** is a `widget`? see https://a.example/x <@123456789012345678>');
    expect(text).toContain('https://a.example/x');
    expect(question).toBe('What is a widget ? see');
  });

  test('its distinct topics, and all mentions of them', () => {
    const line = read('is a widget a gadget, or are widgets no gadgets?');
    expect(line.topics.map(({ id }) => id)).toEqual(['widget', 'gadget']);
    expect(line.mentions.map(({ topic }) => topic.id)).toEqual(['widget', 'gadget', 'widget', 'gadget']);
  });

  test('its terms, each once and without chatter', () => {
    expect(read('hey folks, does a widget turn widgets? thanks').terms.map(({ text }) => text)).toEqual([
      'widget',
      'turn',
    ]);
  });

  test('its spelling corrected in the question but not in the text', () => {
    const { text, question, corrections } = read('does it paint turqoise');
    expect(text).toBe('does it paint turqoise');
    expect(question).toBe('does it paint turquoise');
    expect(corrections).toEqual([{ typed: 'turqoise', read: 'turquoise' }]);
  });

  test('what it names that the notes do not cover', () => {
    expect(read('a widget or a sprocket?').outOfScope.map(({ name }) => name)).toEqual(['Amazon Sprocket']);
  });

  test("no topic in the name of another provider's product", () => {
    expect(topicsOf('how do other cloud cogs turn?')).toEqual([]);
    expect(topicsOf('how do the cogs turn on the other cloud?')).toEqual(['cog-wheel']);
  });

  test('the groups of the thesaurus that its words belong to', () => {
    expect(read('does it spin when I lubricate it').groups).toEqual(['rotate', 'grease']);
  });

  test.each([
    ['how long does a widget turn?', true],
    ['was ist ein widget und kann ich es mieten', false],
    ['что такое widget?', false],
  ])('whether it is English: %s', (text, english) => {
    expect(read(text).english).toBe(english);
  });

  test('nothing of another language is corrected', () => {
    expect(read('ist das turqoise und kann ich es mieten')).toMatchObject({ english: false, corrections: [] });
  });
});

describe('of a story', () => {
  const STORY = `The gadget is full. ${'And full it stays for ever and a day. '.repeat(30)}How long does a widget turn?`;

  test('what it tells besides is no wish', () => {
    expect(read('A poem hangs beside the gadget. How long does a widget turn?').outOfScope).toEqual([]);
    expect(read('a poem on the widget').outOfScope.map(({ kind }) => kind)).toEqual(['wishes']);
  });

  test('its beginning is read as a whole', () => {
    const { question } = read(STORY);
    expect(question).toMatch(/^The gadget is full\./);
    expect(question.length).toBeLessThanOrEqual(500);
  });

  test('each sentence is there, also of the rest', () => {
    expect(read(STORY).sentences.at(-1)).toEqual({ text: 'How long does a widget turn?', asks: true });
  });

  test('what a program wrote has no sentences', () => {
    expect(read('ERROR the widget is stuck in the belt. Widget restart failed: exit code 3.').sentences).toEqual([]);
  });
});

test('an everyday name names a topic only where it is all that is asked for', () => {
  expect(topicsOf('is that the thing?')).toEqual([]);
  expect(fixture.names.find('thing')?.topic.id).toBe('widget');
});

test('any line can be read, and its parts fit together', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `widget ${text} sprocket`),
      ),
      (text) => {
        const { question, tokens, mentions, topics, terms, groups, outOfScope } = read(text);
        expect(tokens).toEqual(tokenize(question));
        expect(new Set(mentions.map(({ topic }) => topic))).toEqual(new Set(topics));
        for (const { from, to } of [...mentions, ...outOfScope]) expect(from < to && to <= tokens.length).toBe(true);
        expect(new Set(terms.map(({ stem }) => stem)).size).toBe(terms.length);
        expect(new Set(groups).size).toBe(groups.length);
        expect(question.length).toBeLessThanOrEqual(Math.max(text.length + 20, 520));
      },
    ),
    { numRuns: 60 },
  );
});
