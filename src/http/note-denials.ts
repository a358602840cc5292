import type { ErrorRequestHandler } from 'express';
import { Denial } from '../domain/permission';
import type { DenialLog } from '../flows/log/denial-log';

/** Puts every refusal into the log, whichever route it comes from, and passes it on to be answered. */
export function noteDenials(denials: DenialLog): ErrorRequestHandler {
  return (error: unknown, req, _res, next) => {
    if (error instanceof Denial) denials.note(error, String(req.id));
    next(error);
  };
}
