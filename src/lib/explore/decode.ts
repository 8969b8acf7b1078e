/** The text of a file, and how it was written: `note` says so in a sentence where it is not UTF-8. */
export interface Decoded {
  text: string;
  note: string | null;
}

/** Whether the bytes begin with the mark of text in UTF-32. */
export function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** Whether the bytes are text in UTF-16: it begins with a mark, or every second byte is nothing. */
export function utf16Of(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(start.length, 400) / 2);
  if (pairs < 4) return null;
  const zeros = (at: 0 | 1) => Array.from({ length: pairs }, (_, i) => start[2 * i + at]).filter((byte) => byte === 0).length;
  if (zeros(1) > pairs * 0.9 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > pairs * 0.9 && zeros(1) === 0 ? 'utf-16be' : null;
}

/**
 * Whether bytes that are not UTF-8 are from an old Macintosh, as Excel there still writes them: lines end in a carriage return alone, or
 * letters stand where Windows has none, an apostrophe within a word (0xD5) or a space between digits (0xCA).
 */
function isMacintosh(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000_000));
  return (
    (start.includes('\r') && !start.includes('\n')) ||
    /[\x81\x8d\x8f\x90\x9d]/.test(start.replace(/[\u2018-\u201d]/g, '')) ||
    /[a-z]\xd5s?\b|\d\xca\d{3}/.test(start)
  );
}

/** Reads bytes as UTF-8, as UTF-16 where they are that, and else as Windows does in Britain, or an old Macintosh. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), note: 'It was saved in UTF-16, and read so.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    if (isMacintosh(bytes))
      return {
        text: new TextDecoder('macintosh').decode(bytes),
        note: 'It was not saved in UTF-8; it was read as Macintosh text, so look at names with accents and at pound signs.'
      };
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      text,
      note: 'It was not saved in UTF-8; it was read as Windows-1252, so look at names with accents and at pound signs.'
    };
  }
}
