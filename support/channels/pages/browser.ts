// Starts the browser that people use.
import { type Browser, chromium } from 'playwright';

const SWITCHES = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Both share a connection between requests: see the header of `CONTEXT`.
  '--disable-http2',
  '--disable-quic',
];

/** What every person's own part of the browser is like. */
export const CONTEXT = {
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
  // A browser that finds a used connection cut sends its request again, a save or a button as well. No connection is
  // used twice, so that what was sent once stays sent once.
  extraHTTPHeaders: { connection: 'close' },
} as const;

export function launch(executablePath: string | undefined, headed = false): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: !headed,
    args: root ? [...SWITCHES, '--no-sandbox'] : SWITCHES,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
