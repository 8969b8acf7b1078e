import { afterPaint } from '../../charts/after-paint.ts';
import type { Shown } from '../../ui/measure-shown.ts';
import type { MeasureViewName } from '../../view/view.ts';

type Behind = Readonly<Partial<Record<MeasureViewName, Shown>>>;

/** How the views follow another period: one after the other, each in a task of its own, so that no press waits for what is out of sight. */
export class Following {
  /** What each view still shows that has not followed yet, in the order in which they will. */
  #behind = $state.raw<Behind>({});
  #running = false;

  /** What a view shows while the page shows `now`. */
  in = (view: MeasureViewName, now: Shown): Shown => this.#behind[view] ?? now;

  /** To be called before another period than `now` is shown; `each` is told of every view that has followed. */
  begin = (views: readonly MeasureViewName[], now: Shown, each: (view: MeasureViewName) => void): void => {
    this.#behind = Object.fromEntries(views.map((view) => [view, this.in(view, now)]));
    if (!this.#running) void this.#run(each);
  };

  /** Lets views follow at once: one that is opened, or all of them. */
  settle = (...views: MeasureViewName[]): void => {
    const settled = views.length > 0 ? views : Object.keys(this.#behind);
    this.#behind = Object.fromEntries(Object.entries(this.#behind).filter(([view]) => !settled.includes(view)));
  };

  async #run(each: (view: MeasureViewName) => void): Promise<void> {
    this.#running = true;
    for (;;) {
      await afterPaint();
      const [view] = Object.keys(this.#behind) as MeasureViewName[];
      if (view === undefined) break;
      this.settle(view);
      each(view);
    }
    this.#running = false;
  }
}
