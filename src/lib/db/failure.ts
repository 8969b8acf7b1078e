/** Why the engine does not start, in words for a reader: what its worker said is a browser's own, and of no use to them. */
export function engineFailure(message: string): string {
  if (/webassembly|wasm|compileerror/i.test(message)) return 'This browser does not allow WebAssembly, which the database needs.';
  if (message === '' || /failed to fetch|networkerror|importscripts|load failed|network error/i.test(message))
    return 'Its program did not arrive: the connection failed, or something on this device or network blocks it.';
  return `The database engine failed: ${message.replace(/^uncaught\s+/i, '').replace(/([^.!?])$/, '$1.')}`;
}
