import type { z } from 'zod';
import type { KeyView } from '../../contract/access/api-key';
import type { ApiKey } from '../../domain/api-key';
import type { Sent } from '../route';

/** A key as a list shows it: whose it is and how it stands, on one level. */
export function presentKey({ holder, ...key }: ApiKey): Sent<z.input<typeof KeyView>> {
  return { ...key, ...holder };
}
