import * as fc from 'fast-check';
import { Problem } from '../../src/domain/problem';
import { readDocument } from '../../src/flows/certificate/document-type';
import { aJpeg, aPdf, aPng } from '../support/files';

const WHOLE = { 'application/pdf': aPdf(), 'image/png': aPng(), 'image/jpeg': aJpeg() };

test.each(Object.entries(WHOLE))('%s is known by its content', (mediaType, bytes) => {
  expect(readDocument(bytes)).toEqual({ mediaType, content: bytes });
});

function refusalOf(bytes: Buffer): string {
  try {
    readDocument(bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof Problem) return `${error.faults[0]?.code} ${error.faults[0]?.expected}`;
    throw error;
  }
}

test('a page, a program, a table or nothing at all is none of the types', () => {
  for (const text of [
    '<html><script>alert(1)</script>',
    'MZ',
    'PK\u0003\u0004',
    '<svg onload=x>',
    'GIF89a',
    '',
    ' %PDF-1.4',
  ]) {
    expect(refusalOf(Buffer.from(text))).toBe('wrong-kind a PDF, a PNG or a JPEG');
  }
});

test('two files in one are refused, or the second is left out', () => {
  const page = Buffer.from('<script>alert(1)</script>');
  expect(refusalOf(Buffer.concat([WHOLE['application/pdf'], page]))).toBe('malformed a whole file');
  expect(readDocument(Buffer.concat([WHOLE['image/png'], page])).content).toEqual(WHOLE['image/png']);
  expect(readDocument(Buffer.concat([WHOLE['image/jpeg'], page])).content).toEqual(WHOLE['image/jpeg']);
});

test('a PDF that runs something is refused', () => {
  expect(refusalOf(aPdf('/S /JavaScript /JS (app.alert(1))'))).toBe('not-allowed a PDF without scripts');
});

test('a picture that would fill a memory is refused', () => {
  expect(refusalOf(aPng(100_000, 100_000))).toBe('malformed a whole file');
});

test('a file that is cut off anywhere is refused, and no bytes at all are a fault of ours', () => {
  for (const bytes of Object.values(WHOLE)) {
    for (let length = 8; length < bytes.length - 1; length += 1) {
      expect(refusalOf(bytes.subarray(0, length))).not.toBe('taken');
    }
  }
  const changed = fc.tuple(fc.constantFrom(...Object.values(WHOLE)), fc.array(fc.tuple(fc.nat(200), fc.nat(255))));
  const isOurs = fc.property(changed, ([bytes, changes]) => {
    const copy = Buffer.from(bytes);
    for (const [at, value] of changes) copy[at % copy.length] = value;
    refusalOf(copy);
  });
  void fc.assert(isOurs, { numRuns: 2_000 });
});
