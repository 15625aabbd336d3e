import { readConfig } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { judgeableQuestions } from './asked-questions.js';
import { contest, type Result } from './contest.js';
import { contestants } from './contestants.js';
import { short, tableOf } from './table.js';

/** The table of this bot beside other libraries. Time is a ratio to the whole of `/ask`, because machines differ and are busy. */
export async function contestTable(): Promise<string> {
  const { knowledgeFolder } = readConfig(process.env);
  const knowledge = await loadKnowledge(knowledgeFolder);
  const questions = await judgeableQuestions();
  const results = await contest(await contestants(knowledge), questions);
  const base = results[0]?.p50 ?? Number.NaN;
  return tableOf(
    [`${questions.length} questions`, 'p50 ms', 'p99 ms', '× /ask', 'right first', 'in first 5', 'characters'],
    results.map((result) => rowOf(result, base)),
  );
}

function rowOf({ name, p50, p99, first, among, characters }: Result, base: number) {
  return [name, short(p50), short(p99), short(p50 / base), percent(first), percent(among), characters];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
