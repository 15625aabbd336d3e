import fc from 'fast-check';

/** Texts that have broken bots before. */
const traps = fc.constantFrom(
  '',
  ' ',
  '\n',
  '@everyone',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '**bold** _and_ `code` ~~gone~~',
  '```\nblock\n```',
  '# heading\n> quote\n- bullet',
  '||hidden|| [link](https://example.com/)',
  '\u202Eright to left\u202C',
  'שלום עולם مرحبا',
  '如何运行一个容器',
  '👩‍👩‍👧‍👦🇩🇪👍🏽',
  '\u200B\u200D\uFEFF',
  'Z͑ͫ̓a̴l͑g̈́o',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
);

const long = fc
  .tuple(
    fc.oneof(traps, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })),
    fc.integer({ min: 1, max: 7000 }),
  )
  .map(([part, length]) => part.repeat(Math.ceil(length / Math.max(part.length, 1))))
  .map((text) => text.slice(0, 7000).replace(/[\uD800-\uDBFF]$/, ''));

/** Anything that a member or a note might hold: short, long, any script, Markdown, mentions, line breaks, nothing. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 30 }),
  traps,
  long,
);

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

/** Any character of Unicode. The library's own unit for them takes a second to prepare, in every worker. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES })
  .map((place) => String.fromCodePoint(place < FIRST_SURROGATE ? place : place + SURROGATES));

/** Texts of any characters at all, of which most are none that somebody would type. */
export const anyCharacters = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: anyCharacter, maxLength });

const addressCharacter = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-._~!$&'()*+,;=:@") },
  { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
);

/** Any address of the web. Like its unit for characters, the library's own addresses take a second to prepare. */
export const anyAddress = fc
  .tuple(fc.constantFrom('http', 'https'), fc.webAuthority(), fc.array(fc.string({ unit: addressCharacter })))
  .map(([scheme, authority, path]) => [`${scheme}://${authority}`, ...path].join('/'));
