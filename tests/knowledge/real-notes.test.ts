import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.js';
import { decide } from '../../src/answer/decide.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { priceFiller } from '../../src/knowledge/read-folder.js';
import { stemKey } from '../../src/language/name-spotter.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { Entry } from '../../src/notes/entries.js';
import { loadNotes } from '../../src/notes/load-notes.js';
import { passagesOf } from '../../src/notes/passages.js';
import { placeOldClaims, placeQuestions } from '../../src/notes/place-questions.js';
import { knowledge } from '../knowledge.js';
import { KNOWLEDGE_FOLDER, TRAINING_FOLDER } from '../knowledge-folder.js';

const { entries } = knowledge.index;
/** What is listed needs no search: without one, thousands of questions take seconds. */
const unsearched: Knowledge = {
  ...knowledge,
  retriever: () => ({ candidates: [], services: new Map(), recommendable: 0 }),
};
const withQuestion = entries.flatMap((entry) =>
  entry.question === undefined ? [] : [{ entry, asked: entry.question }],
);
const guides = entries.flatMap(({ passage: { task, error } }) => task ?? error ?? []);

/** Whether an answer is the one that an entry gives, and that without doubt. */
function saysExactly(answer: Answer, { passage, statement }: Entry): boolean {
  if (answer.certainty !== 'sure' || answer.decidedBy !== 'listed-question') return false;
  const { kind, topics, task, error } = passage;
  if (task) return answer.kind === 'steps' && answer.title === task.title;
  if (error) return answer.kind === 'error' && answer.title === error.title;
  if (kind === 'definition') return answer.kind === 'explanation' && answer.topic.id === topics[0]?.id;
  if (kind === 'difference')
    return (
      answer.kind === 'comparison' && answer.topics.map(({ id }) => id).join() === topics.map(({ id }) => id).join()
    );
  return answer.kind === 'passages' && answer.lead.startsWith(statement.markdown);
}

describe('the tasks and errors', () => {
  test('each answer to their own title, surely', () => {
    expect(guides.length).toBeGreaterThan(100);
    const lost = guides.filter(({ title }) => {
      const answer = decide(title, unsearched);
      return answer.certainty !== 'sure' || !('title' in answer) || answer.title !== title;
    });
    expect(lost.map(({ title }) => title)).toEqual([]);
  });
});

describe('the questions that members see', () => {
  test('are many', () => {
    expect(withQuestion.length).toBeGreaterThan(500);
  });

  test('each get exactly the answer that they are listed for', () => {
    const lost = withQuestion.filter(({ entry, asked }) => !saysExactly(decide(asked, unsearched), entry));
    expect(lost.map(({ entry, asked }) => `${asked} (${entry.key})`)).toEqual([]);
  });

  test('each fit a button, with the command before them', () => {
    const long = withQuestion.filter(({ asked }) => `/ask question:${asked}`.length > 100);
    expect(long.map(({ asked }) => asked)).toEqual([]);
  });

  test('each belong to one entry alone', () => {
    const owners = new Map<string, string[]>();
    for (const { entry, asked } of withQuestion) {
      const key = tokenize(asked).join(' ');
      owners.set(key, [...(owners.get(key) ?? []), entry.key]);
    }
    const shared = [...owners].filter(([, keys]) => keys.length > 1);
    expect(shared.map(([asked, keys]) => `${asked}: ${keys.join(' | ')}`)).toEqual([]);
  });
});

describe('the messages of errors', () => {
  const pieces = entries.flatMap((entry) => {
    const { shownAs = [], ifNamed = [] } = entry.passage.error ?? {};
    /** A piece as it stands in a log, beside the name of the note if it only counts with that. */
    const inLog = (piece: string): string =>
      `${ifNamed.includes(piece) ? `${entry.passage.note.topic}: ` : ''}${piece.replace(/…|\.\.\./g, 'abc-123')}`;
    return shownAs.map((piece) => ({ entry, piece: inLog(piece) }));
  });

  test('are each recognised alone, as one of theirs', () => {
    expect(pieces.length).toBeGreaterThan(100);
    const lost = pieces.filter(
      ({ entry, piece }) => !knowledge.findErrors(piece).some((found) => found.entry === entry),
    );
    expect(lost.map(({ piece }) => piece)).toEqual([]);
  });

  test('are each answered by an error', () => {
    const lost = pieces.filter(({ piece }) => decide(piece, unsearched).kind !== 'error');
    expect(lost.map(({ piece }) => piece)).toEqual([]);
  });
});

describe('the lists to learn from', () => {
  const ownOf = (name: string): readonly Entry[] =>
    entries.filter(({ passage }) => passage.note.id === path.basename(name, '.md'));

  test.each(readdirSync(path.join(TRAINING_FOLDER, 'questions')).filter((name) => name.endsWith('.md')))(
    '%s: every question has its place',
    (name) => {
      const file = path.join(TRAINING_FOLDER, 'questions', name);
      expect(placeQuestions(file, readFileSync(file, 'utf8'), ownOf(name)).problems).toEqual([]);
    },
  );

  test('every old claim has its place', () => {
    const file = path.join(TRAINING_FOLDER, 'old-claims.md');
    expect(placeOldClaims(file, readFileSync(file, 'utf8'), entries).problems).toEqual([]);
  });

  test('every situation is one of a service that can be recommended', () => {
    const situations = z
      .record(z.string(), z.array(z.string()).min(1))
      .parse(load(readFileSync(path.join(TRAINING_FOLDER, 'situations.yaml'), 'utf8')));
    expect(Object.keys(situations).filter((id) => !(id in knowledge.choices.services))).toEqual([]);
  });
});

test('every word of the thesaurus stands in one group only', () => {
  const file = path.join(KNOWLEDGE_FOLDER, 'vocabulary', 'thesaurus.yaml');
  const groups = z.array(z.array(z.string())).parse(load(readFileSync(file, 'utf8')));
  const owners = new Map<string, Set<string>>();
  for (const [name = '', ...others] of groups)
    for (const word of [name, ...others]) owners.set(stemKey(word), (owners.get(stemKey(word)) ?? new Set()).add(name));
  expect(
    [...owners].filter(([, names]) => names.size > 1).map(([word, names]) => `${word}: ${[...names].join(', ')}`),
  ).toEqual([]);
});

test('the notes load as the build read them', async () => {
  const { notes } = await loadNotes(KNOWLEDGE_FOLDER, priceFiller(KNOWLEDGE_FOLDER));
  expect(notes.length).toBeGreaterThanOrEqual(30);
  expect(notes).toEqual(knowledge.notes);
});

describe('the real passages', () => {
  const passages = passagesOf(knowledge.topics, knowledge.factKeys);

  test('have ids of their own', () => {
    const ids = passages.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('have text, headings and a topic', () => {
    const empty = passages.filter(
      ({ statements, path, topics }) =>
        topics.length === 0 ||
        path.length < 2 ||
        path.some((heading) => heading.trim() === '') ||
        statements.length === 0 ||
        statements.some(({ text, markdown }) => text.trim() === '' || markdown.trim() === ''),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test('show no source mark', () => {
    const marked = passages.filter(({ statements }) => statements.some(({ markdown }) => markdown.includes('[^')));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  test('of a difference are about both topics', () => {
    const differences = passages.filter(({ kind }) => kind === 'difference');
    expect(differences.filter(({ topics }) => topics.length !== 2)).toEqual([]);
    expect(differences.length).toBeGreaterThan(10);
  });
});
