const WIDTH = 24;

/** Where progress is told: a terminal, or whatever takes plain lines. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** `[======------] 50%  3.1 of 6.2 MB`; without a total only what has arrived. Megabytes are millions of bytes. */
export function bar(bytes: number, of: number | null): string {
  const mb = (count: number): string => (count / 1e6).toFixed(1);
  if (of === null || of === 0) return `${mb(bytes)} MB`;
  const share = Math.min(bytes / of, 1);
  const full = Math.floor(share * WIDTH);
  return `[${'='.repeat(full)}${'-'.repeat(WIDTH - full)}] ${Math.floor(share * 100)}%  ${mb(bytes)} of ${mb(of)} MB`;
}

/** Says lines, and between them, on a terminal, draws how far a download is: at most every tenth of a second. */
export function progressOn(screen: Screen, now: () => number = Date.now) {
  let drawn = -Infinity;
  let open = false;
  const clear = (): void => {
    if (open) screen.write('\r\u001b[K');
    open = false;
  };
  return {
    say(line: string): void {
      clear();
      screen.write(`${line}\n`);
    },
    draw(bytes: number, of: number | null): void {
      if (!screen.isTTY || (now() - drawn < 100 && bytes !== of)) return;
      drawn = now();
      screen.write(`\r\u001b[K  ${bar(bytes, of)}`.slice(0, (screen.columns ?? 80) + 4));
      open = true;
    }
  };
}
