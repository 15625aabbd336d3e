import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicNames } from '../../src/language/topic-names.js';
import { readNote } from '../../src/notes/read-note.js';
import { type Topic, topicsOf } from '../../src/notes/topics.js';
import { loadOutOfScope, outOfScopeFinder } from '../../src/understand/out-of-scope.js';
import { changed, FILE, GOOD_NOTE, lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const OUT_OF_SCOPE = `aws:
  - [Amazon Sprocket, sprocket, sprocket service]
  - [Sprocket Streams, sprocket streams]
elsewhere:
  - [Other Cloud, other cloud, widget on other cloud]
wishes:
  - [writing texts for you, write me, a poem]
`;

const load = async (text: string) =>
  outOfScopeFinder(await loadOutOfScope(await temporaryFolder({ 'out-of-scope.yaml': text })));

function topics(): readonly Topic[] {
  const result = readNote(FILE, GOOD_NOTE);
  return 'note' in result ? topicsOf([result.note]) : [];
}

async function found(text: string, yaml = OUT_OF_SCOPE): Promise<string[]> {
  const find = await load(yaml);
  return find(text, topicNames(topics()).spot(text)).map(({ kind, name }) => `${kind}: ${name}`);
}

describe('what the notes do not cover is found', () => {
  test.each([
    ['by its name', 'how fast is Amazon Sprocket?', ['aws: Amazon Sprocket']],
    ['by another spelling and form', 'are sprockets fast?', ['aws: Amazon Sprocket']],
    ['by the longest name', 'what are Sprocket Streams?', ['aws: Sprocket Streams']],
    ['at another provider', 'is the other cloud cheaper?', ['elsewhere: Other Cloud']],
    ['as a wish', 'please write me a poem', ['wishes: writing texts for you', 'wishes: writing texts for you']],
    ['several times, in order', 'other cloud or sprocket?', ['elsewhere: Other Cloud', 'aws: Amazon Sprocket']],
    ['not at all', 'how does a widget turn?', []],
  ])('%s: %s', async (_how, text, subjects) => {
    expect(await found(text)).toEqual(subjects);
  });

  test('with its place in the text', async () => {
    const find = await load(OUT_OF_SCOPE);
    expect(find('is a sprocket fast?', [])).toMatchObject([{ from: 2, to: 3 }]);
  });

  test('unless it is part of the name of a topic', async () => {
    const own = changed(OUT_OF_SCOPE, 'sprocket service', 'wheel');
    expect(await found('what is a cog wheel?', own)).toEqual([]);
    expect(await found('what is a wheel?', own)).toEqual(['aws: Amazon Sprocket']);
  });

  test('even if its own name holds the name of a topic', async () => {
    expect(await found('a widget on other cloud')).toEqual(['elsewhere: Other Cloud']);
  });
});

describe('out-of-scope.yaml is refused, with file, line and remedy, for', () => {
  test.each([
    ['a subject with its name alone', ', sprocket streams]', ']', '[Sprocket Streams]', /aws\.1/],
    ['an empty name', 'a poem', "''", "''", /wishes\.0\.2/],
    [
      'a subject that is no list',
      '[Other Cloud, other cloud, widget on other cloud]',
      'Other Cloud',
      '- Other',
      /elsewhere\.0/,
    ],
    ['an unknown kind', 'wishes:', 'hopes:', 'aws:', /wishes: is missing: add it/],
  ])('%s', async (_mistake, from, to, at, says) => {
    const text = changed(OUT_OF_SCOPE, from, to);
    const [problem] = await problemsOf(load(text));
    expect(problem).toMatchObject({ line: lineWith(text, at), message: expect.stringMatching(says) });
    expect(path.basename(problem?.file ?? '')).toBe('out-of-scope.yaml');
  });

  test('no valid YAML', async () => {
    const [problem] = await problemsOf(load(changed(OUT_OF_SCOPE, 'a poem]', 'a poem')));
    expect(problem?.message).toMatch(/not valid YAML/);
  });

  test('being absent', async () => {
    const folder = await temporaryFolder({});
    expect(await problemsOf(loadOutOfScope(folder))).toEqual([
      {
        file: path.join(folder, 'out-of-scope.yaml'),
        line: 1,
        message: 'is missing: it names what the notes do not cover',
      },
    ]);
  });
});
