import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { packSegment, type Segment, unpackSegment } from '../../../scoring/search/segment';
import { timed, timedAsync } from '../memory';

/** An index written to a file and read again. */
export interface SnapshotMeasured {
  readonly fileMB: number;
  /** Until it is on the disk (fsync). */
  readonly saveMs: number;
  /** The bytes of the file into memory, which is in the cache of the system. */
  readonly readMs: number;
  /** From the file to a segment that can be searched. */
  readonly loadMs: number;
  /** What came of it. */
  readonly loaded: Segment;
}

/** Saves and loads in a folder that is taken away afterwards. The file is in the memory of the system when it is read. */
export async function measureSnapshot(segment: Segment): Promise<SnapshotMeasured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-bench-snapshot-'));
  const file = path.join(folder, 'segment');
  try {
    const saved = timed(() => save(file, segment));
    const read = await timedAsync(() => readWhole(file));
    const unpacked = timed(() => unpackSegment(read.result));
    if (unpacked.result === undefined) throw new Error('The snapshot that was just saved cannot be read.');
    return {
      fileMB: read.result.length / 1e6,
      saveMs: saved.ms,
      readMs: read.ms,
      loadMs: read.ms + unpacked.ms,
      loaded: unpacked.result,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function save(file: string, segment: Segment): void {
  const handle = openSync(file, 'w');
  try {
    for (const piece of packSegment(segment)) {
      for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So many bytes are read at once, by each thread of the pool that is free. */
const PIECE = 16 * 2 ** 20;

async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(size);
    const pieces = Array.from({ length: Math.ceil(size / PIECE) }, (_, number) =>
      bytes.subarray(number * PIECE, (number + 1) * PIECE),
    );
    await Promise.all(pieces.map((piece) => fill(handle, piece, piece.byteOffset)));
    return bytes;
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, piece: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < piece.length; ) {
    const { bytesRead } = await handle.read(piece, at, piece.length - at, from + at);
    if (bytesRead === 0) throw new Error('The snapshot ends too early.');
    at += bytesRead;
  }
}
