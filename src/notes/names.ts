import { folded } from '../typed-text.js';

/**
 * The form in which names of topics are compared: compatibility characters folded (full-width letters), lower case,
 * and only letters, digits, and the signs that are part of names (`.ebextensions`, `c#`) kept.
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
