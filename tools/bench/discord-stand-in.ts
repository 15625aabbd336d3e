import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { ROOT } from '../bundle/options.js';

/** What is used of the stand-in for Discord that the tests have. */
interface StandIn {
  /** Base address for `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  /** Resolves when the bot is online. */
  readonly ready: () => Promise<void>;
  /** Presses a button; resolves with the bot's answer, as soon as Discord has it. */
  readonly interaction: (use: { readonly kind: 'button'; readonly customId: string }) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const standInModule = z.object({
  startDiscordStandIn: z.custom<() => Promise<StandIn>>((it) => typeof it === 'function'),
});

/**
 * Starts the tests' stand-in for Discord in this process. It is bundled for that and not imported, because `src/` has to build where
 * there are no tests, as in the container's image.
 */
export async function startStandIn(): Promise<StandIn> {
  const outfile = path.join(ROOT, 'dist', 'bench', 'discord-stand-in.js');
  const entryPoints = [path.join(ROOT, 'tests', 'discord', 'stand-in.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { startDiscordStandIn } = standInModule.parse(await import(pathToFileURL(outfile).href));
  return startDiscordStandIn();
}
