import type { File } from '../../export/work/job.ts';

/** Gives the reader a file, under its name. */
export function download({ name, type, body }: File): void {
  const address = URL.createObjectURL(new Blob([body], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A picture for the clipboard. The promise goes in as it is: a browser asks for it while the press still counts. */
export async function copyPicture(file: Promise<File>): Promise<void> {
  const picture = file.then(({ body }) => new Blob([body], { type: 'image/png' }));
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/** A table for Word and Sheets as HTML, for Excel as text with tabs. */
export async function copyTable({ html, text }: { html: string; text: string }): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' })
    })
  ]);
}
