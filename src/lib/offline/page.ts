import { at, pathOf } from '../served/at.ts';
import { bringNeeded } from '../served/needed.ts';
import { keyOf, sameFigures, type Build } from './build.ts';
import type { Said } from './serve.ts';

/*
 * What a page does for the copy: once it has been read for a while, it brings in the service worker, tells it what it saw, and says when
 * something newer was published. Where a browser has no service workers, or refuses them, only the last of these happens.
 */

export const NEWER = {
  figures: 'New figures were published here. Reload to see them.',
  site: 'This site was updated. Reload to see it as it is now.'
} as const;

/** The bar at the foot of a page, put there by the start script (`hooks.server.ts`), which is in memory whatever the host still has. */
type Bar = (text: string, reload: boolean) => void;
const say: Bar = (text, reload) => (globalThis as { __say?: Bar }).__say?.(text, reload);

const own = () => document.querySelector<HTMLMetaElement>('meta[name=build]')?.content;

/** Begins keeping, and watching for what is newer. Called once a page, when it is idle and there is a network. */
export async function begin(): Promise<void> {
  const version = own();
  if (version === undefined || window.top !== window) return;
  const look = () => void lookForNewer(version);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  addEventListener('online', look);
  if (document.getElementById('kept-copy')) look();
  const worker = await registered();
  if (!worker) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.say === 'newer' && data.version !== version) say(data.figures ? NEWER.figures : NEWER.site, true);
  });
  await bringNeeded();
  const said: Said = { say: 'seen', version, paths: pathsSeen() };
  worker.postMessage(said);
}

/** The service worker; undefined where the browser has none or refuses it: an address without https, a private window, a policy. */
async function registered(): Promise<ServiceWorker | undefined> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return undefined;
  try {
    await navigator.serviceWorker.register(at('/service-worker.js'), { scope: at('/'), updateViaCache: 'none' });
  } catch {
    return undefined;
  }
  return (await navigator.serviceWorker.ready).active ?? undefined;
}

/** This page and all that it asked for, from this site's root. */
function pathsSeen(): string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const files = entries.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathOf(decodeURI(pathname)));
  return [...new Set([keyOf(pathOf(decodeURI(location.pathname))), ...files])];
}

async function lookForNewer(version: string): Promise<void> {
  let now: string;
  try {
    const response = await fetch(at('/build.json'), { cache: 'no-cache' });
    if (!response.ok) return;
    now = ((await response.json()) as Build).version;
  } catch {
    // There is no network: what the page shows is what there is.
    return;
  }
  if (now !== version) say(sameFigures(now, version) ? NEWER.site : NEWER.figures, true);
  else document.getElementById('kept-copy')?.remove();
}
