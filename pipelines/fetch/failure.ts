/** Why a file could not be fetched, in a sentence that says what, where and what to do. */
export class FetchFailure extends Error {
  constructor(
    message: string,
    /** True where the same request may well succeed in a moment. */
    readonly passing = false
  ) {
    super(message);
  }
}
