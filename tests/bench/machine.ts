// The machine that a measurement was made on, as far as it explains the figures.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  readonly odoo: string;
  readonly browser: string;
  /** Processes that wanted a core in the last minute before the measurement began. */
  readonly loadBefore: number;
}

export function thisMachine(odoo: string, browser: string): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() || 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    odoo,
    browser,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
