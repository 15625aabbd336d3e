/** Dot products of the rows of an integer matrix and a vector, in WebAssembly with SIMD: twenty times as fast as JavaScript. */
export interface DotProducts {
  /**
   * Adds the scaled product of each row and the vector to the score of the row.
   * @param scores one for each row
   * @param vector as long as a row
   */
  readonly addTo: (scores: Float32Array, vector: Float32Array) => void;
}

/** The parts used here; the full types come only with those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { readonly js: { readonly memory: object } },
  ) => { readonly exports: { readonly add: (...numbers: number[]) => void } };
};

const PAGE = 65_536;

// Opcodes: https://webassembly.github.io/spec/core/binary/instructions.html
const LOOP = [0x03, 0x40];
const END = 0x0b;
const REPEAT_IF = [0x0d, 0];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const I32_ADD = 0x6a;
const add = (local: number, bytes: number) => [...get(local), 0x41, bytes, I32_ADD, ...set(local)];
const LESS_THAN = 0x49;
const F32 = { load: [0x2a, 2, 0], store: [0x38, 2, 0], add: 0x92, mul: 0x94, from: 0xb2 };
const VECTOR = {
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  load: [0xfd, 0x00, 2, 0],
  /** Loads eight bytes as eight 16-bit integers. */
  loadBytes: [0xfd, 0x01, 3, 0],
  /** Four sums of two products each, of 16-bit integers. */
  dot: [0xfd, 0xba, 1],
  add: [0xfd, 0xae, 1],
  lane: (lane: number) => [0xfd, 0x1b, lane],
};
const TYPE = { i32: 0x7f, f32: 0x7d, v128: 0x7b, function: 0x60 };

/** Locals: the parameters (addresses, and the scale of the vector), then the variables. */
const [ROW, SCALE, VECTOR_START, VECTOR_END, SCORE, SCORES_END, VECTOR_SCALE, AT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const BODY = [
  ...LOOP,
  ...[...VECTOR.zero, ...set(SUM), ...get(VECTOR_START), ...set(AT)],
  ...LOOP,
  ...[...get(SUM), ...get(ROW), ...VECTOR.loadBytes, ...get(AT), ...VECTOR.load, ...VECTOR.dot, ...VECTOR.add],
  ...[...set(SUM), ...add(ROW, 8), ...add(AT, 16), ...get(AT), ...get(VECTOR_END), LESS_THAN, ...REPEAT_IF, END],
  ...[...get(SCORE), ...get(SCORE), ...F32.load, ...get(SCALE), ...F32.load],
  ...[...get(VECTOR_SCALE), F32.mul, ...get(SUM), ...VECTOR.lane(0), ...get(SUM), ...VECTOR.lane(1), I32_ADD],
  ...[...get(SUM), ...VECTOR.lane(2), I32_ADD, ...get(SUM), ...VECTOR.lane(3), I32_ADD, F32.from],
  ...[F32.mul, F32.add, ...F32.store, ...add(SCALE, 4), ...add(SCORE, 4)],
  ...[...get(SCORE), ...get(SCORES_END), LESS_THAN, ...REPEAT_IF, END, END],
];

const counted = (items: readonly number[]) => [...lengthOf(items.length), ...items];
const text = (name: string) => counted([...Buffer.from(name)]);
const MODULE = new WebAssembly.Module(
  Uint8Array.from([
    ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
    ...[1, ...counted([1, TYPE.function, ...counted([...Array<number>(6).fill(TYPE.i32), TYPE.f32]), 0])],
    ...[2, ...counted([1, ...text('js'), ...text('memory'), 2, 0, 1])],
    ...[3, ...counted([1, 0])],
    ...[7, ...counted([1, ...text('add'), 0, 0])],
    ...[10, ...counted([1, ...counted([2, 1, TYPE.i32, 1, TYPE.v128, ...BODY])])],
  ]),
);

/** A length as LEB128. */
function lengthOf(length: number): number[] {
  return length < 128 ? [length] : [(length & 127) | 128, ...lengthOf(length >> 7)];
}

/** The vector is quantised to 16-bit integers; the error is a thousandth of that of the rows. */
const HIGHEST = 32_767;

/**
 * Prepares a matrix for products.
 * @param rows the integers, row by row
 * @param length of a row, a multiple of eight
 * @param scales factor of each row
 */
export function dotProductsOf(rows: Int8Array, length: number, scales: Float32Array): DotProducts {
  if (length % 8 !== 0) throw new Error(`a classifier has ${length} dimensions, which eight do not divide`);
  const [scalesAt, scoresAt] = [rows.length, rows.length + scales.byteLength];
  const vectorAt = scoresAt + scales.byteLength;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((vectorAt + 2 * length) / PAGE) });
  new Int8Array(memory.buffer).set(rows);
  new Float32Array(memory.buffer, scalesAt, scales.length).set(scales);
  const [sums, vector] = [
    new Float32Array(memory.buffer, scoresAt, scales.length),
    new Int16Array(memory.buffer, vectorAt, length),
  ];
  const { exports } = new WebAssembly.Instance(MODULE, { js: { memory } });
  return {
    addTo: (scores, by) => {
      const scale = by.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / HIGHEST || 1;
      sums.set(scores);
      vector.set(by.map((value) => Math.round(value / scale)));
      exports.add(0, scalesAt, vectorAt, vectorAt + vector.byteLength, scoresAt, vectorAt, scale);
      scores.set(sums);
    },
  };
}
