import { describe, expect, it } from 'vitest';
import { checkCallback, checkCommandChange, checkCommandList, checkMessage, checkNewCommand } from './body-checks.js';
import { describeProblem, errorTree, problem } from './problem.js';
import type { UploadedFile } from './request-body.js';

const context = { uploaded: [], kept: [], isEdit: false };
const picture: UploadedFile = { id: '0', name: 'x.png', size: 1, contentType: 'image/png', content: new Uint8Array(1) };

function text(length: number): string {
  return 'x'.repeat(length);
}

function message(properties: object): object {
  return { content: 'x', allowed_mentions: { parse: [] }, ...properties };
}

function embed(properties: object): object {
  return message({ embeds: [properties] });
}

function button(properties: object): object {
  return { type: 2, style: 2, label: 'x', custom_id: 'x', ...properties };
}

function row(...components: object[]): object {
  return { type: 1, components };
}

/** Five buttons with ids that occur in no other row. */
function fullRow(number: number): object {
  return row(...['a', 'b', 'c', 'd', 'e'].map((letter) => button({ custom_id: `${letter}${number}` })));
}

function messageProblems(body: unknown, uploaded: readonly UploadedFile[] = []): string[] {
  return checkMessage('channelMessage', body, { ...context, uploaded }).map(describeProblem);
}

describe('a message', () => {
  const field = { name: text(256), value: text(1024) };
  const tenEmbeds = Array.from({ length: 10 }, () => ({ title: 'x' }));

  it.each<[string, object]>([
    ['content', message({ content: text(2000) })],
    ['texts of an embed', embed({ title: text(256), author: { name: text(256) }, footer: { text: text(2048) } })],
    ['a description', embed({ description: text(4096), fields: [field] })],
    ['25 fields', embed({ fields: Array.from({ length: 25 }, () => ({ name: 'x', value: 'x' })) })],
    ['10 embeds', message({ embeds: tenEmbeds })],
    ['6000 characters', message({ embeds: [{ description: text(3000) }, { description: text(3000) }] })],
    ['5 full rows', message({ components: [1, 2, 3, 4, 5].map(fullRow) })],
    ['long texts of a button', message({ components: [row(button({ custom_id: text(100), label: text(80) }))] })],
    [
      'a button with an emoji only',
      message({ components: [row({ type: 2, style: 1, custom_id: 'x', emoji: { name: '+' } })] }),
    ],
    ['a link', message({ components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] })],
    ['what discord.js always adds', message({ tts: false, enforce_nonce: false })],
  ])('may have %s', (_, body) => {
    expect(messageProblems(body)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['content', message({ content: text(2001) }), 'content: '],
    ['an embed title', embed({ title: text(257) }), 'embeds.0.title: '],
    ['an embed description', embed({ description: text(4097) }), 'embeds.0.description: '],
    ['a field name', embed({ fields: [{ ...field, name: text(257) }] }), 'embeds.0.fields.0.name: '],
    ['a field value', embed({ fields: [{ ...field, value: text(1025) }] }), 'embeds.0.fields.0.value: '],
    ['fields', embed({ fields: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) }), 'embeds.0.fields: '],
    ['a footer', embed({ footer: { text: text(2049) } }), 'embeds.0.footer.text: '],
    ['an author', embed({ author: { name: text(257) } }), 'embeds.0.author.name: '],
    ['embeds', message({ embeds: [...tenEmbeds, { title: 'x' }] }), 'embeds: '],
    [
      'characters',
      message({ embeds: [{ description: text(3000) }, { description: text(3001) }] }),
      'embeds: Embed size',
    ],
    ['rows', message({ components: [1, 2, 3, 4, 5, 6].map(fullRow) }), 'components: '],
    ['a label', message({ components: [row(button({ label: text(81) }))] }), 'components.0.components.0.label: '],
  ])('may not have too much: %s', (_, body, expected) => {
    expect(messageProblems(body).join('\n')).toContain(expected);
  });

  it.each<[string, object, string]>([
    ['no text at all', { allowed_mentions: { parse: [] } }, 'empty message'],
    [
      '6 buttons in a row',
      message({ components: [row(...'abcdef'.split('').map((custom_id) => button({ custom_id })))] }),
      'components.0.components: ',
    ],
    [
      'an empty custom_id',
      message({ components: [row(button({ custom_id: '' }))] }),
      'components.0.components.0.custom_id: ',
    ],
    ['an empty label', message({ components: [row(button({ label: '' }))] }), 'components.0.components.0.label: '],
    [
      'the same custom_id twice',
      message({ components: [row(button({})), row(button({}))] }),
      'components.1.components.0.custom_id: ',
    ],
    ['a button outside a row', message({ components: [button({})] }), 'components.0: '],
    [
      'a link with a custom_id',
      message({ components: [row(button({ style: 5, url: 'https://example.org' }))] }),
      'custom_id: ',
    ],
    ['content beside components v2', message({ flags: 32768, components: [{ type: 10, content: 'x' }] }), 'content: '],
    ['mentions of everyone', message({ allowed_mentions: { parse: ['everyone'] } }), 'allowed_mentions.parse: '],
    ['no allowed_mentions', { content: 'x' }, 'allowed_mentions: '],
  ])('may not have %s', (_, body, expected) => {
    expect(messageProblems(body).join('\n')).toContain(expected);
  });

  it.each<[string, object, string]>([
    ['the message', message({ contents: 'x' }), 'contents: '],
    ['an embed', embed({ titel: 'x' }), 'embeds.0.titel: '],
    ['a field', embed({ fields: [{ name: 'x', value: 'x', inlined: true }] }), 'embeds.0.fields.0.inlined: '],
    ['a button', message({ components: [row(button({ customId: 'x' }))] }), 'components.0.components.0.customId: '],
    [
      'allowed_mentions',
      message({ allowed_mentions: { parse: [], repliedUser: false } }),
      'allowed_mentions.repliedUser: ',
    ],
    ['an attachment', message({ attachments: [{ id: '0', alt: 'x' }] }), 'attachments.0.alt: '],
  ])('may not have unknown properties in %s', (_, body, expected) => {
    expect(messageProblems(body, [picture])).toEqual([`${expected}Discord knows no property of this name here.`]);
  });
});

