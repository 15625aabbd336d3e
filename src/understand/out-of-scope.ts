import path from 'node:path';
import * as z from 'zod';
import { namesByWords, singularOf, spotNames } from '../language/name-spotter.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import type { Mention } from '../language/topic-names.js';
import { yamlFile } from '../notes/yaml.js';

const names = z.array(z.array(z.string().min(1)).min(2));
const outOfScopeSchema = z.strictObject({ aws: names, elsewhere: names, wishes: names });

/** The content of `out-of-scope.yaml`: the names of each subject by kind; the first name is shown. */
export type OutOfScope = z.infer<typeof outOfScopeSchema>;

/** AWS without a note, another provider, or a wish that notes cannot fulfil. */
export type OutOfScopeKind = keyof OutOfScope;

/** A subject that the notes do not cover. */
export interface OutOfScopeSubject {
  readonly kind: OutOfScopeKind;
  /** As shown: "Amazon DynamoDB", "writing texts for you". */
  readonly name: string;
  /** Stems of the name in the text. */
  readonly stems: readonly string[];
}

/** A subject in a text, with its range in `tokenize(text)`. */
export interface OutOfScopeMention extends OutOfScopeSubject {
  readonly from: number;
  readonly to: number;
}

/** Finds the subjects in a text that the notes do not cover, except within the name of a topic. */
export type OutOfScopeFinder = (text: string, mentions: readonly Mention[]) => readonly OutOfScopeMention[];

/**
 * Reads `out-of-scope.yaml` of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export function loadOutOfScope(knowledge: string): Promise<OutOfScope> {
  const missing = { message: 'it names what the notes do not cover' };
  return yamlFile(path.join(knowledge, 'out-of-scope.yaml'), outOfScopeSchema, missing);
}

/** "I meant the image, not S3" is not about S3. */
const RULES_OUT: ReadonlySet<string> = new Set(['not', 'without']);

/** Prepares the names of all subjects. */
export function outOfScopeFinder(data: OutOfScope): OutOfScopeFinder {
  const subjects = (['wishes', 'elsewhere', 'aws'] as const).flatMap((kind) =>
    data[kind].flatMap(([name = '', ...spellings]) =>
      [name, ...spellings].map((spelling) => [spelling, { kind, name, spelling }] as const),
    ),
  );
  const byWords = namesByWords(subjects, singularOf);
  return (text, mentions) => {
    const tokens = tokenize(text);
    const spotted = spotNames(tokens, byWords, singularOf);
    const isInTopic = ({ from, to }: { from: number; to: number }): boolean =>
      mentions.some((mention) => mention.from < to && from < mention.to && mention.to - mention.from >= to - from);
    return spotted
      .filter((found) => !isInTopic(found) && !RULES_OUT.has(tokens[found.from - 1] ?? ''))
      .map(({ value: { kind, name, spelling }, from, to }) => {
        return { kind, name, stems: tokenize(spelling).map(stemOf), from, to };
      });
  };
}
