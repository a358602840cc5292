import { type Actor, SCOPES } from '../domain/permission';

/** The house itself: who acts when seeds are loaded or the clock strikes. No key maps to it. */
export const HOUSE: Actor = { role: 'house', name: 'Matchverk', scopes: SCOPES };
