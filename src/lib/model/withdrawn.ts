const NOTE = /^withdrawn-(\d{4}-\d{2}(?:-\d{2})?)$/;

/** The note of a figure that its publisher has taken back: 'withdrawn-2026-06', of an ISO day or a month. */
export function withdrawnNote(on: string): string {
  return `withdrawn-${on}`;
}

/** The day or month on which a figure was taken back, from its notes; null where it was not. */
export function withdrawnOn(notes: readonly string[] | undefined): string | null {
  return notes?.flatMap((note) => NOTE.exec(note)?.[1] ?? [])[0] ?? null;
}
