import { readFileSync } from 'node:fs';
import path from 'node:path';
import { config as loadDotenv, parse } from 'dotenv';
import * as z from 'zod';
import { KNOWLEDGE_FOLDER, PACKAGE_ROOT } from './folders.js';
import { editsWithin } from './language/spelling.js';
import { ConfigError, OperatorError } from './operator-error.js';
import type { EuroRate } from './pricing/money.js';

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** A setting with the environment variable that sets it. */
const from = <Schema extends z.ZodType>(variable: string, schema: Schema) => schema.meta({ variable });

/** One of a few words, in any case. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(words, { error: `must be one of ${words.join(', ')}` }));
const onOrOff = oneOf(['true', 'false']).transform((word) => word === 'true');

const text = z.string().trim();
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address such as ${example}` });

const PORT_PROBLEM = 'must be a number from 1 to 65535';
const port = text
  .regex(/^\d{1,5}$/, PORT_PROBLEM)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, PORT_PROBLEM);

const A_DAY = 24 * 60 * 60 * 1000;
const EURO_PROBLEM = 'must be the euros for a dollar and the day of that rate, such as 0.92@2026-11-20';
/** Euros per dollar, from a tenth to ten, and the day of that rate. */
const euroRate = text
  .regex(/^(?:0\.[1-9]\d{0,5}|[1-9](?:\.\d{1,6})?)@\d{4}-\d\d-\d\d$/, EURO_PROBLEM)
  .transform((rate): EuroRate => {
    const [perDollar = '', asOf = ''] = rate.split('@');
    return { perDollar, asOf };
  })
  .refine(({ asOf }) => z.iso.date().safeParse(asOf).success, EURO_PROBLEM)
  // A day may have begun elsewhere already.
  .refine(
    ({ asOf }) => Date.parse(asOf) < Date.now() + A_DAY,
    'must be a rate of a day that has come, not of a later one',
  );

