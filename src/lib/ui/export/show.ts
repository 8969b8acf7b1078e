import { mount } from 'svelte';
import type { PageFigures, What } from './take.ts';
import TakeAway from './TakeAway.svelte';

interface Opens {
  open: (what: What, figures: PageFigures, opener: HTMLElement) => Promise<void>;
}

let dialog: Opens | null = null;

/** Opens the one dialog of the page for this figure; what was pressed has the focus again when it closes. */
export function show(what: What, figures: PageFigures, opener: HTMLElement): Promise<void> {
  const opens = (dialog ??= mount(TakeAway, { target: document.body }) as unknown as Opens);
  return opens.open(what, figures, opener);
}
