import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { orExplain } from '../../src/operator-error.js';
import { studyMemoryFor } from '../../src/store/study-memory.js';

/** `npm run reports`: quiz questions that members have reported, most reports first, with their notes. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const memory = studyMemoryFor(config, createLog(config));
  const found = await memory?.ask((store) => store.reportsSince(''));
  await memory?.close();
  if (!found) {
    process.stderr.write('There is no store of answers that can be read: see STUDY_DATA and DATABASE_URL.\n');
    process.exitCode = 1;
    return;
  }
  const bank = await (await loadKnowledge(config.knowledgeFolder)).loadItems();
  const reasons = new Map<string, string[]>();
  for (const { item, reason } of found.value) reasons.set(item, [...(reasons.get(item) ?? []), reason]);
  for (const [id, own] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
    const item = bank.find(id);
    const where = item ? `${item.heading}: ${item.prompt.replace(/\s+/g, ' ')}` : 'not asked any more';
    process.stdout.write(`${String(own.length).padStart(5)}  ${id}  ${own.sort().join(', ')}  ${where}\n`);
  }
  if (reasons.size === 0) process.stdout.write('No question has been reported.\n');
});
