import { passagesOf } from '../../src/notes/passages.js';
import { readNote } from '../../src/notes/read-note.js';
import { topicsOf } from '../../src/notes/topics.js';
import { indexPassages, type PassageIndex } from '../../src/search/passage-index.js';
import { FILE, GOOD_NOTE } from '../notes/example-note.js';
import { NOTHING_LEARNED } from './nothing-learned.js';

/** An index over the example note alone, for what does not depend on the real notes. */
export function smallIndex(): PassageIndex {
  const result = readNote(FILE, GOOD_NOTE);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return indexPassages(passagesOf(topicsOf([result.note]), []), NOTHING_LEARNED);
}
