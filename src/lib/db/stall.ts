/** Work fell silent. */
export class Silence extends Error {}

/** Waits for work, and tells `slow` true when it has taken this many seconds, and false when it is over; nothing where it was quicker. */
export async function reportingSlow<T>(seconds: number, slow: (still: boolean) => void, work: Promise<T>): Promise<T> {
  let reported = false;
  const timer = setTimeout(() => slow((reported = true)), seconds * 1000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (reported) slow(false);
  }
}

/**
 * Waits for work that can fall silent without failing: rejects after `seconds` without a sign of life.
 * `work` receives the function to call at each sign.
 */
export function untilSilent<T>(seconds: number, what: string, work: (alive: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Silence(`${what}: nothing arrived for ${seconds} seconds`)), seconds * 1000);
    };
    alive();
    work(alive)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
