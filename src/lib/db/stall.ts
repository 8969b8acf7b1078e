/** Work fell silent. */
export class Silence extends Error {}

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
