import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../../src/config.js';
import { orExplain } from '../../src/operator-error.js';
import { bundleLambda } from './bundle.js';
import { measureColdStart } from './cold-start.js';

/** `npm run bundle:lambda`: makes `dist/lambda` for arm64, or with `-- --arch=x64` for Intel, and measures it if it runs here. */
await orExplain(async () => {
  const { values } = parseArgs({ options: { arch: { type: 'string', default: 'arm64' } } });
  const architecture = values.arch === 'x64' ? 'x64' : 'arm64';
  const folder = fileURLToPath(new URL('../../lambda', import.meta.url));
  const { knowledgeFolder } = readConfig(readEnvironment());
  await bundleLambda(folder, knowledgeFolder, architecture);
  process.stdout.write(`${folder} is made for ${architecture}.\n`);
  if (process.arch !== architecture) return;
  const { startMs, answerMs } = await measureColdStart(folder);
  process.stdout.write(`Cold start here: ${startMs} ms until it can answer, ${answerMs} ms until the first answer.\n`);
});
