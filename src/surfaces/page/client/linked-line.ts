/** What the address of a quote begins its line with. Other lines may change what is remembered, so a link does not run them. */
const PRICE = /^\/price\s/i;
const PARAMETER = 'line';

/** The address that opens a quote again, on any machine that has this page. */
export function addressOf(line: string): URL {
  const address = new URL('/', location.href);
  address.searchParams.set(PARAMETER, line);
  return address;
}

/**
 * Runs the line that the address of the page holds, once: afterwards the address is that of the page alone.
 * @param run for a price
 * @param offer for any other line, which whoever opened the link may send or not
 */
export function followLinkedLine(run: (line: string) => void, offer: (line: string) => void): void {
  const line = new URLSearchParams(location.search).get(PARAMETER)?.trim() ?? '';
  if (line === '') return;
  history.replaceState(null, '', location.pathname);
  if (PRICE.test(line)) run(line);
  else offer(line);
}
