import { closeSync, fstatSync, fsyncSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packColumns, unpackColumns } from '../../../scoring/columns/packed-columns';
import type { ProfileColumns } from '../../../scoring/columns/profile-columns';
import type { Policy } from '../../../scoring/policy';
import { makeSegment, type Segment } from '../../../scoring/search/segment';
import { timed } from '../memory';

/** An index written to a file and read again. */
export interface SnapshotMeasured {
  readonly fileMB: number;
  /** Until it is on the disk (fsync). */
  readonly saveMs: number;
  /** Reading the file and laying the columns over it. */
  readonly readMs: number;
  /** The same with turning the columns round: until it can be searched. */
  readonly loadMs: number;
  readonly loaded: Segment;
}

/** Saves and loads in a folder that is taken away afterwards. The file is in the memory of the system when it is read. */
export function measureSnapshot(columns: ProfileColumns, policy: Policy): SnapshotMeasured {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-bench-snapshot-'));
  const file = path.join(folder, 'columns');
  try {
    const saved = timed(() => save(file, columns));
    const read = timed(() => load(file));
    const turned = timed(() => makeSegment(read.result.columns, policy));
    return {
      fileMB: read.result.bytes / 1e6,
      saveMs: saved.ms,
      readMs: read.ms,
      loadMs: read.ms + turned.ms,
      loaded: turned.result,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function save(file: string, columns: ProfileColumns): void {
  const handle = openSync(file, 'w');
  try {
    for (const piece of packColumns(columns)) {
      for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function load(file: string): { readonly bytes: number; readonly columns: ProfileColumns } {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(handle).size);
    for (let at = 0; at < bytes.length; ) at += readSync(handle, bytes, at, Math.min(2 ** 30, bytes.length - at), at);
    const columns = unpackColumns(bytes);
    if (columns === undefined) throw new Error('The snapshot that was just saved cannot be read.');
    return { bytes: bytes.length, columns };
  } finally {
    closeSync(handle);
  }
}
