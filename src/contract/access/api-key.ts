import { z } from 'zod';
import { ID_PATTERN, type KeyId } from '../../domain/ids';
import { pageOf } from '../paging';
import { BuyerIdShape, CalendarDateShape, InstantShape, MAX, SupplierIdShape, textUpTo } from '../primitives';

/** A key, by the name that it goes by: not its token. */
export const KeyIdShape = z.string().regex(ID_PATTERN, { error: 'an id' }).max(80).meta({
  id: 'KeyId',
  description: 'An API key. It names the key and opens nothing.',
  example: '1f0e6c1e-3a0c-4a5e-9a53-0c8c9a2f6d11',
}) as unknown as z.ZodType<KeyId, string>;

const ScopesShape = z
  .array(z.enum(['read', 'write']).meta({ id: 'Scope' }))
  .min(1)
  .max(2)
  .meta({
    description: 'How far the key reaches within what its role may do; neither scope holds the other.',
    example: ['read', 'write'],
  });

const KEY_FIELDS = {
  role: z
    .enum(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
    .meta({ id: 'KeyRole', description: 'What the key may do.' }),
  name: textUpTo(MAX.word).meta({ description: 'Who or what uses it; shown wherever it decides or saves something.' }),
  scopes: ScopesShape,
  supplierId: SupplierIdShape.exactOptional().meta({
    description: 'Whose it is; for a supplier-editor, and no other.',
  }),
  buyerId: BuyerIdShape.exactOptional().meta({ description: 'Whose it is; for a purchaser, and no other.' }),
  expiresOn: CalendarDateShape.exactOptional().meta({
    description: 'The last day, in UTC, on which it opens anything; it never ends when absent.',
  }),
};

/** A key that is wished for. */
export const CreateKeyBody = z.strictObject(KEY_FIELDS).meta({
  id: 'CreateKeyBody',
  description: 'A key that is wished for.',
  example: { role: 'purchaser', name: 'Purchasing system', scopes: ['read'], buyerId: 'jaguar' },
});

/** A key on record. */
export const KeyView = z
  .strictObject({
    id: KeyIdShape,
    ...KEY_FIELDS,
    createdAt: InstantShape,
    createdBy: z.string(),
    lastUsedAt: InstantShape.exactOptional(),
    revokedAt: InstantShape.exactOptional(),
  })
  .meta({ id: 'Key', description: 'A key on record, without its token. `lastUsedAt` is right to about a minute.' });

/** A key with its token. */
export const CreatedKeyView = z
  .strictObject({ key: KeyView, token: z.string().meta({ description: 'Shown this once; only its hash is stored.' }) })
  .meta({ id: 'CreatedKey', description: 'A new key with its token, which is never shown again.' });

/** The keys, newest first. */
export const KeysPage = pageOf('KeyPage', KeyView);
