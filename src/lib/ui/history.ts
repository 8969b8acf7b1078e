import { pushState } from '$app/navigation';

let pushed = false;

/** Gives what is now shown in place an address and a step of its own in the browser's history. */
export function push(address: string): void {
  pushed = true;
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- whoever calls has built it from the page's own path
  pushState(address, {});
}

/**
 * Steps that a page gave itself stay in the history when it is loaded again, and SvelteKit would then fetch the data of the page that a
 * step back leads to, which no build holds. Such a page is loaded whole instead, as every link is.
 */
export function loadWholePages(): void {
  const path = location.pathname;
  const astray = (event: PopStateEvent) => {
    if (pushed || location.pathname === path) return;
    event.stopImmediatePropagation();
    location.reload();
  };
  addEventListener('popstate', astray, { capture: true });
}
