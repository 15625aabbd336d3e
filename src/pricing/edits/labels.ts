import { serviceOf } from '../services/index.js';
import type { Parts } from './change.js';
import { differencesOf } from './differences.js';

const LONGEST_LABEL = 60;

/** What a request changes of another, in a few words: "Count 3", "Without disk", "Plus Fargate". */
export function labelOf(before: Parts, after: Parts): string {
  const words = differencesOf(before, after).map((difference) => {
    if (difference.kind === 'gone') return `without ${serviceOf(difference.service).name}`;
    const { service } = difference;
    if (difference.kind === 'come')
      return `plus ${[serviceOf(service).name, ...valuesIn(difference.options)].join(' ')}`;
    const { option, to } = difference;
    return to === undefined ? `without ${named(option)}` : `${named(option)} ${to}`;
  });
  const [first = '', ...more] = words.join(', ').slice(0, LONGEST_LABEL);
  return first.toUpperCase() + more.join('');
}

/** Its type or size, and how many there are. */
function valuesIn(options: Parts[number]['options']): readonly string[] {
  return Object.entries(options)
    .flatMap(([option, value]) => (option === 'region' ? [] : [value]))
    .slice(0, 2);
}

function named(option: string): string {
  return option.replaceAll('_', ' ');
}
