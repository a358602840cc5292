import * as z from 'zod/mini';

/** A part of an address that may be left out. Anybody can type an address, so what it may not be is as if it were not there. */
export function addressPart<Part extends z.ZodMiniType>(part: Part) {
  return z.catch(z.optional(part), undefined);
}

/** A text of at most so many letters. */
export function upTo(letters: number) {
  return z.string().check(z.maxLength(letters));
}

/** The id of something. */
export const AnId = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
