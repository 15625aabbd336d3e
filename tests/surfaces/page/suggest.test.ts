import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/surfaces/page/suggest/suggest.js';
import { anyText } from '../../any-text.js';
import { bot } from '../../fixture/bot.js';
import { fixture } from '../../fixture/knowledge.js';

const labels = (line: string) => suggest(bot, line).suggestions.map(({ label }) => label);

/** The line after its first suggestion was taken. */
function taken(line: string): string {
  const { suggestions, start, end } = suggest(bot, line);
  return line.slice(0, start) + (suggestions[0]?.text ?? 'nothing') + line.slice(end);
}

describe('commands', () => {
  test('are all there after a slash, with their descriptions', () => {
    const { suggestions, preselect } = suggest(bot, '/');
    expect(suggestions.map(({ label, description }) => [label, description])).toEqual(
      bot.commands.map(({ definition: { name, description } }) => [`/${name}`, description]),
    );
    expect(preselect).toBe(true);
  });

  test('are narrowed by the typed text', () => {
    expect(labels('/comp')).toEqual(['/compare']);
    expect(labels('/HE')).toEqual(['/help']);
    expect(labels('/nonsense')).toEqual([]);
    expect(taken('/comp')).toBe('/compare ');
  });

  test('are not suggested for questions', () => {
    expect(labels('what is /compare')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  test('that need no options are sent by Enter, others are completed', () => {
    expect(suggest(bot, '/help').preselect).toBe(false);
    expect(suggest(bot, '/compare').preselect).toBe(true);
    expect(suggest(bot, '/price').preselect).toBe(true);
  });

  test('have their subcommands after a space', () => {
    expect(labels('/price ')).toContain('lambda');
    expect(taken('/price lam')).toBe('/price lambda ');
    expect(labels('/price nonsense ')).toEqual([]);
  });
});

describe('the typed text is highlighted', () => {
  /** The first suggestion, with the marked parts in brackets. */
  const marked = (line: string): string => {
    const [first] = suggest(bot, line).suggestions;
    if (!first) return 'nothing';
    const places = first.matched.toReversed();
    return places.reduce(
      (label, [from, to]) => `${label.slice(0, from)}[${label.slice(from, to)}]${label.slice(to)}`,
      first.label,
    );
  };

  test.each([
    ['/comp', '/[comp]are'],
    ['/price LAM', '[lam]bda'],
    ['/explain wid', 'AWS [Wid]get'],
    ['/explain cog whe', '[Cog] [whe]el (AWS Widget)'],
    ['/price lambda mem', '[mem]ory:'],
    ['/compare ', 'AWS Gadget'],
  ])('%s', (line, label) => {
    expect(marked(line)).toBe(label);
  });

  test('nowhere if another name of the topic was typed', () => {
    expect(marked('/explain thing')).toBe('AWS Widget');
  });

  test('in every label, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        for (const { label, matched } of suggest(bot, `/explain ${typed}`).suggestions) {
          const edges = [0, ...matched.flat(), label.length];
          expect(edges).toEqual(edges.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('topics', () => {
  test.each(['/compare wid', '/compare first:wid', '/COMPARE first:wid', '/compare widget', '/explain wid'])(
    '%s offers the widget',
    (line) => {
      expect(labels(line)).toContain('AWS Widget');
    },
  );

  test('of the first option are suggested as soon as the command is typed', () => {
    expect(labels('/compare ')).toHaveLength(fixture.notes.length);
  });

  test('that are chosen open the next required option', () => {
    expect(taken('/compare wid')).toBe('/compare first:widget second:');
    expect(labels('/compare first:widget second:')).toHaveLength(fixture.notes.length - 1);
    expect(taken('/compare first:widget second:gad')).toBe('/compare first:widget second:gadget ');
    expect(taken('/compare widget gad')).toBe('/compare widget second:gadget ');
    expect(taken('/compare first:widget second:gadget ')).toBe('/compare first:widget second:gadget third:');
    expect(suggest(bot, '/compare widget gadget ').preselect).toBe(false);
  });

  test('already named are not suggested again', () => {
    expect(labels('/compare widget wid')).not.toContain('AWS Widget');
    expect(labels('/compare second:widget first:wid')).not.toContain('AWS Widget');
  });

  test('in a sentence get no suggestions', () => {
    expect(labels('/compare widget vs g')).toEqual([]);
  });

  test('are preselected for a partial word, not for a whole one', () => {
    expect(suggest(bot, '/explain wid').preselect).toBe(true);
    expect(suggest(bot, '/explain widget').preselect).toBe(false);
    expect(suggest(bot, '/compare widget gadget').preselect).toBe(false);
    expect(suggest(bot, '/explain cog wheel').preselect).toBe(false);
  });
});

describe('other options', () => {
  test('are suggested by name, required ones first, optional ones labelled', () => {
    const { suggestions, preselect } = suggest(bot, '/price lambda ');
    expect(suggestions[0]).toMatchObject({ label: 'requests:', text: 'requests:' });
    expect(suggestions.find(({ label }) => label === 'region:')?.description).toMatch(/\(optional\)$/);
    expect(preselect).toBe(true);
  });

  test('that are given are not suggested again', () => {
    const offered = labels('/price lambda requests:3M memory:512MB ');
    expect(offered).toContain('duration:');
    expect(offered).not.toContain('requests:');
    expect(labels('/price lambda 3M 512MB ')[0]).toBe('duration:');
  });

  test('are narrowed by name', () => {
    expect(taken('/price lambda requests:3M mem')).toBe('/price lambda requests:3M memory:');
  });

  test('do not hide values', () => {
    expect(labels('/price lambda requests:3M')).toEqual([]);
    expect(labels('/price lambda requests:')).toEqual([]);
    expect(suggest(bot, '/price lambda requests:3M memory:1GB duration:1s ').preselect).toBe(false);
  });

  test('with choices suggest these', () => {
    expect(labels('/price lambda architecture:')).toEqual(['x86', 'arm64']);
    expect(labels('/price lambda free_tier:')).toEqual(['true', 'false']);
    expect(labels('/help ')).toContain('/compare');
    expect(suggest(bot, '/help ').preselect).toBe(false);
    expect(labels('/price lambda region:frank')[0]).toMatch(/Frankfurt/);
  });
});

test('for any text, a suggestion replaces text before the caret', () => {
  const lines = fc.tuple(fc.constantFrom('', '/', '/compare ', '/price lambda ', '/explain topic:'), anyText);
  fc.assert(
    fc.property(lines, fc.nat(), ([start, rest], at) => {
      const line = start + rest;
      const cursor = at % (line.length + 1);
      const found = suggest(bot, line, cursor);
      if (found.suggestions.length > 0) expect(found.end).toBe(cursor);
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.start).toBeLessThanOrEqual(found.end);
    }),
    { numRuns: 300 },
  );
});
