/** Whether a figure is below its goal. */
export function verdictOn(value: number, goal: number): string {
  return `${value < goal ? 'met' : 'missed'}: < ${goal}`;
}

/** A number with two or three significant digits: 0.042, 3.7, 128. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
