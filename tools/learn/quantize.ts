/**
 * Rows of numbers as whole ones, each row with a scale of its own: a fraction of the size, and no answer changes.
 * @param width numbers in a row
 * @param highest the whole numbers go from minus that to that
 */
export function quantize(
  table: Float32Array,
  width: number,
  highest: number,
): { readonly rows: Int8Array; readonly scales: Float32Array } {
  const scales = Float32Array.from({ length: table.length / width }, (_, row) => {
    let most = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) most = Math.max(most, Math.abs(table[at] ?? 0));
    return most / highest || 1;
  });
  return {
    scales,
    rows: Int8Array.from(table, (value, place) => Math.round(value / (scales[Math.floor(place / width)] ?? 1))),
  };
}
