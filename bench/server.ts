import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { serve } from '../commands/serve.mjs';

export interface Site {
  address: string;
  close: () => void;
}

/** The built site on a free port of this machine. */
export async function openSite(): Promise<Site> {
  const server = await serve('build', 0, '127.0.0.1');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Bytes that travel together: what an Ethernet frame holds of a TCP stream. */
const PACKET = 1460;

/**
 * The same site behind a slow line: every connection's bytes, both ways, are held back to `bitsPerSecond` shared by all, and by half a
 * round trip. The browser's own throttle does not reach workers.
 */
export function slowLine(site: Site, bitsPerSecond: number, roundTripMs: number): Promise<Site> {
  const target = Number(new URL(site.address).port);
  const free = { down: 0, up: 0 };
  const pass = (from: net.Socket, to: net.Socket, way: keyof typeof free) => {
    /* In their order, by one timer: several would overtake each other on a busy machine, and the stream would be another. Null ends it. */
    const queue: { packet: Buffer | null; due: number }[] = [];
    let timer: NodeJS.Timeout | null = null;
    const pump = () => {
      timer = null;
      for (;;) {
        const [next] = queue;
        if (!next) return;
        if (next.due > Date.now()) break;
        queue.shift();
        if (!next.packet) to.end();
        else if (to.writable) to.write(next.packet);
      }
      timer = setTimeout(pump, Math.max(1, (queue[0]?.due ?? 0) - Date.now()));
    };
    const send = (packet: Buffer | null) => {
      queue.push({ packet, due: Math.max(Date.now(), free[way]) + roundTripMs / 2 });
      timer ??= setTimeout(pump, Math.max(1, (queue[0]?.due ?? 0) - Date.now()));
    };
    from.on('data', (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += PACKET) {
        const packet = bytes.subarray(at, at + PACKET);
        free[way] = Math.max(Date.now(), free[way]) + (packet.length * 8000) / bitsPerSecond;
        send(packet);
      }
      from.pause();
      setTimeout(() => from.resume(), Math.max(0, free[way] - Date.now()));
    });
    from.on('end', () => send(null));
    from.on('error', () => to.destroy());
  };
  const proxy = net.createServer((client) => {
    const server = net.connect(target, '127.0.0.1');
    pass(client, server, 'up');
    pass(server, client, 'down');
  });
  return new Promise((resolve) => {
    proxy.listen(0, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close: () => proxy.close() })
    );
  });
}
