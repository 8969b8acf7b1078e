import { mount } from 'svelte';
import { measureOffers } from './offers.ts';
import type { Offered, PageFigures, What } from './offer.ts';
import DownloadDialog from './DownloadDialog.svelte';

interface Opens {
  open: (offered: Offered, opener: HTMLElement) => Promise<void>;
}

let dialog: Opens | null = null;

/** Opens the one dialog of the page for what is offered; what was pressed has the focus again when it closes. */
export function show(offered: Offered, opener: HTMLElement): Promise<void> {
  const opens = (dialog ??= mount(DownloadDialog, { target: document.body }) as unknown as Opens);
  return opens.open(offered, opener);
}

/** The same for a figure of a measure. */
export function showMeasure(what: What, figures: PageFigures, opener: HTMLElement): Promise<void> {
  return show(measureOffers(what, figures), opener);
}
