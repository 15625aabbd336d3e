import path from 'node:path';
import { config as loadDotenv } from 'dotenv';
import * as z from 'zod';
import { PACKAGE_ROOT } from './folders.js';
import type { EuroRate } from './pricing/euro-rate.js';

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const PORT_PROBLEM = 'must be a number from 1 to 65535';
const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, PORT_PROBLEM)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, PORT_PROBLEM);
const publicKey = z
  .string()
  .trim()
  .regex(/^[\da-f]{64}$/i, 'must be 64 hex digits, copied from the page of your application');

const snowflake = z.string().regex(/^\d{5,25}$/, 'must be an id such as 123456789012345678');

/** An empty setting, as `.env.example` has them, counts as not set. */
const unset = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** A setting of a few words, in any case; an empty one counts as not set. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value) || undefined,
    z.enum(words, { error: `must be one of ${words.join(', ')}` }).optional(),
  );
const onOrOff = oneOf(['true', 'false']);
/** What is meant as "off" and would be a folder of that name. */
const OTHER_OFF = /^(?:false|no|none|0|of|disabled?)$/i;

/** Euros for a dollar, between a tenth and ten, and the day of that rate. */
const EURO_PROBLEM = 'must be the euros for a dollar and the day of that rate, such as 0.92@2026-11-20';
const euroRate = z
  .string()
  .trim()
  .regex(/^(?:0\.[1-9]\d{0,5}|[1-9](?:\.\d{1,6})?)@\d{4}-\d\d-\d\d$/, EURO_PROBLEM)
  .transform((text): EuroRate => {
    const [perDollar = '', asOf = ''] = text.split('@');
    return { perDollar, asOf };
  })
  .refine(({ asOf }) => z.iso.date().safeParse(asOf).success, EURO_PROBLEM);

/** AWS's public price lists, which need no account. */
const AWS_PRICE_LISTS = 'https://pricing.us-east-1.amazonaws.com';

const settings = z.object({
  DISCORD_TOKEN: z.preprocess(unset, z.string().trim().optional()),
  DISCORD_API_URL: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' }).optional(),
  ),
  DISCORD_GUILD_ID: z.preprocess(unset, snowflake.optional()),
  DISCORD_PUBLIC_KEY: z.preprocess(unset, publicKey.optional()),
  HOST: z.preprocess(unset, z.string().trim().default('127.0.0.1')),
  PORT: z.preprocess(unset, port.default(3_000)),
  METRICS_TOKEN: z.preprocess(unset, z.string().trim().min(16, 'must have at least 16 characters').optional()),
  KNOWLEDGE_DIR: z.preprocess(unset, z.string().default(path.join(PACKAGE_ROOT, 'knowledge'))),
  PAGE_PUBLIC: onOrOff,
  LOG_MISSES: onOrOff,
  STUDY_DATA: z.preprocess(
    unset,
    z
      .string()
      .refine((value) => !OTHER_OFF.test(value), 'must be a folder, or off to remember nobody')
      .optional(),
  ),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^postgres(?:ql)?$/, error: 'must be an address such as postgres://user:password@host/name' })
      .optional(),
  ),
  AWS_LAMBDA_FUNCTION_NAME: z.preprocess(unset, z.string().optional()),
  LOG_LEVEL: oneOf(LEVELS),
  PRICE_EUR_PER_USD: z.preprocess(unset, euroRate.optional()),
  PRICE_LIST_URL: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: `must be an address such as ${AWS_PRICE_LISTS}` }).default(AWS_PRICE_LISTS),
  ),
});

/** The settings of the bot; `.env.example` says what each is for. */
export interface Config {
  /** Secret. Without it, and without a public key, `npm start` serves the chat page. */
  readonly discordToken?: string;
  /** Base of Discord's API without version, `https://discord.com/api` unless a test says otherwise. */
  readonly discordApiUrl?: string;
  /** Registers the commands for this server only, where changes show at once. */
  readonly discordGuildId?: string;
  /** Turns HTTP interactions on: requests must be signed with the key that belongs to it. 64 hex digits, not secret. */
  readonly discordPublicKey?: string;
  /** Address to listen on; 127.0.0.1 is reachable from this machine only. */
  readonly host: string;
  readonly port: number;
  /** Secret. With it `/metrics` answers other machines, too. */
  readonly metricsToken?: string;
  /** Allows a HOST that other machines reach for the page, which has no login. */
  readonly pagePublic: boolean;
  readonly knowledgeFolder: string;
  /** Folder of the file in which answers to quizzes are remembered; none if they are not. */
  readonly studyFolder?: string;
  /** Whether STUDY_DATA names that folder, so that one which cannot be made is a mistake in the settings. */
  readonly studyFolderIsChosen?: true;
  /** Secret. Postgres in the place of that file. */
  readonly databaseUrl?: string;
  readonly logLevel: (typeof LEVELS)[number];
  /** Whether questions that the notes do not answer are logged, without the asker's name, for authors to see. */
  readonly logMisses: boolean;
  /** With it, a price that is asked for in euros is told in them, too. */
  readonly euros?: EuroRate;
  /** Address of the price lists that `npm run rates` reads, without a path. */
  readonly priceListUrl: string;
}

/** A setting that cannot be used: one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the settings.
 * @throws ConfigError naming every setting that cannot be used; never shows its value, which may be secret
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

/** A Lambda function has no disk that lasts. */
function studyFolderOf({
  STUDY_DATA,
  AWS_LAMBDA_FUNCTION_NAME,
}: {
  STUDY_DATA?: string | undefined;
  AWS_LAMBDA_FUNCTION_NAME?: string | undefined;
}): Pick<Config, 'studyFolder' | 'studyFolderIsChosen'> {
  if (STUDY_DATA?.toLowerCase() === 'off' || AWS_LAMBDA_FUNCTION_NAME !== undefined) return {};
  if (STUDY_DATA === undefined) return { studyFolder: path.join(PACKAGE_ROOT, 'data') };
  return { studyFolder: path.resolve(STUDY_DATA), studyFolderIsChosen: true };
}

/** The environment with `.env` read into it; variables that are set already win. */
export function readEnvironment(): NodeJS.ProcessEnv {
  // Quiet, because standard output belongs to the replies.
  loadDotenv({ quiet: true });
  return process.env;
}
