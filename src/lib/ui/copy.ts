/**
 * Puts something on the reader's clipboard, and says whether the browser let it.
 * @param what the words, or what puts anything else there
 */
export async function copy(what: string | (() => Promise<void>)): Promise<boolean> {
  try {
    await (typeof what === 'string' ? navigator.clipboard.writeText(what) : what());
    return true;
  } catch {
    return false;
  }
}

/**
 * What is said where the browser did not let it.
 * @param instead what the reader can do, as a sentence
 */
export const notCopied = (instead: string) => `The browser does not let this page copy. ${instead}`;
