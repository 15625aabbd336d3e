import path from 'node:path';
import { config as loadDotenv } from 'dotenv';
import * as z from 'zod';
import { PACKAGE_ROOT } from './folders.js';
import { editsWithin } from './language/spelling.js';
import type { EuroRate } from './pricing/money.js';

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** An empty setting, as `.env.example` has them, counts as not set. */
const setting = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

/** One of a few words, in any case. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value) || undefined,
    z.enum(words, { error: `must be one of ${words.join(', ')}` }).optional(),
  );
const onOrOff = oneOf(['true', 'false']);

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address such as ${example}` });
const matching = (pattern: RegExp, problem: string) => z.string().trim().regex(pattern, problem);

const PORT_PROBLEM = 'must be a number from 1 to 65535';
const port = matching(/^\d{1,5}$/, PORT_PROBLEM)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, PORT_PROBLEM);

/** Euros per dollar, from a tenth to ten, and the day of that rate. */
const EURO_PROBLEM = 'must be the euros for a dollar and the day of that rate, such as 0.92@2026-11-20';
const euroRate = matching(/^(?:0\.[1-9]\d{0,5}|[1-9](?:\.\d{1,6})?)@\d{4}-\d\d-\d\d$/, EURO_PROBLEM)
  .transform((text): EuroRate => {
    const [perDollar = '', asOf = ''] = text.split('@');
    return { perDollar, asOf };
  })
  .refine(({ asOf }) => z.iso.date().safeParse(asOf).success, EURO_PROBLEM);

/** Spellings of "off" that would otherwise become the name of a folder. */
const MISSPELLED_OFF = /^(?:false|no|none|0|of|disabled?)$/i;
const studyData = z
  .string()
  .refine((value) => !MISSPELLED_OFF.test(value), 'must be a folder, or off to remember nobody');

/** AWS's public price lists need no account. */
const AWS_PRICE_LISTS = 'https://pricing.us-east-1.amazonaws.com';

const settings = z.object({
  DISCORD_TOKEN: setting(z.string().trim().optional()),
  DISCORD_API_URL: setting(address(/^https?$/, 'https://discord.com/api').optional()),
  DISCORD_GUILD_ID: setting(
    z
      .string()
      .regex(/^\d{5,25}$/, 'must be an id such as 123456789012345678')
      .optional(),
  ),
  DISCORD_PUBLIC_KEY: setting(
    matching(/^[\da-f]{64}$/i, 'must be 64 hex digits, copied from the page of your application').optional(),
  ),
  HOST: setting(z.string().trim().default('127.0.0.1')),
  PORT: setting(port.default(3_000)),
  METRICS_TOKEN: setting(z.string().trim().min(16, 'must have at least 16 characters').optional()),
  KNOWLEDGE_DIR: setting(z.string().default(path.join(PACKAGE_ROOT, 'knowledge'))),
  PAGE_PUBLIC: onOrOff,
  LOG_MISSES: onOrOff,
  STUDY_DATA: setting(studyData.optional()),
  DATABASE_URL: setting(address(/^postgres(?:ql)?$/, 'postgres://user:password@host/name').optional()),
  AWS_LAMBDA_FUNCTION_NAME: setting(z.string().optional()),
  LOG_LEVEL: oneOf(LEVELS),
  PRICE_EUR_PER_USD: setting(euroRate.optional()),
  PRICE_LIST_URL: setting(address(/^https?$/, AWS_PRICE_LISTS).default(AWS_PRICE_LISTS)),
});

