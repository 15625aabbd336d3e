import type { Comparison } from '../answer/answer.js';
import { sentenceCase } from '../language/sentence-case.js';
import { shortNameOf } from '../notes/topics.js';
import type { Card } from './card.js';
import { GROUP_COLORS, PLAIN_COLOR, sourceLines } from './wording.js';

/** The deciding difference; then a column for each topic with the rows that differ most, or all rows in turn. */
export function comparisonCard(comparison: Comparison): Card {
  const { title, topics, rows, shown, picture, sources } = comparison;
  const names = topics.map((topic) => sentenceCase(shortNameOf(topic)));
  const [first] = topics;
  return {
    title,
    color: first ? GROUP_COLORS[first.group] : PLAIN_COLOR,
    lines: differenceLines(comparison),
    fields:
      topics.length === 2 && shown.length < rows.length ? columns(comparison, names) : rowByRow(comparison, names),
    sources: sourceLines(sources),
    ...(picture ? { picture } : {}),
  };
}

/** The difference of two topics in bold, those of three as bullets. */
function differenceLines({ topics, difference }: Comparison): readonly string[] {
  const sentences = difference.split('\n');
  return topics.length === 2
    ? sentences.map((sentence) => `**${sentence}**`)
    : sentences.map((sentence) => `- ${withBoldName(sentence)}`);
}

/** "Lambda: best for …" with the name in bold. */
function withBoldName(sentence: string): string {
  return sentenceCase(sentence).replace(/^([^:.]{1,40}):/, '**$1:**');
}

/** Two columns, which a phone shows one below the other; three would be too narrow. */
function columns({ shown }: Comparison, names: readonly string[]): NonNullable<Card['fields']> {
  return names.map((name, index) => ({
    name,
    value: shown.map(({ label, values }) => `**${label}**\n${values[index] ?? ''}`).join('\n'),
    inline: true,
  }));
}

function rowByRow({ shown }: Comparison, names: readonly string[]): NonNullable<Card['fields']> {
  return shown.map(({ label, values }) => ({
    name: label,
    value: values.map((value, index) => `**${names[index]}:** ${value}`).join('\n'),
  }));
}
