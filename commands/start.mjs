import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { freePort, portFrom } from './port.mjs';
import { main, root } from './run.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const wanted = portFrom(process.env['PORT'], 4173);
  await setUp();
  await buildIfNeeded();
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken.`);
  await serve(path.join(root, 'build'), port);
  console.log(`\nSEND Parity Atlas is at http://localhost:${port}\nCtrl+C stops it.`);
});
