/** Which figure: a measure, an area by its slug or code, a period. As an address writes it: `plans-within-20-weeks/derbyshire/2025`. */
export interface Reference {
  measure: string;
  area: string;
  period: string;
}

/**
 * The figure that an element stands for. Its own `data-figure` may be whole, or what the `data-figures` around it leaves open:
 * `derbyshire` within `plans-within-20-weeks//2025`; parts of its own, such as `/england/2019`, go before those around it.
 * Null where a part is missing.
 */
export function fillIn(own: string, around: string): Reference | null {
  const outer = around.split('/');
  const inner = own.split('/');
  const open = [0, 1, 2].find((at) => !outer[at]);
  const part = (at: number): string =>
    (inner.length === 1 ? (at === open || (open === undefined && at === 1) ? inner[0] : '') : inner[at]) || outer[at] || '';
  const [measure, area, period] = [part(0), part(1), part(2)];
  return measure && area && period ? { measure, area, period } : null;
}

export function referenceOf(element: Element): Reference | null {
  const around = element.closest('[data-figures]')?.getAttribute('data-figures') ?? '';
  return fillIn(element.getAttribute('data-figure') ?? '', around);
}

const HASH = /^#figure=([a-z0-9-]+)\/([a-zA-Z0-9-]+)\/(\d{4}(?:-\d{2})?)$/;

/** The figure that an address ends in; null where it names none. */
export function referenceIn(hash: string): Reference | null {
  const [, measure, area, period] = HASH.exec(hash) ?? [];
  return measure && area && period ? { measure, area, period } : null;
}

export function hashOf({ measure, area, period }: Reference): string {
  return `#figure=${measure}/${area}/${period}`;
}
