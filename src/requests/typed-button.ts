/** "B", "b)", "(B)" and "B." */
const MARKS = /^\(\s*|[\s.):]+$/g;

/** The button of a reply that a typed line means: by its label, or by its place from 1. */
export function typedButton<Button extends { readonly label?: string }>(
  typed: string,
  buttons: readonly Button[],
): Button | undefined {
  const name = bare(typed);
  return buttons.find(({ label }) => label !== undefined && bare(label) === name) ?? buttons[Number(name) - 1];
}

function bare(text: string): string {
  return text.trim().replace(MARKS, '').toLowerCase();
}
