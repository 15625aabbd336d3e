import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { NextStep } from '../answer/answer.js';
import { sentenceCase } from '../language/sentence-case.js';
import { cut, LIMITS } from './limits.js';

/**
 * Buttons for next steps. A button's id is the command line that it stands for, so it needs no state, survives restarts, and a
 * forged one can do nothing that typing cannot. Steps whose line does not fit an id are left out, and so are repeated ones.
 */
export function buttonsOf(steps: readonly NextStep[]): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const lines = new Set<string>();
  const buttons = steps
    .filter(({ line }) => isPressable(line) && !lines.has(line) && lines.add(line))
    .slice(0, LIMITS.buttonsPerRow * LIMITS.rows)
    .map(({ label, line }) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      label: cut(sentenceCase(label.trim() === '' ? line : label), LIMITS.buttonLabel),
      custom_id: line,
    }));
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerRow) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }));
}

function isPressable(line: string): boolean {
  return line.trim() !== '' && line.length <= LIMITS.customId;
}
