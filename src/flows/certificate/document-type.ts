import { crc32 } from 'node:zlib';
import { type Fault, Problem } from '../../domain/problem';
import type { DocumentType } from '../../domain/supplier/certificate-document';

/** A document as it is kept: what it really is, and without anything that was hung on behind it. */
export interface ReadDocument {
  readonly mediaType: DocumentType;
  readonly content: Buffer;
}

/** What makes a reader of PDF run or start something. It can be hidden from this; what leaves us is never opened by us in any case. */
const ACTIVE_PDF = ['/JavaScript', '/Launch'] as const;

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

/** A page of paper at 1,200 dots an inch has some 140 million; more is made to fill a memory. */
const MAX_PIXELS = 200_000_000;

/**
 * Finds out by its content what a document is, from its first byte to its last; what it was declared as counts for nothing.
 *
 * @throws Problem `invalid` for what is none of the types, is not whole, or is a PDF with scripts
 */
export function readDocument(bytes: Buffer): ReadDocument {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return { mediaType: 'application/pdf', content: wholePdf(bytes) };
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return { mediaType: 'image/png', content: wholePng(bytes) };
  if (bytes.subarray(0, 3).equals(JPEG_START)) return { mediaType: 'image/jpeg', content: wholeJpeg(bytes) };
  throw refused({ code: 'wrong-kind', path: '', expected: 'a PDF, a PNG or a JPEG' });
}

/** The end of a PDF is marked, and tells where its table of contents lies. Nothing but blanks may follow. */
function wholePdf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('%%EOF');
  const [, start] =
    /startxref\s+(\d{1,8})\s+$/.exec(bytes.subarray(Math.max(0, end - 64), end).toString('latin1')) ?? [];
  const isWhole = end > 0 && start !== undefined && Number(start) < end;
  const after = bytes.subarray(end + 5).toString('latin1');
  if (!isWhole || after.trim() !== '' || after.length > 64) throw notWhole();
  if (ACTIVE_PDF.some((name) => bytes.includes(name))) {
    throw refused({ code: 'not-allowed', path: '', expected: 'a PDF without scripts' });
  }
  return bytes;
}

/** A PNG is a row of chunks, each with its length and checksum, from IHDR to IEND. */
function wholePng(bytes: Buffer): Buffer {
  let at = PNG_SIGNATURE.length;
  for (let isFirst = true; at + 12 <= bytes.length; isFirst = false) {
    const length = bytes.readUInt32BE(at);
    const [name, end] = [bytes.toString('latin1', at + 4, at + 8), at + 12 + length];
    if (end > bytes.length || isFirst !== (name === 'IHDR')) throw notWhole();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw notWhole();
    if (isFirst) refuseSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    if (name === 'IEND') return bytes.subarray(0, end);
    at = end;
  }
  throw notWhole();
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG is a row of segments, each with its length, and of scans, until its end is marked. Telephones hang more on behind that. */
function wholeJpeg(bytes: Buffer): Buffer {
  let hasFrame = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) throw notWhole();
    if (isFrame(marker)) {
      refuseSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      hasFrame = true;
    }
    at += 2 + length;
    if (marker !== 0xda) continue;
    at = endOfScan(bytes, at);
    if (hasFrame && bytes[at + 1] === 0xd9) return bytes.subarray(0, at + 2);
  }
  throw notWhole();
}

/** Within a scan 0xFF is followed by 0 or by a restart mark; any other mark ends it. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  throw notWhole();
}

function refuseSize(width: number, height: number): void {
  if (width === 0 || height === 0 || width * height > MAX_PIXELS) throw notWhole();
}

function notWhole(): Problem {
  return refused({ code: 'malformed', path: '', expected: 'a whole file' });
}

function refused(fault: Fault): Problem {
  return new Problem('invalid', [fault]);
}
