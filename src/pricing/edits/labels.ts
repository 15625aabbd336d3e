import { sortedBy } from '../../sorted-by.js';
import type { ServiceId } from '../price-lists.js';
import { timeInWords } from '../quantities/hours.js';
import { serviceOf } from '../services/index.js';
import type { Parts } from './change.js';
import { differencesOf } from './differences.js';

const LONGEST_LABEL = 60;

/** What a request changes of another, in a few words: "Count 3", "Lambda memory 1GB" of several, "Without disk", "Plus Fargate". */
export function labelOf(before: Parts, after: Parts): string {
  const words = differencesOf(before, after).map((difference) => {
    if (difference.kind === 'gone') return `without ${serviceOf(difference.service).name}`;
    const { service } = difference;
    if (difference.kind === 'come') return `plus ${partInWords(service, difference.options)}`;
    const { option, to, part } = difference;
    const of = before.length > 1 ? `${partName(before, part)} ` : '';
    if (to === undefined) return `${of}without ${named(option)}`;
    return `${of}${option === 'hours' ? timeInWords(to) : `${named(option)} ${to}`}`;
  });
  // What comes says more than what goes, and no word is cut.
  const ordered = sortedBy(words, (one) => Number(/\bwithout\b/.test(one)));
  const label = fitting(ordered);
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** The first of some words, and as many more as fit. */
function fitting([first = '', ...more]: readonly string[]): string {
  let label = first;
  for (const one of more) {
    if (label.length + one.length > LONGEST_LABEL) return `${label} …`;
    label += `, ${one}`;
  }
  return label;
}

/** What tells a part of a request from the others: its service, or its type or kind beside others of that service. */
function partName(parts: Parts, at: number): string {
  const part = parts[at];
  if (!part) return '';
  const { service, options } = part;
  const isOnly = parts.filter((one) => one.service === service).length === 1;
  return isOnly ? serviceOf(service).name : (options['instance'] ?? options['kind'] ?? serviceOf(service).name);
}

/** "3 × t3.medium, 8 hours a day": how many there are, its type or size, and when it runs. */
function partInWords(service: ServiceId, options: Parts[number]['options']): string {
  const { count, tasks, nodes, hours, region: _, ...rest } = options;
  const number = count ?? tasks ?? nodes;
  const [value] = Object.values(rest);
  const name = rest['instance'] ?? [serviceOf(service).name, ...(value === undefined ? [] : [value])].join(' ');
  const several = number === undefined ? name : `${number} × ${name}`;
  return hours === undefined ? several : `${several}, ${timeInWords(hours)}`;
}

function named(option: string): string {
  return option.replaceAll('_', ' ');
}