/** The settings of the bot; `.env.example` says what each is for. */
export interface Config {
  /** Secret. Without it, and without a public key, `npm start` serves the chat page. */
  readonly discordToken?: string;
  /** Base URL of Discord's API without version, `https://discord.com/api` except in tests. */
  readonly discordApiUrl?: string;
  /** Registers the commands for this server only, where changes show at once. */
  readonly discordGuildId?: string;
  /** Turns HTTP interactions on, whose signatures it verifies. 64 hex digits, not secret. */
  readonly discordPublicKey?: string;
  /** Address to listen on; 127.0.0.1 is reachable from this machine only. */
  readonly host: string;
  readonly port: number;
  /** Secret. Bearer token with which other machines may read `/metrics`. */
  readonly metricsToken?: string;
  /** Allows the page, which has no login, on a HOST that other machines can reach. */
  readonly pagePublic: boolean;
  readonly knowledgeFolder: string;
  /** Folder of the quiz database; left out if nothing is stored. */
  readonly studyFolder?: string;
  /** STUDY_DATA names that folder, so failing to create it is a configuration error. */
  readonly studyFolderIsChosen?: true;
  /** Secret. Postgres instead of that file. */
  readonly databaseUrl?: string;
  readonly logLevel: (typeof LEVELS)[number];
  /** Whether unanswered questions are logged, without the asker, for the authors of notes. */
  readonly logMisses: boolean;
  /** With it, prices asked for in euros are shown in euros, too. */
  readonly euros?: EuroRate;
  /** Origin of the price lists that `npm run rates` reads. */
  readonly priceListUrl: string;
}

/** An invalid setting; the message is one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the settings.
 * @throws ConfigError naming every invalid setting, never its value, which may be secret
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`).join('; '),
    );
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, DISCORD_PUBLIC_KEY, DATABASE_URL, ...others } = parsed.data;
  const { METRICS_TOKEN, HOST, PORT, KNOWLEDGE_DIR, LOG_LEVEL, LOG_MISSES, PAGE_PUBLIC } = others;
  return {
    ...(DISCORD_TOKEN === undefined ? {} : { discordToken: DISCORD_TOKEN }),
    ...(DISCORD_API_URL === undefined ? {} : { discordApiUrl: DISCORD_API_URL.replace(/\/+$/, '') }),
    ...(DISCORD_GUILD_ID === undefined ? {} : { discordGuildId: DISCORD_GUILD_ID }),
    ...(DISCORD_PUBLIC_KEY === undefined ? {} : { discordPublicKey: DISCORD_PUBLIC_KEY }),
    ...(METRICS_TOKEN === undefined ? {} : { metricsToken: METRICS_TOKEN }),
    host: HOST,
    port: PORT,
    ...studyFolderOf(others),
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    knowledgeFolder: path.resolve(KNOWLEDGE_DIR),
    logLevel: LOG_LEVEL ?? 'info',
    pagePublic: PAGE_PUBLIC === 'true',
    logMisses: LOG_MISSES !== 'false',
    ...(others.PRICE_EUR_PER_USD && { euros: others.PRICE_EUR_PER_USD }),
    priceListUrl: others.PRICE_LIST_URL,
  };
}

/** Nothing is stored on Lambda, which has no lasting disk. */
function studyFolderOf({
  STUDY_DATA,
  AWS_LAMBDA_FUNCTION_NAME,
}: Pick<z.infer<typeof settings>, 'STUDY_DATA' | 'AWS_LAMBDA_FUNCTION_NAME'>): Pick<
  Config,
  'studyFolder' | 'studyFolderIsChosen'
> {
  if (STUDY_DATA?.toLowerCase() === 'off' || AWS_LAMBDA_FUNCTION_NAME !== undefined) return {};
  if (STUDY_DATA === undefined) return { studyFolder: path.join(PACKAGE_ROOT, 'data') };
  return { studyFolder: path.resolve(STUDY_DATA), studyFolderIsChosen: true };
}

/** The environment with `.env` loaded into it; variables that are already set win. Says which ones are misspelled. */
export function readEnvironment(): NodeJS.ProcessEnv {
  // Quiet, because standard output belongs to the replies.
  loadDotenv({ quiet: true });
  for (const [name, meant] of misspelledSettings(process.env))
    process.stderr.write(`${name} is no setting and is ignored: do you mean ${meant}?\n`);
  return process.env;
}

const MOST_EDITS = 2;
/** HOST and PORT are close to names that other programs use. */
const SHORTEST_MISSPELLED = 8;

/** Variables that are no settings, each with the setting that it resembles and that is not set. */
function misspelledSettings(environment: NodeJS.ProcessEnv): readonly (readonly [name: string, meant: string])[] {
  const known = Object.keys(settings.shape);
  const missing = known.filter((name) => name.length >= SHORTEST_MISSPELLED && !environment[name]);
  return Object.keys(environment).flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = missing.find((other) => editsWithin(MOST_EDITS, name.toUpperCase(), other) !== undefined);
    return meant === undefined ? [] : [[name, meant] as const];
  });
}
