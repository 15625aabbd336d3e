import { add, END, F32, get, I32_ADD, LESS_THAN, LOOP, REPEAT_IF, set, TYPE, VECTOR } from './wasm-opcodes.js';

/** The part used here; the full types come only with those of browsers. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };

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

/** The compiled function `add`, which adds the scaled product of each row and a vector to the score of the row. */
export const DOT_PRODUCT_MODULE = new WebAssembly.Module(
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
