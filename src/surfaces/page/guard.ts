import type { Context, MiddlewareHandler } from 'hono';

/**
 * Refuses requests that were not meant for this page, or were sent by another one: a foreign `Host` (DNS rebinding), a foreign or
 * `null` `Origin`, and what the browser itself calls cross-site. A request with neither header comes from no web page (curl, a
 * script), and such a program needs no page to reach this machine.
 */
export function guard(isOwnHost: (header: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isOwnHost(host)) return refuse(context, 'This address is not served here.');
    const origin = context.req.header('origin');
    if (origin !== undefined && !isSameOrigin(origin, host))
      return refuse(context, 'Another site may not use this page.');
    if (changesSomething(context) && isCrossSite(context))
      return refuse(context, 'Another site may not use this page.');
    return next();
  };
}

function refuse(context: Context, reason: string): Response {
  return context.text(reason, 403);
}

/** The scheme may differ: a proxy in front may speak HTTPS. */
function isSameOrigin(origin: string, host: string): boolean {
  return /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase() === host.toLowerCase();
}

function changesSomething({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD';
}

function isCrossSite({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
