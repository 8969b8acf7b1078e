declare global {
  /** Where the site will be served, put in by the build: see `commands/origin.mjs`. */
  const __ORIGIN__: string;
  /** Folder of the host that the site will be served from, put in by the build: see `commands/base.mjs`. */
  const __BASE__: string;
  /** Bytes of every table that is served and their sum, put in by the build: see `commands/tables.mjs`. */
  const __TABLES__: Readonly<Record<string, readonly [bytes: number, sum: number]>>;
  /** Where errors are reported, put in by the build: see `commands/publisher.mjs`. */
  const __CONTACT__: string;
  /** Who publishes this copy, put in by the build. */
  const __PUBLISHER__: string;
}
export {};
