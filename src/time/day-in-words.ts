const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people write it, `2026-11-20` as "20 Nov 2026"; it is not broken between lines. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [String(Number(date)), MONTHS[Number(month) - 1] ?? month, year].join('\u00A0');
}
