import { folded } from '../typed-text.js';

/**
 * Normalises a name for comparison: folds compatibility characters (full-width letters), lower-cases, and keeps only
 * letters, digits and signs that are part of names (`.ebextensions`, `c#`).
 */
export function normaliseName(name: string): string {
  return folded(name)
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}.@#+]+/gu, ' ')
    .replace(/(?<!\S)\.+|\.+(?!\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name as an id: `EKS Auto Mode` becomes `eks-auto-mode`. */
export function idOf(name: string): string {
  return normaliseName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
