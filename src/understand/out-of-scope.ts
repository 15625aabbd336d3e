import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../notes/problem.js';
import { readYaml } from '../notes/yaml.js';
import { stemOf, tokensOf } from '../search/analysis.js';
import { namesByStems, spotNames } from '../search/name-spotter.js';
import type { Mention } from '../search/topic-names.js';

const names = z.array(z.array(z.string().min(1)).min(2));
const outsideSchema = z.strictObject({ aws: names, elsewhere: names, wishes: names });

/** What `outside.yaml` names: for each kind, the subjects by their names, the one to show first. */
export type Outside = z.infer<typeof outsideSchema>;

/** Why something is not in the notes: AWS without a note, another provider, or a wish that notes cannot fulfil. */
export type OutsideKind = keyof Outside;

/** A subject that the notes do not cover. */
export interface OutsideSubject {
  readonly kind: OutsideKind;
  /** As a reply names it: "Amazon DynamoDB", "writing texts for you". */
  readonly name: string;
  /** Stems of the words that name it. */
  readonly stems: readonly string[];
}

/** A subject that stands in a text, by the positions of its words in `tokensOf(text)`. */
export interface OutsideMention extends OutsideSubject {
  readonly from: number;
  readonly to: number;
}

/** Finds the subjects of a question that the notes do not cover; what is part of a topic's name is none. */
export type OutsideFinder = (text: string, mentions: readonly Mention[]) => readonly OutsideMention[];

/**
 * Reads `outside.yaml` of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadOutside(knowledge: string): Promise<Outside> {
  const file = path.join(knowledge, 'outside.yaml');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: it names what the notes do not cover' }]);
  });
  const read = readYaml(file, text, outsideSchema);
  if (!('data' in read)) throw new KnowledgeError(read);
  return read.data;
}

/** Prepares the names of all subjects once. */
export function outsideFinder(data: Outside): OutsideFinder {
  const subjects = (['wishes', 'elsewhere', 'aws'] as const).flatMap((kind) =>
    data[kind].flatMap(([name = '', ...spellings]) =>
      [name, ...spellings].map((spelling): [string, OutsideSubject] => [
        spelling,
        { kind, name, stems: tokensOf(spelling).map(stemOf) },
      ]),
    ),
  );
  const byStems = namesByStems(subjects);
  return (text, mentions) => {
    const spotted = spotNames(tokensOf(text), byStems);
    const own = ({ from, to }: { from: number; to: number }): boolean =>
      mentions.some((mention) => mention.from < to && from < mention.to && mention.to - mention.from >= to - from);
    return spotted.filter((found) => !own(found)).map(({ value, from, to }) => ({ ...value, from, to }));
  };
}
