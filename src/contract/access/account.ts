import { z } from 'zod';
import type { AccountId, MembershipId } from '../../domain/ids';
import { pageOf } from '../paging';
import { BuyerIdShape, InstantShape, idOf, LanguageShape, MAX, SupplierIdShape, textUpTo } from '../primitives';

/** An account, by its id. */
export const AccountIdShape = idOf<AccountId>('AccountId', 'A person.', '0b6f6a3e-8a0c-4e0e-9a53-0c8c9a2f6d11');

/** One position of an account, by its id. */
export const MembershipIdShape = idOf<MembershipId>(
  'MembershipId',
  'One position of a person.',
  '5b0f1e0c-0f3a-4f0e-8f4e-0c8c9a2f6d11',
);

/** An address for mail: one line with one @, and nothing that means something in the head of a mail. */
export const EmailShape = textUpTo(254)
  .regex(/^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\]{1,189}$/, { error: 'an e-mail address' })
  .meta({
    id: 'Email',
    description: 'An e-mail address; upper and lower case are the same.',
    example: 'anna@ebp.example',
  });

const POSITION_FIELDS = {
  role: z
    .enum(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
    .meta({ id: 'Role', description: 'What somebody may do.' }),
  supplierId: SupplierIdShape.exactOptional().meta({
    description: 'For whom; for a supplier-editor, and no other.',
  }),
  buyerId: BuyerIdShape.exactOptional().meta({ description: 'For whom; for a purchaser, and no other.' }),
};

const ORGANISATION = z.string().meta({ description: 'The name of the supplier or buyer.' });

/** One position of a person. */
export const MembershipView = z
  .strictObject({ id: MembershipIdShape, ...POSITION_FIELDS, organisation: ORGANISATION.exactOptional() })
  .meta({ id: 'Membership', description: 'What a person may act as.' });

/** What the caller is. */
export const WHO_FIELDS = { ...POSITION_FIELDS, organisation: ORGANISATION.exactOptional() };

/** A person who is to be let in. */
export const InviteBody = z
  .strictObject({
    email: EmailShape,
    name: textUpTo(MAX.word),
    language: LanguageShape.exactOptional(),
    ...POSITION_FIELDS,
  })
  .meta({
    id: 'InviteBody',
    description: 'A person who is to be let in. Whoever has an account already gets the position beside those he has.',
    example: { email: 'anna@ebp.example', name: 'Anna Ek', role: 'supplier-editor', supplierId: 'ebp' },
  });

/** What is to be changed of an account. */
export const ChangeAccountBody = z
  .strictObject({
    name: textUpTo(MAX.word).exactOptional(),
    isDisabled: z
      .boolean()
      .exactOptional()
      .meta({ description: 'A disabled account opens nothing from that moment on.' }),
  })
  .meta({ id: 'ChangeAccountBody', description: 'What is to be changed; what is absent stays.' });

/** A person with all positions. */
export const AccountView = z
  .strictObject({
    id: AccountIdShape,
    email: EmailShape,
    name: z.string(),
    language: LanguageShape.exactOptional(),
    memberships: z.array(MembershipView),
    createdAt: InstantShape,
    createdBy: z.string(),
    disabledAt: InstantShape.exactOptional(),
    lastSeenAt: InstantShape.exactOptional(),
  })
  .meta({
    id: 'Account',
    description: 'A person. `lastSeenAt` is right to about a minute; absent for who never signed in.',
  });

/** The people, in Swedish order of name. */
export const AccountsPage = pageOf('AccountPage', AccountView);
