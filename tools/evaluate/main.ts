import path from 'node:path';
import { createBot } from '../bot.js';
import { readConfig, readEnvironment } from '../config.js';
import { loadKnowledge } from '../load-knowledge.js';
import { createLog } from '../log.js';
import { DISTORTIONS } from './distort.js';
import type { Verdict } from './judge.js';
import { measure, medianLength, shareInvented, shareRight, shareWronglyRefused, wordShares } from './measure.js';
import { plainSearch } from './plain-search.js';
import { HALVES, type Half, KINDS, type Kind, readQuestions, readThresholds } from './questions.js';

/** `npm run eval`: the quality table. Ends with 1 if a figure is below its threshold; `--misses` prints what went wrong. */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { logMisses: false });
const folder = path.join(knowledgeFolder, 'questions');
const plain = plainSearch(knowledge.index.passages.map(({ passage }) => passage));

const halves = new Map<Half, readonly Verdict[]>();
for (const half of HALVES) halves.set(half, await measure(bot, await readQuestions(folder, half)));
const all = HALVES.flatMap((half) => halves.get(half) ?? []);

print(row('kind', ...HALVES, 'plain MiniSearch', 'questions'));
for (const kind of KINDS) {
  print(
    row(
      kind,
      ...HALVES.map((half) => percent(shareRight(ofKind(kind, half)))),
      percent(plainShare(kind)),
      ofKind(kind).length,
    ),
  );
}
print('');
print(row('answerable, but refused', ...HALVES.map((half) => percent(shareWronglyRefused(halves.get(half) ?? [])))));
print(row('unanswerable, but answered', ...HALVES.map((half) => percent(shareInvented(halves.get(half) ?? [])))));
const words = HALVES.map((half) => wordShares(halves.get(half) ?? []));
print(row('yes/no: begins with the right word', ...words.map(({ right }) => percent(right))));
print(row('yes/no: begins with the wrong word', ...words.map(({ wrong }) => percent(wrong))));
print(row('/ask median characters', ...HALVES.map((half) => medianLength(ofKind('ask', half)))));
print('');

const losses = new Map<Half, number>();
for (const half of HALVES) losses.set(half, await printDistortions(half));
await judgeThresholds();

async function printDistortions(half: Half): Promise<number> {
  const questions = (halves.get(half) ?? []).map(({ question }) => question);
  const whole = shareRight(halves.get(half) ?? []);
  let lost = 0;
  for (const distortion of DISTORTIONS) {
    const loss = whole - shareRight(await measure(bot, questions, distortion));
    lost += loss / DISTORTIONS.length;
    print(row(`${half}, with ${distortion.name}`, `${loss.toFixed(1)} points lost`));
  }
  return lost;
}

async function judgeThresholds(): Promise<void> {
  const reached = new Map<string, number>(HALVES.flatMap((half) => figuresOf(half)));
  let failed = false;
  for (const [name, threshold] of Object.entries(await readThresholds(folder))) {
    const figure = reached.get(name);
    const atMost = name.endsWith('(at most)');
    const holds = figure !== undefined && (atMost ? figure <= threshold : figure >= threshold);
    if (holds) continue;
    failed = true;
    print(`BELOW THRESHOLD  ${name}: ${figure?.toFixed(1) ?? 'not measured'}, wanted ${threshold}`);
  }
  if (process.argv.includes('--misses') || failed) printMisses();
  process.exitCode = failed ? 1 : 0;
}

function figuresOf(half: Half): [string, number][] {
  const verdicts = halves.get(half) ?? [];
  return [
    ...KINDS.map((kind): [string, number] => [`${half} ${kind}`, shareRight(ofKind(kind, half))]),
    [`${half} answerable refused (at most)`, shareWronglyRefused(verdicts)],
    [`${half} points lost by distortion (at most)`, losses.get(half) ?? 0],
    [`${half} ask median characters (at most)`, medianLength(ofKind('ask', half))],
  ];
}

/** The unseen half is measured, never read: its misses are shown only where somebody asks for them. */
function printMisses(): void {
  const shown = process.argv.includes('--misses=all') ? all : (halves.get('tuned-on') ?? []);
  for (const { question, text, retrieved } of shown.filter(({ right }) => !right)) {
    print(`\nMISS ${question.kind}: ${question.question}`);
    print(
      `  must say ${question.says.map(String).join(' and ') || '-'}, must not say ${question.not.map(String).join(' or ') || '-'}`,
    );
    print(`  retrieved ${retrieved || 'nothing'}`);
    print(`  replied ${text.replace(/\n/g, ' | ').slice(0, 300)}`);
  }
}

function ofKind(kind: Kind, half?: Half): readonly Verdict[] {
  const verdicts = half === undefined ? all : (halves.get(half) ?? []);
  return verdicts.filter(({ question }) => question.kind === kind);
}

function plainShare(kind: Kind): number {
  return shareRight(ofKind(kind).map(({ question }) => ({ right: plain(question) })));
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(38) + cells.map((cell) => String(cell).padStart(18)).join('');
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
