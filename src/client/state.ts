/** What `$app/state` gives a page in the browser: this site's pages are loaded whole, so none of it changes while one is open. */
export const page: { url: URL; data: Record<string, unknown>; params: Record<string, string>; error: null; state: object } = {
  url: new URL(location.href),
  data: {},
  params: {},
  error: null,
  state: {}
};
