/** With a capital at the start, as on a button or at the beginning of a line. */
export function sentenceCase(text: string): string {
  // Instance types have small letters wherever they stand, and "vCPU" its own.
  if (/^[a-z]\w*\.\w|^[a-z]+[A-Z]/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
