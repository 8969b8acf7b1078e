/** What pages of findings have drawn, by their address: kept while they are prerendered, and empty in a browser, which keeps what the server drew. */
const kept = new Map<string, string>();

export function keepDrawn(address: string, html: string): void {
  kept.set(address, html);
}

export const keptDrawn = (address: string): string | null => kept.get(address) ?? null;
