/** Properties that are compared; Discord adds ids, versions and defaults of its own. */
const COMPARED = new Set(
  `type name description options required autocomplete choices value min_length max_length min_value max_value channel_types
  default_member_permissions integration_types contexts`.split(/\s+/),
);

/** A copy with sorted keys, without ignored properties and values that mean the same as no value. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      COMPARED.has(key) &&
      ![null, undefined, false, ''].includes(inner) &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(entries.map(([key, inner]): [string, unknown] => [key, comparable(inner)]).sort());
}
