import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadChoices } from '../choices/load-choices.js';
import { loadSituations } from '../choices/situations.js';
import { readConfig, readEnvironment } from '../config.js';
import { loadNotes } from '../notes/load-notes.js';
import { passagesOf } from '../notes/passages.js';
import { topicsOf } from '../notes/topics.js';
import { featuresOfClaim } from '../search/learned/claim.js';
import type { Seeing } from '../search/learned/classifier.js';
import { learnedFiles, writeClassifier } from '../search/learned/classifier-file.js';
import { featuresOf } from '../search/learned/features.js';
import { topicNames } from '../search/topic-names.js';
import { CLAIMS, INTENTS, SERVICES, STATEMENTS } from './plans.js';
import { claimSamples, intentSamples, serviceSamples, statementSamples, unansweredSamples } from './samples.js';
import { type Sample, type TrainingPlan, trainClassifier } from './train-classifier.js';
import { loadUnanswered } from './unanswered.js';
import { loadWordings } from './wordings.js';

/** `npm run learn`: learns from the questions and situations that the knowledge folder lists, and writes `knowledge/learned/`. */
const { knowledgeFolder } = readConfig(readEnvironment());
const { notes, factKeys } = await loadNotes(knowledgeFolder);
const topics = topicsOf(notes);
const situations = await loadSituations(knowledgeFolder, await loadChoices(knowledgeFolder, topics));
const files = learnedFiles(knowledgeFolder);
const passages = passagesOf(topics, factKeys);
const unanswered = await loadUnanswered(knowledgeFolder);
await learn(
  [...statementSamples(passages), ...unansweredSamples(unanswered)],
  STATEMENTS,
  featuresOf,
  files.statements,
);
await learn(
  intentSamples(await loadWordings(knowledgeFolder), passages, unanswered, topicNames(topics)),
  INTENTS,
  featuresOf,
  files.intents,
);
await learn(serviceSamples(situations), SERVICES, featuresOf, files.services);
await learn(claimSamples(passages), CLAIMS, featuresOfClaim, files.verdicts);

async function learn<Text>(
  samples: readonly Sample<Text>[],
  plan: TrainingPlan,
  featuresOf: Seeing<Text>,
  file: string,
): Promise<void> {
  const classifier = trainClassifier(samples, plan, featuresOf);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(writeClassifier(classifier))}\n`);
  process.stdout.write(
    `${file}: ${samples.length} texts, ${classifier.classes.length} classes, ${classifier.members.map(({ features }) => features.length).join(' and ')} features\n`,
  );
}
