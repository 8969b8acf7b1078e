import os from 'node:os';

/** One measured figure. */
export interface Fact {
  group: string;
  what: string;
  value: string;
  /** What the design allows; empty where it says nothing. */
  budget: string;
  note: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** 1536 → '1.5 KB': thousands of bytes, as budgets are told. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The facts as a page of Markdown, a table a group. */
export function report(facts: readonly Fact[]): string {
  const groups = [...new Set(facts.map((fact) => fact.group))];
  const tables = groups.map((group) => {
    const rows = facts
      .filter((fact) => fact.group === group)
      .map((fact) => `| ${fact.what} | ${fact.value} | ${fact.budget} | ${fact.note} |`);
    return `## ${group}\n\n| what | measured | budget | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# What it costs

Written by \`npm run bench\` on Node ${process.versions.node}, ${os.cpus().length} processor cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, headless Chromium, server on the same machine. Times move
with the machine: compare ratios taken in one run, not seconds from two.

${tables.join('\n')}`;
}

/** `bench/results.md` with a section written anew, or added at its end. */
export function withSection(results: string, section: string): string {
  const head = section.slice(0, section.indexOf('\n'));
  const from = results.indexOf(`${head}\n`);
  if (from < 0) return `${results.trimEnd()}\n\n${section}`;
  const next = results.indexOf('\n## ', from + head.length);
  return `${results.slice(0, from)}${section}${next < 0 ? '' : results.slice(next)}`;
}

/** `bench/results.md` written anew, with those sections of the last one that other commands write. */
export function withOthers(results: string, before: string): string {
  const heads = new Set(results.match(/^## .*$/gm));
  const others = before
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## ') && !heads.has(section.split('\n', 1)[0] ?? ''));
  return [results.trimEnd(), ...others.map((section) => section.trimEnd())].join('\n\n').concat('\n');
}
