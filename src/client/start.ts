import { hydrate, type Component } from 'svelte';
import '../lib/served/trusted.ts';
import Layout from '../routes/+layout.svelte';
import { page } from './state.ts';

/** What a page was made with: of the layout and of the page its file, by number, and its data. */
interface Made {
  node_ids: readonly [layout: number, page: number];
  data: readonly ({ data: Record<string, unknown> } | null)[];
}

const none = { set() {}, notify() {}, subscribe: () => () => {} };

/**
 * Gives a prerendered page its scripts, as SvelteKit's own start would. Its router, loaders, forms and stores are left out: every link is a
 * full page load. A page names the file of its scripts in its head. `Root`: the component that SvelteKit generates around layout and page.
 */
export const startIn =
  (Root: Component) =>
  async (target: HTMLElement, { node_ids, data }: Made): Promise<void> => {
    // Within an address that carries a name and a password nothing could be fetched.
    if (document.URL !== location.href) location.href = location.href;
    const file = document.querySelector<HTMLLinkElement>(`link[href*="/nodes/${node_ids[1]}."]`);
    if (!file) throw new Error(`The page does not name its scripts: ${node_ids[1]}`);
    const { component } = (await import(/* @vite-ignore */ file.href)) as { component: Component };
    const [ofLayout, ofPage] = data.map((one) => one?.data ?? {});
    Object.assign(page.data, ofLayout, ofPage);
    hydrate(Root, {
      target,
      props: {
        stores: { page: none },
        page,
        constructors: [Layout, component],
        components: [],
        form: null,
        data_0: ofLayout,
        data_1: page.data
      }
    });
  };
