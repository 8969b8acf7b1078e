/** Bytes and sum of each table of this build, by its name: asked for when the first table is, because most readers ask for none. */
export const tablesOfBuild = (): Readonly<Record<string, readonly [bytes: number, sum: number]>> =>
  typeof __TABLES__ === 'undefined' ? {} : __TABLES__;
