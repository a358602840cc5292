import type { Response } from 'express';
import type { MadeFile } from '../../domain/made-file';

/** Sends a file to be saved: shown in place, it could run what somebody has put into it. */
export function sendFile(res: Response, { name, mediaType, bytes }: MadeFile): void {
  res.attachment(name);
  res.set({ 'Content-Type': mediaType, 'Content-Security-Policy': "default-src 'none'; sandbox" });
  res.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
