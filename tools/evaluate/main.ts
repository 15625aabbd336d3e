import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { printAblation } from './ablation.js';
import { DISTORTIONS } from './distort.js';
import { type MeasuredQuestion, measure, medianLength, OUTCOMES, shareOf } from './measure.js';
import { plainSearch } from './plain-search.js';
import { EVALUATION_FOLDER, HALVES, type Half, KINDS, readQuestions, readThresholds } from './questions.js';
import { percent, print, row } from './table.js';

/**
 * `npm run eval`: a guard against falling back on questions of our own. Ends with 1 if a figure is below its threshold; `-- --misses` prints what
 * went wrong, `-- --ablate` what each part of the answering path is worth.
 */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
const halves = new Map<Half, readonly MeasuredQuestion[]>();
for (const half of HALVES) halves.set(half, await measure(bot, await readQuestions(EVALUATION_FOLDER, half)));
const plain = plainSearch([...new Set(knowledge.index.entries.map(({ passage }) => passage))]);

for (const half of HALVES) {
  const measured = halves.get(half) ?? [];
  print(row(half, ...OUTCOMES, 'plain MiniSearch', 'questions'));
  for (const kind of KINDS) {
    const own = measured.filter(({ question }) => question.kind === kind);
    const rival = own.filter(({ question }) => plain(question)).length / Math.max(1, own.length);
    print(row(kind, ...OUTCOMES.map((outcome) => percent(shareOf(outcome, own))), percent(100 * rival), own.length));
  }
  print('');
}
if (process.argv.includes('--ablate')) await printAblation(knowledge, halves);
const reached = new Map<string, number>();
for (const half of HALVES) for (const [name, figure] of await figuresOf(half)) reached.set(name, figure);
await judgeThresholds();

async function figuresOf(half: Half): Promise<[string, number][]> {
  const measured = halves.get(half) ?? [];
  const answerable = measured.filter(({ question }) => question.kind !== 'unanswerable');
  const questions = measured.map(({ question }) => question);
  const whole = shareOf('right', measured);
  const losses: number[] = [];
  for (const distortion of DISTORTIONS) {
    losses.push(whole - shareOf('right', await measure(bot, questions, distortion)));
    print(row(`${half}, with ${distortion.name}`, `${losses.at(-1)?.toFixed(1)} points lost`));
  }
  return [
    ...KINDS.map((kind): [string, number] => [
      `${half} ${kind}`,
      shareOf(
        'right',
        measured.filter(({ question }) => question.kind === kind),
      ),
    ]),
    [`${half} answerable refused (at most)`, shareOf('refused', answerable)],
    [`${half} wrong at once (at most)`, shareOf('wrong', answerable)],
    [`${half} points lost by distortion (at most)`, losses.reduce((sum, loss) => sum + loss, 0) / losses.length],
    [
      `${half} ask median characters (at most)`,
      medianLength(measured.filter(({ question }) => question.kind === 'ask')),
    ],
  ];
}

async function judgeThresholds(): Promise<void> {
  for (const [name, threshold] of Object.entries(await readThresholds(EVALUATION_FOLDER))) {
    const figure = reached.get(name);
    const holds = figure !== undefined && (name.endsWith('(at most)') ? figure <= threshold : figure >= threshold);
    if (holds) continue;
    process.exitCode = 1;
    print(`BELOW THRESHOLD  ${name}: ${figure?.toFixed(1) ?? 'not measured'}, wanted ${threshold}`);
  }
  if (process.argv.includes('--misses')) printMisses();
}

/** What went wrong in the open half. */
function printMisses(): void {
  for (const { question, outcome, text, retrieved } of halves.get('tuned-on') ?? []) {
    if (outcome === 'right') continue;
    print(`\n${outcome.toUpperCase()} ${question.kind}: ${question.question}`);
    print(
      `  must say ${question.says.map(String).join(' and ') || '-'}, must not say ${question.not.map(String).join(' or ') || '-'}`,
    );
    print(`  retrieved ${retrieved || 'nothing'}`);
    print(`  replied ${text.replace(/\n/g, ' | ').slice(0, 300)}`);
  }
}
