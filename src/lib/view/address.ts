/** Where a measure's page of a period stands. The newest period is the measure's own page. */
export function measurePath(measure: string, period: string, newest: string): string {
  return period === newest ? `/measures/${measure}` : `/measures/${measure}/${period}`;
}

/** The period that a path names; the newest for the measure's own page, null for any other page. */
export function periodOfPath(path: string, measure: string, newest: string): string | null {
  const [, pages, id, period = newest, ...more] = path.replace(/\/$/, '').split('/');
  return pages === 'measures' && id === measure && more.length === 0 ? period : null;
}
