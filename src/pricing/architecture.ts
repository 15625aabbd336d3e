import { tidy, wordTable } from './quantities/tidy.js';

/** The processor types that AWS prices differently. */
export type Architecture = 'x86_64' | 'arm64';

const NAMES = wordTable<Architecture>({
  'x86 x86-64 x64 amd64 amd intel': 'x86_64',
  'arm arm64 aarch64 graviton graviton2 graviton3 graviton4': 'arm64',
});

/** What to type for each architecture. */
export const ARCHITECTURE_NAMES: Readonly<Record<Architecture, string>> = { x86_64: 'x86', arm64: 'arm64' };

/** The architecture behind a typed name (`x86`, `amd64`, `Graviton`), or nothing if it is unknown. */
export function readArchitecture(typed: string): Architecture | undefined {
  return NAMES.get(tidy(typed).replace(' ', '-'));
}

/** The one that is not this one. */
export function otherArchitecture(architecture: Architecture): Architecture {
  return architecture === 'arm64' ? 'x86_64' : 'arm64';
}
