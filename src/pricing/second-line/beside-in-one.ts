import { isBesideCompute } from '../services/index.js';
import type { TextLine } from './texts.js';

/** Lines with what stands beside compute in one of them: "1 load balancer, 1 NAT gateway" is read as two, because each has its number. */
export function besideInOne(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const place = isBesideCompute(line.service) ? joined.findIndex((one) => agree(one, line)) : -1;
    const same = joined[place];
    if (same) joined[place] = { ...same, options: { ...same.options, ...line.options } };
    else joined.push(line);
  }
  return joined;
}

function agree(one: TextLine, other: TextLine): boolean {
  if (one.service !== other.service) return false;
  return Object.entries(other.options).every(([name, value]) => (one.options[name] ?? value) === value);
}
