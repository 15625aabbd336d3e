import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { ConfigError } from '../src/operator-error.js';
import { KNOWLEDGE_FOLDER } from './knowledge-folder.js';

type Environment = Readonly<Record<string, string>>;
const SETTINGS = [
  'DISCORD_TOKEN',
  'DISCORD_API_URL',
  'DISCORD_GUILD_ID',
  'DISCORD_PUBLIC_KEY',
  'HOST',
  'PORT',
  'KNOWLEDGE_DIR',
  'STUDY_DATA',
  'DATABASE_URL',
  'LOG_LEVEL',
  'PRICE_EUR_PER_USD',
  'PRICE_LIST_URL',
] as const;
const KEY = 'c0ffee00'.repeat(8);

/** What a setting that cannot be used is answered with. */
function complaint(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`was taken: ${JSON.stringify(environment)}`);
}

describe('without settings', () => {
  test('the bot has defaults: no token or server, log level info', () => {
    const { knowledgeFolder, studyFolder = '', ...others } = readConfig({});
    expect(others).toEqual({
      host: '127.0.0.1',
      port: 3000,
      pagePublic: false,
      logLevel: 'info',
      logMisses: true,
      priceListUrl: 'https://pricing.us-east-1.amazonaws.com',
    });
    expect(path.basename(knowledgeFolder)).toBe(path.basename(KNOWLEDGE_FOLDER));
    expect(path.isAbsolute(knowledgeFolder)).toBe(true);
    expect(studyFolder).toBe(path.join(path.dirname(KNOWLEDGE_FOLDER), 'data'));
  });

  test.each(['', '   '])('empty ones (%j) count as not set', (empty) => {
    expect(readConfig(Object.fromEntries(SETTINGS.map((name) => [name, empty])))).toEqual(readConfig({}));
  });

  test('variables of other programs are ignored', () => {
    expect(readConfig({ PATH: '/bin', TERM: 'dumb' })).toEqual(readConfig({}));
  });
});

describe('a setting', () => {
  test.each([
    ['DISCORD_TOKEN', 'abc.def', 'discordToken', 'abc.def'],
    ['DISCORD_TOKEN', ' abc.def\n', 'discordToken', 'abc.def'],
    ['DISCORD_API_URL', 'http://127.0.0.1:4000/api', 'discordApiUrl', 'http://127.0.0.1:4000/api'],
    ['DISCORD_API_URL', 'https://discord.com/api//', 'discordApiUrl', 'https://discord.com/api'],
    ['DISCORD_GUILD_ID', '123456789012345678', 'discordGuildId', '123456789012345678'],
    ['DISCORD_PUBLIC_KEY', KEY, 'discordPublicKey', KEY],
    ['DISCORD_PUBLIC_KEY', ` ${KEY.toUpperCase()}\n`, 'discordPublicKey', KEY.toUpperCase()],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['PORT', '8080', 'port', 8080],
    ['PORT', '65535', 'port', 65_535],
    ['KNOWLEDGE_DIR', '/srv/knowledge', 'knowledgeFolder', '/srv/knowledge'],
    ['KNOWLEDGE_DIR', 'my-notes', 'knowledgeFolder', path.resolve('my-notes')],
    ['STUDY_DATA', '/srv/answers', 'studyFolder', '/srv/answers'],
    ['DATABASE_URL', 'postgres://a:b@host/name', 'databaseUrl', 'postgres://a:b@host/name'],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
    ['LOG_LEVEL', ' WARN', 'logLevel', 'warn'],
    ['PAGE_PUBLIC', 'True', 'pagePublic', true],
    ['LOG_MISSES', 'FALSE', 'logMisses', false],
    ['PRICE_EUR_PER_USD', ' 0.92@2026-11-20 ', 'euros', { perDollar: '0.92', asOf: '2026-11-20' }],
  ])('%s=%j is read', (name, value, key, read) => {
    expect(readConfig({ [name]: value })).toMatchObject({ [key]: read });
  });
});

test.each(['0.92', '0@2026-11-20', '-1@2026-11-20', '92@2026-11-20', '0,92@2026-11-20', '0.92@2026-02-30', 'abc'])(
  'a rate of euros like %s says what to write instead',
  (rate) => {
    expect(complaint({ PRICE_EUR_PER_USD: rate })).toBe(
      'PRICE_EUR_PER_USD must be the euros for a dollar and the day of that rate, such as 0.92@2026-11-20',
    );
  },
);

test('off switches storage off, even if a database is named', () => {
  const environment = { STUDY_DATA: 'off', DATABASE_URL: 'postgres://user:password@host/name' };
  expect(readConfig(environment)).not.toHaveProperty('databaseUrl');
  expect(readConfig({ ...environment, STUDY_DATA: '' })).toHaveProperty('databaseUrl');
});

test.each<Environment>([
  { STUDY_DATA: 'off' },
  { STUDY_DATA: 'OFF' },
  { STUDY_DATA: 'off ' },
  { AWS_LAMBDA_FUNCTION_NAME: 'bot' },
])('nothing is remembered with %j', (environment) => {
  expect(readConfig(environment)).not.toHaveProperty('studyFolder');
});

describe('an invalid setting', () => {
  test.each([
    ['DISCORD_TOKEN', 'hunter2–copied', /has a character that no token has/],
    ['DISCORD_TOKEN', '"hunter2"', /must stand without quotes/],
    ['DISCORD_API_URL', 'hunter2-no-address', /must be an address such as https/],
    ['DISCORD_API_URL', 'ftp://hunter2.example', /must be an address such as https/],
    ['DISCORD_GUILD_ID', 'hunter2', /must be an id such as/],
    ['DISCORD_GUILD_ID', '12hunter2', /must be an id such as/],
    ['DISCORD_PUBLIC_KEY', 'hunter2', /must be 64 hex digits/],
    ['DISCORD_PUBLIC_KEY', `${KEY}ff`, /must be 64 hex digits/],
    ['STUDY_DATA', 'false', /must be a folder, or off/],
    ['STUDY_DATA', '"off"', /without quotes/],
    ['STUDY_DATA', '~/answers', /without quotes and "~"/],
    ['PORT', 'hunter2', /must be a number from 1 to 65535/],
    ['PORT', '99999', /must be a number from 1 to 65535/],
    ['PORT', '0', /must be a number from 1 to 65535/],
    ['PORT', '-7', /must be a number from 1 to 65535/],
    ['PORT', '80.8', /must be a number from 1 to 65535/],
    ['LOG_LEVEL', 'hunter2', /must be one of silent, fatal, error, warn, info, debug, trace/],
  ])('%s=%j is named, with what to write and without its value', (name, value, says) => {
    const message = complaint({ [name]: value });
    expect(message).toMatch(says);
    expect(message.startsWith(`${name} `)).toBe(true);
    // "0" is in the words themselves.
    if (value.length > 1) expect(message).not.toContain(value);
    expect(message).not.toContain('hunter2');
  });

  test('a rate of a day to come is refused', () => {
    const nextYear = new Date().getUTCFullYear() + 1;
    expect(complaint({ PRICE_EUR_PER_USD: `0.92@${nextYear}-12-01` })).toContain(
      'PRICE_EUR_PER_USD must be a rate of a day that has come',
    );
  });

  test('is named together with all others', () => {
    const message = complaint({ DISCORD_TOKEN: 'secret', DISCORD_GUILD_ID: 'mine', LOG_LEVEL: 'loud' });
    expect(message).toMatch(/DISCORD_GUILD_ID must.*; LOG_LEVEL must/);
    expect(message).not.toMatch(/secret|mine|loud/);
  });
});
