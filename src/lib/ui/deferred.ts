import type { Component } from 'svelte';

/** A part of a page: the server makes it, and its scripts are loaded when the reader has a use for them. */
export interface Deferred<Page> {
  load: () => Promise<{ default: Component<{ page: Page }> }>;
  /** Its HTML; on the server alone. */
  render: ((page: Page) => string) | null;
}

const server = import.meta.env.SSR ? (await import('svelte/server')).render : null;

/**
 * A part that `load` brings; on the server, where it is made at once, `served` is what that brings. `name`, before the ids in it, tells it from
 * every other part of a page.
 */
export const deferred = <Page>(
  name: string,
  load: Deferred<Page>['load'],
  served: Awaited<ReturnType<Deferred<Page>['load']>> | null
): Deferred<Page> => ({
  load,
  render: server && served ? (page) => server(served.default, { props: { page }, idPrefix: name }).body : null
});

/** What a reader did to a part before its scripts were there. */
export interface Early {
  target: HTMLElement;
  event: Event;
  /** Of a field, as the reader left it. */
  left: Pick<HTMLInputElement, 'value' | 'checked'> | null;
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** Keeps a press or a change that only scripts answer; null for one that the browser answers by itself. */
export function earlyOf(event: Event): Early | null {
  const { target } = event;
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest('a[href], summary')) return null;
  if (event.type === 'click' && target.closest('label, input, select')) return null;
  const left = isField(target) ? { value: target.value, checked: 'checked' in target && target.checked } : null;
  return { target: target as HTMLElement, event, left };
}

/** Does again what was kept. */
export function repeat({ target, event, left }: Early): void {
  if (left) Object.assign(target, left);
  target.dispatchEvent(
    event instanceof KeyboardEvent
      ? new KeyboardEvent(event.type, event)
      : event instanceof MouseEvent
        ? new MouseEvent(event.type, event)
        : new Event(event.type, { bubbles: true })
  );
}
