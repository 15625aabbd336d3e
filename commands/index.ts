import type { Command } from '../src/requests/command.js';
import { askCommand } from './ask.js';
import { boardCommand } from './board.js';
import { compareCommand } from './compare.js';
import { dailyCommand } from './daily.js';
import { explainCommand } from './explain.js';
import { helpCommand } from './help.js';
import { myDataCommand } from './my-data.js';
import { priceCommand } from './price/index.js';
import { progressCommand } from './progress.js';
import { quizCommand } from './quiz/index.js';
import { reviewCommand } from './review.js';
import { studySettingsCommand } from './study-settings/index.js';
import { whichCommand } from './which.js';

const listed: readonly Command[] = [
  askCommand,
  explainCommand,
  compareCommand,
  whichCommand,
  priceCommand,
  quizCommand,
  reviewCommand,
  dailyCommand,
  boardCommand,
  progressCommand,
  myDataCommand,
  studySettingsCommand,
];

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [...listed, helpCommand(listed)];
