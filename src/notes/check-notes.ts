import type { FactKey } from './fact-keys.js';
import type { Fact } from './note.js';
import type { Problem } from './problem.js';
import type { LocatedNote } from './read-note.js';
import { type Topic, topicsOf } from './topics.js';
import type { KeyPath } from './yaml-lines.js';

/**
 * Checks what one note alone cannot know: that names are unique, links lead somewhere, and rows are shared.
 * @param pictures file names in `knowledge/pictures/`
 * @returns every problem found, none if the notes fit together
 */
export function checkNotes(
  notes: readonly LocatedNote[],
  factKeys: readonly FactKey[],
  pictures: ReadonlySet<string>,
): readonly Problem[] {
  const topics = topicsOf(notes.map(({ note }) => note));
  const ids = new Set(topics.map((topic) => topic.id));
  const keys = new Set(factKeys.map(({ key }) => key));
  return [
    ...duplicateNames(topics, notes),
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

function duplicateNames(topics: readonly Topic[], notes: readonly LocatedNote[]): Problem[] {
  const owners = new Map<string, Topic>();
  return topics.flatMap((topic) =>
    topic.names.flatMap((name) => {
      const owner = owners.get(name);
      if (!owner) owners.set(name, topic);
      if (!owner || owner === topic) return [];
      const located = notes.find(({ note }) => note === topic.note);
      const message = `"${name}" already finds ${owner.name} (${owner.note.file}): remove it from one of them`;
      return located ? [at(located, nameLocation(topic), message)] : [];
    }),
  );
}

function nameLocation(topic: Topic): KeyPath {
  return topic.term ? ['terms', topic.note.terms.indexOf(topic.term), 'name'] : ['aliases'];
}

function brokenLinks(located: LocatedNote, ids: ReadonlySet<string>): Problem[] {
  const { related, versus, id } = located.note;
  return [
    ...related.flatMap((other, index) =>
      ids.has(other) && other !== id
        ? []
        : [
            at(
              located,
              ['related', index],
              `related: there is no other note "${other}": name a file of this folder without .md`,
            ),
          ],
    ),
    ...versus.flatMap((pair, index) =>
      [pair.of, pair.with]
        .filter((topic) => !ids.has(topic))
        .map((topic) => at(located, ['versus', index, 'with'], `versus: there is no note or term "${topic}"`)),
    ),
  ];
}

function unknownFactKeys(located: LocatedNote, keys: ReadonlySet<string>): Problem[] {
  const check = (facts: readonly Fact[], path: KeyPath): Problem[] =>
    facts.flatMap(({ key }) =>
      keys.has(key)
        ? []
        : [at(located, [...path, key], `facts: "${key}" is no known row: use one of ${[...keys].join(', ')}`)],
    );
  return [
    ...check(located.note.facts, ['facts']),
    ...located.note.terms.flatMap((term, index) => check(term.facts, ['terms', index, 'facts'])),
  ];
}

function missingPictures(located: LocatedNote, pictures: ReadonlySet<string>): Problem[] {
  const { picture, terms, versus } = located.note;
  const named: [string | undefined, KeyPath][] = [
    [picture, ['picture']],
    ...terms.map((term, index): [string | undefined, KeyPath] => [term.picture, ['terms', index, 'picture']]),
    ...versus.map((pair, index): [string | undefined, KeyPath] => [pair.picture, ['versus', index, 'picture']]),
  ];
  return named.flatMap(([file, path]) =>
    file === undefined || pictures.has(file)
      ? []
      : [at(located, path, `picture: there is no knowledge/pictures/${file}`)],
  );
}

/** A pair described twice would leave it to chance which difference is shown. */
function duplicatePairs(notes: readonly LocatedNote[]): Problem[] {
  const seen = new Map<string, string>();
  return notes.flatMap((located) =>
    located.note.versus.flatMap((pair, index) => {
      const key = [pair.of, pair.with].sort().join(' and ');
      const first = seen.get(key);
      seen.set(key, first ?? located.note.file);
      return first === undefined
        ? []
        : [at(located, ['versus', index, 'with'], `versus: ${key} are already compared in ${first}`)];
    }),
  );
}
