interface Named {
  columns: readonly { name: string }[];
}

/** Column names by table, by catalog, as the editor completes them. */
export function schemaOf(
  tables: readonly (Named & { name: string })[],
  published: readonly (Named & { table: string })[]
): Record<string, Record<string, string[]>> {
  const names = ({ columns }: Named) => columns.map(({ name }) => name);
  return {
    atlas: Object.fromEntries(tables.map((table) => [table.name, names(table)])),
    published: Object.fromEntries(published.map((file) => [file.table, ['line', ...names(file)]]))
  };
}
