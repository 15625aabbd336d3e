import type { FactKey } from './fact-keys.js';
import type { Fact } from './note.js';
import type { Problem } from './problem.js';
import type { LocatedNote } from './read-note.js';
import { topicsOf } from './topics.js';
import type { KeyPath } from './yaml-lines.js';

/**
 * Checks what concerns several notes: unique names, links and shared rows.
 * @param pictures file names in `knowledge/pictures/`
 */
export function checkNotes(
  notes: readonly LocatedNote[],
  factKeys: readonly FactKey[],
  pictures: ReadonlySet<string>,
): readonly Problem[] {
  const ids = new Set(topicsOf(notes.map(({ note }) => note)).map((topic) => topic.id));
  const keys = new Set(factKeys.map(({ key }) => key));
  return [
    ...duplicateNames(notes),
    ...notes.flatMap((located) => [
      ...brokenLinks(located, ids),
      ...unknownFactKeys(located, keys),
      ...missingPictures(located, pictures),
    ]),
    ...duplicatePairs(notes),
  ];
}

function at({ note, lineOf }: LocatedNote, path: KeyPath, message: string): Problem {
  return { file: note.file, line: lineOf(path), message };
}

function duplicateNames(notes: readonly LocatedNote[]): Problem[] {
  const owners = new Map<string, ReturnType<typeof topicsOf>[number]>();
  return notes.flatMap((located) =>
    topicsOf([located.note]).flatMap((topic) =>
      topic.names.flatMap((name) => {
        const owner = owners.get(name);
        if (!owner) owners.set(name, topic);
        if (!owner || owner === topic) return [];
        const path = topic.term ? ['terms', topic.note.terms.indexOf(topic.term), 'name'] : ['aliases'];
        const isFile = !topic.term && name === topic.note.id && !topic.note.aliases.includes(name);
        const remedy = isFile ? 'it is the name of this file, so choose another' : 'remove it from one of them';
        const message = `"${name}" already finds ${owner.name} (${owner.note.file}): ${remedy}`;
        return [at(located, path, message)];
      }),
    ),
  );
}

function brokenLinks(located: LocatedNote, ids: ReadonlySet<string>): Problem[] {
  const { related, versus, id } = located.note;
  return [
    ...related.flatMap((other, index) => {
      const message = `related: there is no other note "${other}": name a file of this folder without .md`;
      return ids.has(other) && other !== id ? [] : [at(located, ['related', index], message)];
    }),
    ...versus.flatMap((pair, index) =>
      [pair.of, pair.with]
        .filter((topic) => !ids.has(topic))
        .map((topic) => at(located, ['versus', index, 'with'], `versus: there is no note or term "${topic}"`)),
    ),
  ];
}

function unknownFactKeys(located: LocatedNote, keys: ReadonlySet<string>): Problem[] {
  const check = (facts: readonly Fact[], path: KeyPath): Problem[] =>
    facts
      .filter(({ key }) => !keys.has(key))
      .map(({ key }) =>
        at(located, [...path, key], `facts: "${key}" is not a known row: use one of ${[...keys].join(', ')}`),
      );
  return [
    ...check(located.note.facts, ['facts']),
    ...located.note.terms.flatMap((term, index) => check(term.facts, ['terms', index, 'facts'])),
  ];
}

function missingPictures(located: LocatedNote, pictures: ReadonlySet<string>): Problem[] {
  const check = (file: string | undefined, ...path: KeyPath): Problem[] =>
    file === undefined || pictures.has(file)
      ? []
      : [at(located, [...path, 'picture'], `picture: there is no knowledge/pictures/${file}`)];
  const { picture, terms, versus } = located.note;
  return [
    ...check(picture),
    ...terms.flatMap((term, index) => check(term.picture, 'terms', index)),
    ...versus.flatMap((pair, index) => check(pair.picture, 'versus', index)),
  ];
}

/** With a pair described twice, chance would decide which difference is shown. */
function duplicatePairs(notes: readonly LocatedNote[]): Problem[] {
  const seen = new Map<string, string>();
  return notes.flatMap((located) =>
    located.note.versus.flatMap((pair, index) => {
      const key = [pair.of, pair.with].sort().join(' and ');
      const first = seen.get(key);
      seen.set(key, first ?? located.note.file);
      if (first === undefined) return [];
      return [at(located, ['versus', index, 'with'], `versus: ${key} are already compared in ${first}`)];
    }),
  );
}
