/**
 * Replaces Lit's `styleMap`, with which the Discord components set colours: it writes `style` attributes, which the page's
 * Content-Security-Policy forbids. `component-styles.ts` sets the colours instead. The symbol is Lit's `nothing`: no attribute.
 */
export function styleMap(): symbol {
  return Symbol.for('lit-nothing');
}
