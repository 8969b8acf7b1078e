import type { BringReaders } from './load.ts';
import { referenceIn, referenceOf, type Reference } from './reference.ts';

/**
 * Opens the origin of any figure that is pressed, and of the one that the address names. A figure is a button with `data-figure`, so that
 * Enter and Space press it too. Nothing of what opens is loaded before.
 */
export function watchFigures(bringReaders: BringReaders): void {
  document.addEventListener('click', (event) => {
    const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-figure]') : null;
    const reference = figure && referenceOf(figure);
    if (reference) void open(reference, figure, bringReaders);
  });
  const follow = () => {
    const reference = referenceIn(location.hash);
    if (reference) void open(reference, null, bringReaders);
  };
  addEventListener('hashchange', follow);
  follow();
}

async function open(reference: Reference, opener: HTMLElement | null, bringReaders: BringReaders): Promise<void> {
  opener?.setAttribute('aria-busy', 'true');
  try {
    const { show } = await import('./show.ts');
    show(reference, opener, bringReaders);
  } catch {
    sayThatItFailed();
  } finally {
    opener?.removeAttribute('aria-busy');
  }
}

/** The dialog itself could not be loaded: the browser's own, with a sentence. */
function sayThatItFailed(): void {
  const dialog = document.createElement('dialog');
  const [form, said, close] = (['form', 'p', 'button'] as const).map((name) => document.createElement(name));
  if (!form || !said || !close) return;
  form.setAttribute('method', 'dialog');
  said.setAttribute('role', 'alert');
  said.textContent = 'Where this figure is from could not be loaded. Try again when you are online.';
  close.textContent = 'Close';
  form.append(said, close);
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
