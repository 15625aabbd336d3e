/**
 * Stands in for Lit's `styleMap`, which the components of Discord use for colours. Lit writes them as a `style` attribute, which the
 * page's Content-Security-Policy forbids; `component-styles.ts` gives the colours in another way. The symbol is Lit's `nothing`: no
 * attribute at all.
 */
export function styleMap(): symbol {
  return Symbol.for('lit-nothing');
}
