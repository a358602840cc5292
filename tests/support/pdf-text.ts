import { execFileSync } from 'node:child_process';

/** The text of a PDF as somebody reads it who has not made it (poppler's `pdftotext`), lines as they lie on the pages. */
export function pdfText(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8' });
}
