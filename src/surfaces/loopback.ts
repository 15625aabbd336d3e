const LOOPBACK = /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether a host or address is of this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
