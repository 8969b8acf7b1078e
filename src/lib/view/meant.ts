/**
 * The path that a mistyped one may stand for: in small letters, without a slash at its end or `.html`. Null where it is no other.
 */
export function pathMeant(path: string): string | null {
  const meant = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/+$/, '$1')
    .replace(/\.html?$/, '');
  return meant === path || meant === '/404' ? null : meant;
}
