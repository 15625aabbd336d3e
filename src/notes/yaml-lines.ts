import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/** A path to a value in a YAML document: `['sources', 0, 'url']`. */
export type KeyPath = readonly (string | number)[];

/**
 * Finds lines in a YAML document (or JSON, which is YAML). They are needed only to report a mistake.
 * @returns a function from a path to the line of its key or item, from 1, or of its nearest existing parent; undefined
 * for the document itself
 * @throws YAMLException if it is not valid YAML
 */
export function linesOf(yaml: string): (path: KeyPath) => number | undefined {
  const offsets = offsetsOf(yaml);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return yaml.slice(0, offset).split('\n').length;
    }
    return undefined;
  };
}

/** Where each key of a map and each item of a list starts. */
function offsetsOf(yaml: string): ReadonlyMap<string, number> {
  const events = parseEvents(yaml, {});
  const offsets = new Map<string, number>();
  let next = 0;
  const readItems = (readItem: (first: Event, position: number) => void): void => {
    for (let position = 0; ; position += 1) {
      const first = events[next];
      if (first === undefined || first.type === EVENT_ID.POP) break;
      readItem(first, position);
    }
    next += 1;
  };
  const readNode = (path: KeyPath): void => {
    const event = events[next];
    next += 1;
    if (event?.type === EVENT_ID.SEQUENCE) {
      readItems((first, position) => {
        offsets.set(keyOf([...path, position]), startOf(first));
        readNode([...path, position]);
      });
    } else if (event?.type === EVENT_ID.MAPPING) {
      readItems((first) => {
        const key = first.type === EVENT_ID.SCALAR ? getScalarValue(yaml, first) : '';
        offsets.set(keyOf([...path, key]), startOf(first));
        readNode([...path, key, 'key']);
        readNode([...path, key]);
      });
    } else if (event?.type === EVENT_ID.DOCUMENT) readItems(() => readNode(path));
  };
  readNode([]);
  return offsets;
}

function keyOf(path: KeyPath): string {
  return path.join('\n');
}

function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    default:
      return 0;
  }
}
