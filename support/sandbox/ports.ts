// Free ports on loopback.
import { createServer } from 'node:net';

/** The preferred port where it is free, else any free one. Another process may still take it before it is used. */
export async function freePort(preferred?: number): Promise<number> {
  const port = preferred === undefined ? undefined : await tryPort(preferred);
  return port ?? (await tryPort(0)) ?? Promise.reject(new Error('no port on 127.0.0.1 can be opened'));
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}
