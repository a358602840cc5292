import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refuseFile } from '../refuse-file';

/** Bounds of what a packed file may hold: far above any real workbook, far below what would hurt. */
const MAX_ENTRIES = 1_000;
const MAX_UNPACKED = 200 * 2 ** 20;
/** Sheets pack 10 to 40 times smaller; only something made to hurt packs further than this. */
const MAX_RATIO = 100;

/** The files within a packed file. */
export interface OpenedZip {
  /** The bytes of one, unpacked in pieces; undefined when there is none of that name. */
  read(name: string): Promise<{ readonly size: number; readonly chunks: AsyncIterable<Buffer> } | undefined>;
  close(): void;
}

/**
 * Opens a packed file, whose list of contents must keep to the bounds; what is unpacked is held to that list.
 *
 * @throws Problem `too-large` beyond a bound; `invalid` for what is damaged or locked by a password
 */
export async function openZip(bytes: Buffer): Promise<OpenedZip> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(refuseDamaged);
  if (zip.entryCount > MAX_ENTRIES) refuseFile(`at most ${MAX_ENTRIES} parts`, zip.entryCount);
  const entries = await listEntries(zip).catch(refuseDamaged);
  const unpacked = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > MAX_UNPACKED) refuseFile(`at most ${MAX_UNPACKED} bytes unpacked`, unpacked);
  if (unpacked > bytes.length * MAX_RATIO) refuseFile(`at most ${MAX_RATIO} times its size unpacked`);
  return {
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (!entry.canDecodeFileData()) refuseFile('a workbook without a password');
      const chunks = await zip.openReadStreamPromise(entry).catch(refuseDamaged);
      return { size: entry.uncompressedSize, chunks: chunks as AsyncIterable<Buffer> };
    },
    close: () => zip.close(),
  };
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
}

function refuseDamaged(): never {
  refuseFile('a workbook that is not damaged');
}
