declare global {
  /** Where the site will be served, put in by the build: see `commands/origin.mjs`. */
  const __ORIGIN__: string;
  /** Where errors are reported, put in by the build: see `commands/publisher.mjs`. */
  const __CONTACT__: string;
  /** Who publishes this copy, put in by the build. */
  const __PUBLISHER__: string;
}
export {};
