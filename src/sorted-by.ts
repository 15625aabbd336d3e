/** Sorts values by a number in ascending order; the number is computed once per value. */
export function sortedBy<Value>(values: readonly Value[], numberOf: (value: Value) => number): Value[] {
  return values
    .map((value) => ({ value, number: numberOf(value) }))
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value);
}
