import { mount } from 'svelte';
import type { BringReaders } from './load.ts';
import Provenance from './Provenance.svelte';
import type { Reference } from './reference.ts';

interface Opens {
  open: (reference: Reference, opener: HTMLElement | null) => Promise<void>;
}

let dialog: Opens | null = null;

/** Opens the one dialog of the site for this figure; what was pressed has the focus again when it closes. */
export function show(reference: Reference, opener: HTMLElement | null, bringReaders: BringReaders): void {
  const opens = (dialog ??= mount(Provenance, { target: document.body, props: { bringReaders } }) as unknown as Opens);
  void opens.open(reference, opener);
}
