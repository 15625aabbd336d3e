/**
 * Puts tables into a document in the place of those of an earlier run, each between `<!-- name -->` and `<!-- /name -->`.
 * @param tables by the names of their places, with what was measured where and when
 * @throws Error if the document has no such place
 */
export function withTables(document: string, tables: ReadonlyMap<string, string>): string {
  return [...tables].reduce((text, [name, table]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`there is no place for the table "${name}"`);
    return `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`;
  }, document);
}
