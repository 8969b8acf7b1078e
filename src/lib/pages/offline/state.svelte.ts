import { isListed, sameFigures, type Build } from '../../offline/build.ts';
import { fetchBuild, fetchEverything, NotKept, replace } from '../../offline/fill.ts';
import { buildKept, cacheOf, forgetAll, isFull, pathsIn, readState, readHeld } from '../../offline/store.ts';
import { BASE } from '../../served/at.ts';
import { FAILED, type Kept } from './words.ts';

/** Pages named in the list: those kept first. */
const LISTED = 200;

/** What is kept on this device, and the making of a whole copy. */
export class Copy {
  /** Whether this browser keeps copies of this site at all; unknown until it was asked. */
  able = $state<boolean | undefined>();
  kept = $state.raw<Kept | null>(null);
  pages = $state.raw<{ path: string; title: string }[]>([]);
  /** The build that the site has now; null where it cannot be reached. */
  now = $state.raw<Build | null>(null);
  doing = $state<'nothing' | 'keeping' | 'forgetting'>('nothing');
  files = $state(0);
  bytes = $state(0);
  said = $state('');
  #stop: AbortController | null = null;

  /** Whether the whole copy is of the build that the site has. */
  readonly upToDate = $derived(this.kept?.whole === true && this.kept.newer === undefined);

  async open(): Promise<void> {
    this.able = 'serviceWorker' in navigator && isSecureContext && 'caches' in globalThis && window.top === window;
    if (!this.able) return;
    try {
      this.now = await fetchBuild();
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
    }
    await this.look();
  }

  async look(): Promise<void> {
    let state: Awaited<ReturnType<typeof readState>>;
    try {
      state = await readState();
    } catch {
      // A browser that has the storage and lets no site use it, as some private windows do.
      this.able = false;
      return;
    }
    const build = state && (await buildKept(state.current));
    if (!state || !build) {
      [this.kept, this.pages] = [null, []];
      return;
    }
    const cache = await cacheOf(state.current);
    const paths = (await pathsIn(cache)).filter(isListed);
    const shown = [];
    let last = 0;
    for (const path of paths.slice(0, LISTED)) {
      const held = await readHeld(cache, path);
      shown.push({ path, title: held?.title || path });
      last = Math.max(last, held?.kept ?? 0);
    }
    const newest = this.now?.version ?? state.newer ?? state.current;
    const newer = newest === state.current ? undefined : sameFigures(newest, state.current) ? 'site' : 'figures';
    this.kept = { pages: paths.length, whole: state.whole, asAt: build.asAt, last, newer };
    this.pages = shown;
  }

  /** Keeps everything: of the build that the site has now, beside what is kept, and in its place once it is whole. */
  async keep(): Promise<void> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    [this.doing, this.said, this.files, this.bytes] = ['keeping', '', 0, 0];
    try {
      await navigator.serviceWorker.register(`${BASE}/service-worker.js`, { scope: `${BASE}/`, updateViaCache: 'none' });
      await navigator.locks.request(`parity-atlas ${BASE}/`, { signal }, async () => {
        this.now = await fetchBuild();
        const { files } = await fetchEverything(this.now.version);
        const onFile = (path: string) => {
          this.files++;
          this.bytes += files[path] ?? 0;
        };
        await replace(this.now, Object.keys(files), { whole: true, signal, onFile });
      });
      this.said = 'The whole site can now be read on this device without a connection.';
    } catch (error) {
      if (signal.aborted) this.said = FAILED.stopped;
      else if (error instanceof NotKept) this.said = FAILED[error.why];
      else if (isFull(error)) this.said = FAILED.full;
      else this.said = 'This browser does not let this site keep a copy.';
    } finally {
      this.doing = 'nothing';
      this.#stop = null;
      await this.look();
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Removes all that is kept, and the service worker with it: the next visit begins anew. */
  async forget(): Promise<void> {
    this.doing = 'forgetting';
    const mine = await navigator.serviceWorker.getRegistration(`${BASE}/`);
    await navigator.locks.request(`parity-atlas ${BASE}/`, async () => {
      await forgetAll();
      await mine?.unregister();
    });
    this.doing = 'nothing';
    await this.look();
    this.said = 'Nothing of this site is kept on this device now. Pages that you open from now on are kept again.';
  }
}
