import type { FileWorker } from '../../../explore/file-worker.ts';
import type { ReportedFile } from '../../../explore/files.ts';
import { isGzip, isZip } from '../../../explore/packed.ts';

/** A file to be read; `from`: the archive that it was unpacked from, in a sentence; `refused`: why there is nothing to read. */
export interface Waiting {
  file: File;
  from?: string;
  refused?: string;
}

/** The tables in a gzip or a ZIP archive; the file itself where it is none. */
export async function unpacked(worker: Pick<FileWorker, 'unpack'>, file: File): Promise<Waiting[]> {
  if (/\.(xlsx|xlsm|ods)$/i.test(file.name)) return [{ file }];
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (!isGzip(start) && !isZip(start)) return [{ file }];
  const found = await worker.unpack(file);
  if (found === null) return [{ file }];
  return 'reason' in found ? [{ file, refused: found.reason }] : found.files.map((one) => ({ file: one, from: found.said }));
}

/** What is told of an archive that is not opened. */
export const refusedArchive = ({ size }: File, name: string, reason: string): ReportedFile => ({
  ...{ name, bytes: size, milliseconds: 0, state: 'refused', reason }
});

/** The report of a file with what is said of its archive. */
export function withArchive(file: ReportedFile, from: string | undefined): ReportedFile {
  return from === undefined ? file : { ...file, note: [from, file.note].filter(Boolean).join(' ') };
}
