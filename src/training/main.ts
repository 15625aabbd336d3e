import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadChoices } from '../choices/load-choices.js';
import { loadSituations } from '../choices/situations.js';
import { readConfig, readEnvironment } from '../config.js';
import { loadNotes } from '../notes/load-notes.js';
import { passagesOf } from '../notes/passages.js';
import { topicsOf } from '../notes/topics.js';
import { learnedFiles, writeClassifier } from '../search/learned/classifier-file.js';
import { topicNames } from '../search/topic-names.js';
import { intentSamples, serviceSamples, statementSamples, unansweredSamples } from './samples.js';
import { type Sample, type TrainingPlan, trainClassifier } from './train-classifier.js';
import { loadUnanswered } from './unanswered.js';
import { loadWordings } from './wordings.js';

const STATEMENTS: TrainingPlan = { dimensions: 96, rounds: 10, fewest: 3, members: ['words', 'words', 'letters'] };
const INTENTS: TrainingPlan = { dimensions: 24, rounds: 12, fewest: 2, members: ['words', 'letters'] };
const SERVICES: TrainingPlan = { dimensions: 48, rounds: 18, fewest: 2, members: ['words', 'letters'] };

/** `npm run learn`: learns from the questions and situations that the knowledge folder lists, and writes `knowledge/learned/`. */
const { knowledgeFolder } = readConfig(readEnvironment());
const { notes, factKeys } = await loadNotes(knowledgeFolder);
const topics = topicsOf(notes);
const situations = await loadSituations(knowledgeFolder, await loadChoices(knowledgeFolder, topics));
const files = learnedFiles(knowledgeFolder);
const passages = passagesOf(topics, factKeys);
const unanswered = await loadUnanswered(knowledgeFolder);
await learn([...statementSamples(passages), ...unansweredSamples(unanswered)], STATEMENTS, files.statements);
await learn(
  intentSamples(await loadWordings(knowledgeFolder), passages, unanswered, topicNames(topics)),
  INTENTS,
  files.intents,
);
await learn(serviceSamples(situations), SERVICES, files.services);

async function learn(samples: readonly Sample[], plan: TrainingPlan, file: string): Promise<void> {
  const classifier = trainClassifier(samples, plan);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(writeClassifier(classifier))}\n`);
  process.stdout.write(
    `${file}: ${samples.length} texts, ${classifier.classes.length} classes, ${classifier.members.map(({ features }) => features.length).join(' and ')} features\n`,
  );
}
