import { parseArgs } from 'node:util';
import { main, must, tool } from './run.mjs';
import { setUp } from './setup.mjs';

/* `npm run fuzz -- --runs 100000 --seed 7 names`: the properties of tests/fuzz, and those of a reader's own tables, drawn so often, from a seed that is told. */
await main(async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } },
    allowPositionals: true
  });
  const seed = values.seed ?? String(Date.now() % 2 ** 31);
  for (const [name, text] of Object.entries({ runs: values.runs, seed }))
    if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, and was given '${text}'.`);
  await setUp();
  console.log(`Each property ${values.runs} times (those of whole files less often), from seed ${seed}.`);
  const files = positionals.length > 0 ? positionals.map((name) => `tests/fuzz/${name}`) : ['tests/fuzz', 'own-fuzz'];
  const env = { PARITY_FUZZ_RUNS: values.runs, PARITY_FUZZ_SEED: seed };
  await must(
    tool('vitest', ['run', ...files], { env }),
    `A property does not hold: see above. Seed ${seed} gives the same again.`
  );
});
