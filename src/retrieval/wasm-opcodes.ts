// https://webassembly.github.io/spec/core/binary/instructions.html
export const LOOP = [0x03, 0x40];
export const END = 0x0b;
export const REPEAT_IF = [0x0d, 0];
/** Pushes a local variable. */
export const get = (local: number) => [0x20, local];
/** Pops into a local variable. */
export const set = (local: number) => [0x21, local];
export const I32_ADD = 0x6a;
/** Moves an address in a local variable forward. */
export const add = (local: number, bytes: number) => [...get(local), 0x41, bytes, I32_ADD, ...set(local)];
export const LESS_THAN = 0x49;
export const F32 = { load: [0x2a, 2, 0], store: [0x38, 2, 0], add: 0x92, mul: 0x94, from: 0xb2 };
/** Of vectors of 128 bits. */
export const VECTOR = {
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  load: [0xfd, 0x00, 2, 0],
  /** Loads eight bytes as eight 16-bit integers. */
  loadBytes: [0xfd, 0x01, 3, 0],
  /** Four sums of two products each, of 16-bit integers. */
  dot: [0xfd, 0xba, 1],
  add: [0xfd, 0xae, 1],
  lane: (lane: number) => [0xfd, 0x1b, lane],
};
export const TYPE = { i32: 0x7f, f32: 0x7d, v128: 0x7b, function: 0x60 };
