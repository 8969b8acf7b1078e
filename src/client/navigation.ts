/** What `$app/navigation` gives a page in the browser: an address and a step of the history for what it shows in place. */
export const pushState = (address: string | URL, state: object): void => history.pushState(state, '', address);

export const replaceState = (address: string | URL, state: object): void => history.replaceState(state, '', address);
