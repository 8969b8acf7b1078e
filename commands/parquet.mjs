import { compileData } from './build.mjs';
import { main, must, step, Stop, tool } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const folder = process.argv[2];
  if (!folder) throw new Stop('Name the folder to write: npm run parquet -- parquet');
  await setUp();
  await compileData();
  await step('Writing the tables as Parquet', () =>
    must(tool('tsx', ['src/lib/queries/parquet.ts', folder]), 'The Parquet files were not written: see above.')
  );
});
