import type { Request } from 'express';
import type { Language } from '../domain/language';

/** The language in which the caller wants to read: that of Accept-Language, and English when it says nothing. */
export function languageOf(req: Request): Language {
  return req.acceptsLanguages(['en', 'sv']) === 'sv' ? 'sv' : 'en';
}
