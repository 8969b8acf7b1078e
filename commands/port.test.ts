import { describe, expect, it } from 'vitest';
import { freePort, portFrom } from './port.mjs';

describe('ports', () => {
  it('takes the first free one from the one wanted', async () => {
    expect(await freePort(4173, async (port) => port >= 4175)).toBe(4175);
    await expect(freePort(4173, async () => false)).rejects.toThrow('No port from 4173 upwards');
  });

  it('reads PORT', () => {
    expect(portFrom(undefined, 4173)).toBe(4173);
    expect(portFrom('8080', 4173)).toBe(8080);
    expect(() => portFrom('80x', 4173)).toThrow("PORT is '80x'");
  });
});