/** Spellings of "off" that would otherwise become the name of a folder. */
const MISSPELLED_OFF = /^(?:false|no|none|0|of|disabled?)$/i;
const studyData = text
  .refine((value) => !MISSPELLED_OFF.test(value), 'must be a folder, or off to remember nobody')
  // `docker run --env-file` keeps quotes, and only a shell knows "~".
  .refine((value) => !/^["'~]/.test(value), 'must be a folder without quotes and "~", or off to remember nobody');

/** AWS's public price lists need no account. */
const AWS_PRICE_LISTS = 'https://pricing.us-east-1.amazonaws.com';

const settings = z.object({
  /** Secret. Without it, and without a public key, `npm start` serves the chat page. */
  discordToken: from(
    'DISCORD_TOKEN',
    // Anything else could not be sent, and would look like a fault of the network.
    text
      .regex(/^[ -~]*$/, 'has a character that no token has: copy the token again')
      .regex(/^[^"']*$/, 'must stand without quotes')
      .exactOptional(),
  ),
  /** Base URL of Discord's API without version, `https://discord.com/api` except in tests. */
  discordApiUrl: from(
    'DISCORD_API_URL',
    address(/^https?$/, 'https://discord.com/api')
      .transform((url) => url.replace(/\/+$/, ''))
      .exactOptional(),
  ),
  /** Registers the commands for this server only, where changes show at once. */
  discordGuildId: from(
    'DISCORD_GUILD_ID',
    z
      .string()
      .regex(/^\d{5,25}$/, 'must be an id such as 123456789012345678')
      .exactOptional(),
  ),
  /** Turns HTTP interactions on, whose signatures it verifies. 64 hex digits, not secret. */
  discordPublicKey: from(
    'DISCORD_PUBLIC_KEY',
    text.regex(/^[\da-f]{64}$/i, 'must be 64 hex digits, copied from the page of your application').exactOptional(),
  ),
  /** Address to listen on; 127.0.0.1 is reachable from this machine only. */
  host: from('HOST', text.default('127.0.0.1')),
  port: from('PORT', port.default(3_000)),
  /** Secret. Bearer token with which other machines may read `/metrics`. */
  metricsToken: from('METRICS_TOKEN', text.min(16, 'must have at least 16 characters').exactOptional()),
  /** Allows the page, which has no login, on a HOST that other machines can reach. */
  pagePublic: from('PAGE_PUBLIC', onOrOff.default(false)),
  knowledgeFolder: from(
    'KNOWLEDGE_DIR',
    z
      .string()
      .transform((folder) => path.resolve(folder))
      .default(KNOWLEDGE_FOLDER),
  ),
  studyData: from('STUDY_DATA', studyData.exactOptional()),
  /** Secret. Postgres instead of the study folder. */
  databaseUrl: from('DATABASE_URL', address(/^postgres(?:ql)?$/, 'postgres://user:password@host/name').exactOptional()),
  lambdaName: from('AWS_LAMBDA_FUNCTION_NAME', z.string().exactOptional()),
  logLevel: from('LOG_LEVEL', oneOf(LEVELS).default('info')),
  /** Whether unanswered questions and requests without a price are logged, without the asker, for the authors of notes. */
  logMisses: from('LOG_MISSES', onOrOff.default(true)),
  /** With it, prices asked for in euros are shown in euros, too. */
  euros: from('PRICE_EUR_PER_USD', euroRate.exactOptional()),
  /** Origin of the price lists that `npm run rates` reads. */
  priceListUrl: from('PRICE_LIST_URL', address(/^https?$/, AWS_PRICE_LISTS).default(AWS_PRICE_LISTS)),
});
/** The environment variable of each setting. */
const VARIABLES: ReadonlyMap<string, string> = new Map(
  Object.entries(settings.shape).map(([name, schema]) => [name, String(schema.meta()?.['variable'])]),
);

type Settings = z.infer<typeof settings>;

/** The settings of the bot; `.env.example` says what each is for. */
export interface Config extends Readonly<Omit<Settings, 'studyData' | 'lambdaName'>> {
  /** Folder of the quiz database; left out if nothing is stored. */
  readonly studyFolder?: string;
  /** STUDY_DATA names that folder, so failing to create it is a configuration error. */
  readonly studyFolderIsChosen?: true;
}

/**
 * Reads and checks the settings.
 * @throws ConfigError naming every invalid setting, never its value, which may be secret
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable, as `.env.example` has them, counts as not set.
  const set = [...VARIABLES].flatMap(([name, variable]) => {
    const value = environment[variable];
    return value === undefined || value.trim() === '' ? [] : [[name, value]];
  });
  const parsed = settings.safeParse(Object.fromEntries(set));
  if (parsed.success) return withStudyFolder(parsed.data);
  const problems = parsed.error.issues.map(({ path: [name], message }) => `${VARIABLES.get(String(name))} ${message}`);
  throw new ConfigError(problems.join('; '));
}

/** `off` means that nothing is stored, whatever else is set. Lambda has no lasting disk, so there only a database stores anything. */
function withStudyFolder({ studyData, lambdaName, ...config }: Settings): Config {
  if (studyData?.toLowerCase() === 'off') {
    const { databaseUrl: _, ...others } = config;
    return others;
  }
  if (lambdaName !== undefined) return config;
  if (studyData === undefined) return { ...config, studyFolder: path.join(PACKAGE_ROOT, 'data') };
  return { ...config, studyFolder: path.resolve(studyData), studyFolderIsChosen: true };
}

/** The environment with `.env` loaded into it; variables that are already set win. Says what in `.env` is no setting, or is misspelled. */
export function readEnvironment(): NodeJS.ProcessEnv {
  // Quiet, because standard output belongs to the replies.
  const { parsed = {}, error } = loadDotenv({ quiet: true });
  if (error && error.code !== 'ENOENT')
    throw new OperatorError(
      `The file .env cannot be read (${error.code}): let the user who runs the bot read it, or remove it.`,
    );
  for (const line of error ? [] : linesThatSetNothing(readFileSync('.env', 'utf8')))
    process.stderr.write(`Line ${line} of .env sets nothing and is ignored: write NAME=value.\n`);
  for (const name of VARIABLES.values())
    if (parsed[name] && process.env[name]?.trim() === '')
      process.stderr.write(`${name} is empty in the environment, which wins over .env: unset it there.\n`);
  const misspelled = misspelledSettings(process.env);
  const known = [...VARIABLES.values(), ...misspelled.keys()];
  for (const [name, meant] of misspelled)
    process.stderr.write(`${name} is not a setting and is ignored: do you mean ${meant}?\n`);
  const ofBots = Object.keys(process.env).filter((name) => OF_OTHER_BOTS.test(name));
  for (const name of new Set([...Object.keys(parsed), ...ofBots].filter((one) => !known.includes(one)))) {
    const meant = missingSettings(process.env).find((variable) =>
      variable.endsWith(`_${name.replace(/^(?:DISCORD_)?BOT_/, '')}`),
    );
    if (meant === undefined && !(name in parsed)) continue;
    const hint = meant === undefined ? '; .env.example lists them all.' : `: do you mean ${meant}?`;
    process.stderr.write(`${name}${name in parsed ? ' in .env' : ''} is not a setting and is ignored${hint}\n`);
  }
  return process.env;
}

/** What other bots call these settings; any other name in the environment may belong to other programs. */
const OF_OTHER_BOTS = /^(?:DISCORD_)?(?:BOT_)?(?:TOKEN|PUBLIC_KEY|GUILD_ID)$/;

/** The value of a setting in quotes, which may go on over several lines. */
const MANY_LINES = /(?<==\s*)(["'`])(?:(?!\1)[\s\S])*\1/g;

/** Numbers of the lines of `.env` that are neither settings nor comments; what they say may be secret. */
function linesThatSetNothing(text: string): readonly number[] {
  const lines = text
    .replace(MANY_LINES, (value) => `x${value.replace(/[^\n]/g, '').replaceAll('\n', '\n#')}`)
    .split('\n');
  return lines.flatMap((line, at) => (/^\s*(?:$|#)/.test(line) || Object.keys(parse(line)).length > 0 ? [] : [at + 1]));
}

const MOST_EDITS = 2;
/** HOST and PORT are close to names that other programs use. */
const SHORTEST_MISSPELLED = 8;

function missingSettings(environment: NodeJS.ProcessEnv): readonly string[] {
  return [...VARIABLES.values()].filter((name) => name.length >= SHORTEST_MISSPELLED && !environment[name]);
}

/** Variables that are no settings, each with the setting that it resembles and that is not set. */
function misspelledSettings(environment: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const known = [...VARIABLES.values()];
  const missing = missingSettings(environment);
  const others = Object.keys(environment).filter((name) => !known.includes(name));
  return new Map(
    others.flatMap((name) => {
      const meant = missing.find((other) => editsWithin(MOST_EDITS, name.toUpperCase(), other) !== undefined);
      return meant === undefined ? [] : [[name, meant] as const];
    }),
  );
}
