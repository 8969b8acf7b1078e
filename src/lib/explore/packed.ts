/** Whether a file begins as a ZIP archive does, which workbooks are too. `start`: its first two bytes, or more. */
export const isZip = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b;

/** Whether it begins as what gzip has packed. */
export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;
