import type { Problem } from './problem.js';
import type { UploadedFile } from './request-body.js';

/** A request that has found its route. */
export interface RouteCall {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** When the request arrived, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** The part of the path that stands where the template says `:name`. */
  readonly parameter: (name: string) => string;
}

/** A successful answer; 204 has no body. */
export interface RouteAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Called when the answer is sent and recorded, to let tests go on only then. */
  readonly whenDone?: () => void;
}

/** One endpoint of the REST API. */
export interface Route {
  readonly method: string;
  /** The path below `/api/v10`, with `:name` for the parts that vary. */
  readonly template: string;
  /** Endpoints of interactions are authorized by the token in their path instead of the header. */
  readonly needsBotToken: boolean;
  readonly check?: (call: RouteCall) => readonly Problem[];
  readonly answer: (call: RouteCall) => RouteAnswer;
}

/** The values of the template's variables if the path fits the template. */
function matchTemplate(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = template.split('/');
  const actual = path.split('/');
  if (wanted.length !== actual.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, step] of wanted.entries()) {
    const given = actual[index] ?? '';
    if (step.startsWith(':')) values.set(step.slice(1), given);
    else if (step !== given) return undefined;
  }
  return values;
}

/** A route together with the reader for the variables in the path. */
export interface RouteMatch {
  readonly route: Route;
  readonly parameter: RouteCall['parameter'];
}

/** The first route whose method and template fit. */
export function findRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    const values = route.method === method ? matchTemplate(route.template, path) : undefined;
    if (values !== undefined) return { route, parameter: (name) => values.get(name) ?? '' };
  }
  return undefined;
}
