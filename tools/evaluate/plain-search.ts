import MiniSearch from 'minisearch';
import type { Passage } from '../../src/notes/passages.js';
import { fits } from './judge.js';
import type { Question } from './questions.js';

/**
 * A baseline: MiniSearch with its defaults over title and text of the same passages. The answer is the best passage, and a refusal only
 * if nothing matches at all.
 */
export function plainSearch(passages: readonly Passage[]): (question: Question) => boolean {
  const search = new MiniSearch({ fields: ['title', 'text'] });
  const documents = passages
    .filter(({ kind }) => kind === 'section' || kind === 'correction')
    .map((passage, id) => ({ id, title: passage.path.join(' '), text: textOf(passage) }));
  search.addAll(documents);
  return (question) => {
    const [best] = search.search(question.question.replace(/^\/\w+ /, ''));
    const shown = best && documents[Number(best['id'])];
    if (question.kind === 'unanswerable') return !shown || (question.says.length > 0 && fits(question, shown.text));
    return (
      shown !== undefined && fits(question, `${shown.title}\n${shown.text}`) && namesService(question, shown.title)
    );
  };
}

function textOf({ claim, statements }: Passage): string {
  return [claim ?? '', ...statements.map(({ text }) => text)].join('\n');
}

/** For `which`, a passage counts as recommending the service of its note. */
function namesService({ kind, first }: Question, title: string): boolean {
  if (kind !== 'which' || first === undefined) return true;
  return first.some((service) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .includes(service),
  );
}
