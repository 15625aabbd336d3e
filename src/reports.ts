import { existsSync } from 'node:fs';
import { type Config, readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog } from './log.js';
import { OperatorError, orExplain } from './operator-error.js';
import { studyFile } from './store/make-folder.js';
import { studyMemoryFor } from './store/study-memory.js';

/** `npm run reports`: quiz questions that members have reported, most reports first, with their notes. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const place = existingStore(config);
  const memory = studyMemoryFor(config, createLog(config));
  const found = await memory?.ask((store) => store.reportsSince(''));
  await memory?.close();
  if (!found) throw new OperatorError(`The reports in ${place} cannot be read now.`);
  const reasons = new Map<string, string[]>();
  for (const { item, reason } of found.value) reasons.set(item, [...(reasons.get(item) ?? []), reason]);
  if (reasons.size === 0) {
    process.stdout.write(`No question has been reported in ${place}.\n`);
    return;
  }
  const knowledge = await loadKnowledge(config.knowledgeFolder, () =>
    process.stderr.write('The notes changed since the build, so this takes half a minute; run npm run build.\n'),
  );
  const bank = await knowledge.loadItems();
  process.stdout.write(`Reported in ${place}:\n`);
  for (const [id, own] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
    const item = bank.find(id);
    const where = item ? `${item.heading}: ${item.prompt.replace(/\s+/g, ' ')}` : 'not asked any more';
    process.stdout.write(`${String(own.length).padStart(5)}  ${id}  ${own.sort().join(', ')}  ${where}\n`);
  }
});

/**
 * Where the answers are. None are looked for in a file that is not there, since to open one would create it.
 * @throws OperatorError if nothing is stored
 */
function existingStore({ databaseUrl, studyFolder }: Config): string {
  if (databaseUrl !== undefined) return 'the database of DATABASE_URL';
  if (studyFolder === undefined) throw new OperatorError('Nothing is stored, because STUDY_DATA is off.');
  const file = studyFile(studyFolder);
  if (existsSync(file)) return file;
  throw new OperatorError(`There is no ${file}: nobody has answered yet, or STUDY_DATA has to name another folder.`);
}
