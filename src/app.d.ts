declare global {
  /** Where the site will be served, put in by the build: see `commands/origin.mjs`. */
  const __ORIGIN__: string;
  namespace App {
    interface PageState {
      /** The period that the reader chose on a measure page without leaving it. */
      period?: string;
    }
  }
}
export {};
