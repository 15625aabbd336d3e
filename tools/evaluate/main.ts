import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { printAblation } from './ablation.js';
import { DISTORTIONS } from './distort.js';
import { type MeasuredQuestion, measure, medianLength, OUTCOMES, shareOf } from './judge.js';
import { EVALUATION_FOLDER, HALVES, type Half, KINDS, readQuestions, readThresholds } from './questions.js';
import { percent, print, row } from './table.js';

/**
 * `npm run eval`: the regression test of answers. Exits with 1 if a figure misses its threshold. `-- --misses` prints failures, `--
 * --ablate` what each part of the answering path contributes.
 */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
const halves = new Map<Half, readonly MeasuredQuestion[]>();
for (const half of HALVES) halves.set(half, await measure(bot, await readQuestions(EVALUATION_FOLDER, half)));

for (const [half, measured] of halves) {
  print(row(half, ...OUTCOMES, 'questions'));
  for (const kind of KINDS) {
    const own = measured.filter(({ question }) => question.kind === kind);
    print(row(kind, ...OUTCOMES.map((outcome) => percent(shareOf(outcome, own))), own.length));
  }
  print('');
}
if (process.argv.includes('--ablate')) await printAblation(knowledge, halves);

const figures = new Map<string, number>();
for (const [half, measured] of halves) await addFigures(half, measured);
for (const [name, threshold] of Object.entries(await readThresholds(EVALUATION_FOLDER))) {
  const figure = figures.get(name);
  if (figure !== undefined && (name.endsWith('(at most)') ? figure <= threshold : figure >= threshold)) continue;
  process.exitCode = 1;
  print(`BELOW THRESHOLD  ${name}: ${figure?.toFixed(1) ?? 'not measured'}, wanted ${threshold}`);
}
if (process.argv.includes('--misses')) printMisses(halves.get('tuned-on') ?? []);

async function addFigures(half: Half, measured: readonly MeasuredQuestion[]): Promise<void> {
  const questions = measured.map(({ question }) => question);
  let lost = 0;
  for (const distortion of DISTORTIONS) {
    const loss = shareOf('right', measured) - shareOf('right', await measure(bot, questions, distortion));
    lost += loss;
    print(row(`${half}, with ${distortion.name}`, `${loss.toFixed(1)} points lost`));
  }
  const ofKind = (kind: string) => measured.filter(({ question }) => question.kind === kind);
  const answerable = measured.filter(({ question }) => question.kind !== 'unanswerable');
  for (const kind of KINDS) figures.set(`${half} ${kind}`, shareOf('right', ofKind(kind)));
  figures.set(`${half} answerable refused (at most)`, shareOf('refused', answerable));
  figures.set(`${half} wrong at once (at most)`, shareOf('wrong', answerable));
  figures.set(`${half} points lost by distortion (at most)`, lost / DISTORTIONS.length);
  figures.set(`${half} ask median characters (at most)`, medianLength(ofKind('ask')));
}

function printMisses(measured: readonly MeasuredQuestion[]): void {
  for (const { question, outcome, text, retrieved } of measured) {
    if (outcome === 'right') continue;
    const [must, mustNot] = [question.says.map(String).join(' and '), question.not.map(String).join(' or ')];
    print(`\n${outcome.toUpperCase()} ${question.kind}: ${question.question}`);
    print(`  must say ${must || '-'}, must not say ${mustNot || '-'}`);
    print(`  retrieved ${retrieved || 'nothing'}`);
    print(`  replied ${text.replace(/\n/g, ' | ').slice(0, 300)}`);
  }
}