describe('a picture', () => {
  const showing = embed({ image: { url: 'attachment://x.png' } });

  it('must be uploaded', () => {
    expect(messageProblems(showing)).toEqual(['embeds.0.image.url: The referenced file "x.png" was not uploaded.']);
  });

  it('must have an alternative text', () => {
    expect(messageProblems(showing, [picture])).toEqual([expect.stringContaining('has no description')]);
    expect(messageProblems(showing, [{ ...picture, description: 'A cross' }])).toEqual([]);
  });

  it('may be on the edited message already', () => {
    const kept = [{ id: '7', name: 'x.png', description: 'A cross' }];
    expect(checkMessage('responseEdit', showing, { ...context, kept, isEdit: true })).toEqual([]);
  });
});

describe('completions', () => {
  function problems(choices: readonly object[]): string {
    return checkCallback({ type: 8, data: { choices } }, context).map(describeProblem).join('\n');
  }

  it('have names and values of 1 to 100 characters', () => {
    expect(problems([{ name: text(100), value: text(100) }])).toBe('');
    expect(problems([{ name: text(101), value: 'x' }])).toContain('data.choices.0.name: ');
    expect(problems([{ name: '', value: 'x' }])).toContain('data.choices.0.name: ');
    expect(problems([{ name: 'x', value: text(101) }])).toContain('data.choices.0.value: ');
    expect(problems([{ name: 'x', value: '' }])).toContain('data.choices.0.value: ');
  });

  it('are 25 at most', () => {
    const choices = Array.from({ length: 26 }, (_, value) => ({ name: 'x', value }));
    expect(problems(choices.slice(1))).toBe('');
    expect(problems(choices)).toContain('data.choices: ');
  });
});

describe('commands', () => {
  const command = { name: 'price', description: 'x' };
  const option = { type: 3, name: 'what', description: 'x' };
  const commands = (count: number, type: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `c${index}`,
      type,
      ...(type === 1 ? { description: 'x' } : {}),
    }));
  const longChoices = (length: number) => Array.from({ length: 25 }, () => ({ name: text(length), value: text(100) }));
  const large = (length: number) => ({
    ...command,
    options: ['a', 'b'].map((name) => ({ ...option, name, choices: longChoices(length) })),
  });

  it.each<[string, object[]]>([
    ['100 of them', commands(100, 1)],
    ['names of several words on messages', [{ name: 'Explain this', type: 3 }]],
    ['permissions as text, and nsfw', [{ ...command, default_member_permissions: '8', nsfw: false }]],
    ['almost 8000 characters', [large(58)]],
  ])('may have %s', (_, body) => {
    expect(checkCommandList(body)).toEqual([]);
  });

  it.each<[string, object[], string]>([
    ['101 of them', commands(101, 1), 'between 0 and 100'],
    ['more than 8000 characters', [large(70)], '0: Command exceeds maximum size'],
    ['a name twice', [command, command], '1.name: "1 price" is used twice'],
    ['upper case', [{ ...command, name: 'Price' }], '0.name: '],
    ['no description', [{ name: 'price' }], '0.description: '],
    ['a long description', [{ ...command, description: text(101) }], '0.description: '],
    ['a description on a message command', [{ ...command, type: 3 }], '0.description: '],
    [
      'required options last',
      [{ ...command, options: [option, { ...option, name: 'b', required: true }] }],
      '0.options.1: ',
    ],
    [
      'long choices',
      [{ ...command, options: [{ ...option, choices: [{ name: 'x', value: text(101) }] }] }],
      '0.options.0.choices.0.value: ',
    ],
    [
      'sub-commands beside options',
      [{ ...command, options: [option, { ...option, name: 'b', type: 1 }] }],
      '0.options: ',
    ],
    ['unknown properties', [{ ...command, options: [{ ...option, minLength: 1 }] }], '0.options.0.minLength: '],
  ])('may not have %s', (_, body, expected) => {
    expect(checkCommandList(body).map(describeProblem).join('\n')).toContain(expected);
  });

  it('are checked one by one too', () => {
    expect(checkNewCommand(command)).toEqual([]);
    expect(checkNewCommand({ name: 'price' })).toHaveLength(1);
    expect(checkCommandChange({ description: 'y' }, { ...command, description: 'y' })).toEqual([]);
    expect(checkCommandChange({ name: 'Y' }, { ...command, name: 'Y' })).toHaveLength(1);
  });
});

it('nests problems as Discord does', () => {
  expect(errorTree([problem(['embeds', 0, 'title'], 'CODE', 'Text.')])).toEqual({
    embeds: { 0: { title: { _errors: [{ code: 'CODE', message: 'Text.' }] } } },
  });
});
