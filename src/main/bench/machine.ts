import os from 'node:os';
import type { Measurement } from './report';

/** On what, and when, everything is measured. */
export function describeMachine(now: Date): Measurement {
  const [first] = os.cpus();
  return {
    section: 'machine',
    at: now.toISOString(),
    processor: first?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${os.platform()} ${os.release()}`,
    loadBefore: os.loadavg()[0],
  };
}
