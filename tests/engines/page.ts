/** What the tasks need of a browser, whichever it is. Paths to elements are XPath, because both drivers take it. */
export interface Page {
  /** Opens an address whole. Throws where the browser cannot. */
  open(address: string): Promise<void>;
  /** The value of a JavaScript expression in the page: text, numbers, lists, true or false. */
  ask<T>(expression: string): Promise<T>;
  /** Presses the first element at a path with the pointer, once it is there. */
  press(path: string): Promise<void>;
  /** Moves the pointer, as a reader who begins to read does. */
  move(x: number, y: number): Promise<void>;
  /** Types text, or one named key (`Enter`, `ArrowDown`, `ArrowLeft`), where the focus is. */
  type(text: string): Promise<void>;
  /** Gives files to the field at a path. */
  give(path: string, files: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

/** A browser that is there. `name`: with its version, for the report. */
export interface Browser {
  name: string;
  page: Page;
  close(): Promise<void>;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until `isRight` says yes of the value. Throws after `seconds`, with what was asked and what was seen last. */
export async function until<T>(
  page: Page,
  expression: string,
  isRight: (value: T) => boolean,
  what: string,
  seconds = 60
): Promise<T> {
  let seen: T | undefined;
  for (let tries = 0; tries < seconds * 4; tries++) {
    seen = await page.ask<T>(expression);
    if (isRight(seen)) return seen;
    await pause(250);
  }
  throw new Error(`${what}: not within ${seconds} seconds. Last seen: ${JSON.stringify(seen)?.slice(0, 400) ?? 'nothing'}`);
}

/** A JavaScript expression for the first element at a path, or null. */
export const elementAt = (path: string): string =>
  `document.evaluate(${JSON.stringify(path)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue`;
