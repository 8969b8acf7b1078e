const ABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Where something stood: each element around it, the nearest first, and the place of the child that held it. */
type Trail = readonly { within: Element; place: number }[];

function trailOf(element: Element, root: Element): Trail {
  const trail: { within: Element; place: number }[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement)
    trail.push({ within: at.parentElement, place: [...at.parentElement.children].indexOf(at) });
  return trail;
}

const firstIn = (element: Element): HTMLElement | undefined =>
  [element, ...element.querySelectorAll(ABLE)].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(ABLE) && one.checkVisibility()
  );

/** What is nearest to where something stood: what follows it in what is left around it, else what comes before. */
function nearest(trail: Trail): HTMLElement | undefined {
  for (const { within, place } of trail) {
    if (!within.isConnected) continue;
    const children = [...within.children];
    for (const child of [...children.slice(place), ...children.slice(0, place).reverse()]) {
      const found = firstIn(child);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * What has the focus may go with a press, as a button to remove does: the focus then goes to what is nearest, and never to the top of the
 * page. `root` takes it where nothing else can. Answers with how to stop that.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  let trail: Trail = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    [last, trail] = [target, trailOf(target, root)];
  };
  /* What is left on purpose is still there; what was removed is not. */
  const leave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (last === target && last?.isConnected) last = null;
    });
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || (document.activeElement ?? document.body) !== document.body) return;
    last = null;
    (nearest(trail) ?? root).focus({ preventScroll: true });
  });
  root.addEventListener('focusin', note);
  root.addEventListener('focusout', leave);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', note);
    root.removeEventListener('focusout', leave);
    observer.disconnect();
  };
}
