/** The values in the order of a number of each, the smallest first; the number is worked out once for each. */
export function sortedBy<Value>(values: readonly Value[], numberOf: (value: Value) => number): Value[] {
  return values
    .map((value) => ({ value, number: numberOf(value) }))
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value);
}
