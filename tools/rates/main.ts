import { readConfig, readEnvironment } from '../../src/config.js';
import { orExplain } from '../../src/operator-error.js';
import { renewRates } from './renew-rates.js';

/** `npm run rates [-- service … --yes --accept]`. */
await orExplain(() => {
  const { stdin: input, stdout: output } = process;
  return renewRates(process.argv.slice(2), { ...readConfig(readEnvironment()), input, output });
});
