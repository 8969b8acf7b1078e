import { fragmentOf } from '../view/parameters.ts';

/** Opens what the address points into, if it is folded: the fold around it, or the one that a heading stands over. */
function openTarget(): void {
  const target = document.getElementById(fragmentOf(location.hash));
  const next = target?.nextElementSibling;
  const folds = [next?.matches('details.fold') ? next : target?.querySelector(':scope > details:is(.fold, .folded)')];
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) folds.push(at);
  for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true;
  if (folds.length > 1) target?.scrollIntoView();
}

/** Where the browser cannot show a closed fold in print, opens them all. */
function openForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold, details.folded, .folded details'))
    fold.open = true;
}

/** Folds follow links into them, and print. Answers with how to stop that. */
export function watchFolds(): () => void {
  openTarget();
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', openForPrint);
  return () => {
    removeEventListener('hashchange', openTarget);
    removeEventListener('beforeprint', openForPrint);
  };
}
