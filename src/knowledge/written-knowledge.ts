import type { Silenced } from '../items/make-items.js';
import type { WordGroups } from '../language/thesaurus.js';
import type { Notes } from '../notes/load-notes.js';
import type { Choices, Condition } from '../recommend/choices.js';
import type { Itself } from '../understand/itself.js';
import type { OutOfScope } from '../understand/out-of-scope.js';

/** What the Markdown and YAML files of a knowledge folder say, checked. Plain data, so that a bundle can hold it as JSON. */
export interface WrittenKnowledge extends Notes {
  readonly choices: Choices;
  readonly conditions: readonly Condition[];
  readonly outOfScope: OutOfScope;
  readonly itself: Itself;
  readonly thesaurus: WordGroups;
  /** For each entry that has one, by its key, the question that members see. */
  readonly questions: Readonly<Record<string, string>>;
  readonly silenced: Silenced;
}
