import { commands } from '../../commands/index.js';
import { type Bot, createBot } from '../../src/bot.js';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { orExplain } from '../../src/operator-error.js';
import { knownOptions } from '../known-options.js';
import { measuredToday, WRITE, writeTables } from '../marked-tables.js';
import { printAblation } from './ablation.js';
import { lossesTable, outcomesTable } from './answer-tables.js';
import { DISTORTIONS } from './distort.js';
import { type MeasuredQuestion, measure, medianLength, shareOf } from './judge.js';
import { print } from './print.js';
import { EVALUATION_FOLDER, HALVES, type Half, KINDS, readQuestions, readThresholds } from './questions.js';

/**
 * `npm run eval`: the regression test of answers. Exits with 1 if a figure misses its threshold. `-- --misses` prints failures, `--
 * --ablate` what each part of the answering path contributes, and `-- --write` puts the tables into docs/quality.md.
 */
await orExplain(async () => {
  const options = knownOptions('eval', ['--misses', '--ablate', WRITE]);
  const { knowledgeFolder } = readConfig(readEnvironment());
  const knowledge = await loadKnowledge(knowledgeFolder);
  const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
  const halves = new Map<Half, readonly MeasuredQuestion[]>();
  const losses = new Map<Half, ReadonlyMap<string, number>>();
  for (const half of HALVES) {
    const measured = await measure(bot, await readQuestions(EVALUATION_FOLDER, half));
    halves.set(half, measured);
    losses.set(half, await lossesOf(bot, measured));
  }
  const tables = [...[...halves].map(([half, measured]) => outcomesTable(half, measured)), lossesTable(losses)];
  for (const table of tables) print(table);
  if (options.has('--ablate')) await printAblation(knowledge, halves);

  const figures = new Map([...halves].flatMap(([half, measured]) => figuresOf(half, measured, losses.get(half))));
  for (const [name, threshold] of Object.entries(await readThresholds(EVALUATION_FOLDER))) {
    const figure = figures.get(name);
    if (figure !== undefined && (name.endsWith('(at most)') ? figure <= threshold : figure >= threshold)) continue;
    process.exitCode = 1;
    print(`BELOW THRESHOLD  ${name}: ${figure?.toFixed(1) ?? 'not measured'}, wanted ${threshold}`);
  }
  if (options.has('--misses')) printMisses(halves.get('tuned-on') ?? []);
  if (options.has(WRITE)) writeTables('quality.md', new Map([['eval', measuredToday(tables.join('\n\n'))]]));
});

/** How many points each distortion costs, by its name. */
async function lossesOf(bot: Bot, measured: readonly MeasuredQuestion[]): Promise<ReadonlyMap<string, number>> {
  const questions = measured.map(({ question }) => question);
  const losses = new Map<string, number>();
  for (const distortion of DISTORTIONS) {
    const distorted = await measure(bot, questions, distortion);
    losses.set(distortion.name, shareOf('right', measured) - shareOf('right', distorted));
  }
  return losses;
}

/** Figures that thresholds.yaml can name. */
function figuresOf(
  half: Half,
  measured: readonly MeasuredQuestion[],
  losses: ReadonlyMap<string, number> = new Map(),
): readonly (readonly [string, number])[] {
  const ofKind = (kind: string) => measured.filter(({ question }) => question.kind === kind);
  const answerable = measured.filter(({ question }) => question.kind !== 'unanswerable');
  const lost = [...losses.values()].reduce((sum, points) => sum + points, 0);
  return [
    ...KINDS.map((kind) => [`${half} ${kind}`, shareOf('right', ofKind(kind))] as const),
    [`${half} answerable refused (at most)`, shareOf('refused', answerable)],
    [`${half} wrong at once (at most)`, shareOf('wrong', answerable)],
    [`${half} points lost by distortion (at most)`, lost / DISTORTIONS.length],
    [`${half} ask median characters (at most)`, medianLength(ofKind('ask'))],
  ];
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
