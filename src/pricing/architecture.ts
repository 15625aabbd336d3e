import { tidy } from './quantities/tidy.js';

/** The processor types that AWS prices differently. */
export type Architecture = 'x86_64' | 'arm64';

const NAMES: ReadonlyMap<string, Architecture> = new Map([
  ['x86', 'x86_64'],
  ['x86 64', 'x86_64'],
  ['x86-64', 'x86_64'],
  ['x64', 'x86_64'],
  ['amd64', 'x86_64'],
  ['amd', 'x86_64'],
  ['intel', 'x86_64'],
  ['arm', 'arm64'],
  ['arm64', 'arm64'],
  ['aarch64', 'arm64'],
  ['graviton', 'arm64'],
  ['graviton2', 'arm64'],
]);

/** What to type for each architecture. */
export const ARCHITECTURE_NAMES: Readonly<Record<Architecture, string>> = { x86_64: 'x86', arm64: 'arm64' };

/** The architecture behind a typed name (`x86`, `amd64`, `Graviton`), or nothing if it is unknown. */
export function readArchitecture(typed: string): Architecture | undefined {
  return NAMES.get(tidy(typed));
}

/** The one that is not this one. */
export function otherArchitecture(architecture: Architecture): Architecture {
  return architecture === 'arm64' ? 'x86_64' : 'arm64';
}
