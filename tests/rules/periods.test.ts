import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './rooms.ts';

/** What takes a year or a month out of a text by its place: a period's own functions do that. */
const CUT = /\.slice\((?:0, ?4|4|5|5, ?7|0, ?7)\)|\.split\('-'\)|\\d\{4\}\)?-(?:01|\(0\[1-9\])|`\$\{[^}`]*[yY]ear[^}`]*\}-01`/;
/** A postcode is no period. */
const OTHERS = ['pipelines/postcodes/directory.ts', 'src/lib/model/period.ts'];

describe('periods', () => {
  it('are cut by nobody but their own room', () => {
    const cut = sourceFiles()
      .filter((file) => /^(src|pipelines)\//.test(file) && !/\.(test\.ts|css)$/.test(file) && !OTHERS.includes(file))
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .flatMap((line, i) => (CUT.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []))
      );
    expect(cut).toEqual([]);
  });
});
