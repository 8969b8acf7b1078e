import { rebased } from './at.ts';

/**
 * The policy of the site refuses every string that is written into a page as markup, or run as a script or a worker, unless it comes through
 * here or through Svelte's own templates (`require-trusted-types-for`). Browsers that know no Trusted Types take strings, as the server does.
 */

interface Policy {
  createHTML: (markup: string) => string;
}
interface Policies {
  createPolicy: (
    name: string,
    rules: { createHTML?: (text: string) => string; createScriptURL?: (text: string) => string }
  ) => Policy;
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;

/** Scripts and workers by address, wherever they are asked for: of this site, or made by the page itself. */
policies?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin } = new URL(address, location.href);
    if (origin !== location.origin) throw new TypeError(`${address} is of another site`);
    return address;
  }
});

const policy = policies?.createPolicy('atlas', { createHTML: rebased });

/** What keeps in place what the server drew: one object, since another would be written over it. */
const BLANK = policy?.createHTML(' ') ?? ' ';

/** Markup that this site's own code wrote, with all text in it escaped. */
export const trusted = (markup: string): string => (markup === ' ' ? BLANK : (policy?.createHTML(markup) ?? markup));
