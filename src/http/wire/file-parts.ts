import type { z } from 'zod';

/** A body that is a file as it is: handed to the route as bytes. What it claims to be is for the flow to check. */
export interface FileBody {
  readonly kind: 'file';
  /** What may be declared; `application/octet-stream` always may. */
  readonly mediaTypes: readonly string[];
  /** In bytes. A body that is packed on the way is refused, so that nothing grows on arrival. */
  readonly limit: number;
}

/** An answer that is a file, to be saved. */
export interface FileView {
  readonly kind: 'file';
  readonly mediaTypes: readonly string[];
}

/** Declares a body that is a file. */
export function fileBody(mediaTypes: readonly string[], limit: number): FileBody {
  return { kind: 'file', mediaTypes, limit };
}

/** Declares an answer that is a file. */
export function fileView(mediaTypes: readonly string[]): FileView {
  return { kind: 'file', mediaTypes };
}

/** Is the body, or the answer, a file rather than JSON? */
export function isFile<Part extends FileBody | FileView>(part: z.ZodType | Part | undefined): part is Part {
  return part !== undefined && 'mediaTypes' in part;
}
