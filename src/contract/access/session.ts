import { z } from 'zod';
import type { SessionId } from '../../domain/ids';
import { InstantShape, idOf, LanguageShape, MAX, textUpTo } from '../primitives';
import { AccountIdShape, EmailShape, MembershipIdShape, MembershipView, WHO_FIELDS } from './account';

/** A browser in which somebody is signed in, by its id. */
export const SessionIdShape = idOf<SessionId>(
  'SessionId',
  'A browser in which somebody is signed in. It names the session and opens nothing.',
  '7c1f1e0c-0f3a-4f0e-8f4e-0c8c9a2f6d11',
);

/** The secret of a one-time link. */
const LinkTokenShape = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'What stands behind `#token=` in a one-time link.' });

/** Who the caller is. */
export const SessionView = z
  .strictObject({
    name: z.string(),
    ...WHO_FIELDS,
    language: LanguageShape.exactOptional(),
    account: z.strictObject({ id: AccountIdShape, email: EmailShape }).exactOptional(),
    membershipId: MembershipIdShape.exactOptional(),
    memberships: z.array(MembershipView).meta({ description: 'What the session can change to; none for a key.' }),
    isLimited: z.boolean().meta({
      description:
        'True where a link has opened one organisation alone: no password, no other sessions, no other position.',
    }),
  })
  .meta({ id: 'Session', description: 'Who the caller is. A key has neither account nor memberships.' });

/** A one-time link as it is handed in. */
export const LinkBody = z.strictObject({ token: LinkTokenShape }).meta({ id: 'LinkBody' });

/** Where a link for signing in is to be sent. */
export const RequestLinkBody = z.strictObject({ email: EmailShape }).meta({ id: 'RequestLinkBody' });

/** How the first administrator comes in. */
export const SetUpBody = z
  .strictObject({
    token: LinkTokenShape,
    email: EmailShape,
    name: textUpTo(MAX.word),
    language: LanguageShape.exactOptional(),
    address: textUpTo(MAX.word).meta({
      description: 'Where the page stands on which this is asked; links in mails begin with it.',
      example: 'https://cluster.example/matchverk',
    }),
  })
  .meta({ id: 'SetUpBody' });

/** By which ways people can sign in. */
export const SignInMethodsView = z
  .strictObject({
    isSetUp: z.boolean().meta({ description: 'False while nobody has an account.' }),
    sendsMail: z.boolean().meta({ description: 'False where no mail server is configured: mails wait in the outbox.' }),
    oidc: z.boolean().meta({ description: "True where the organisation's own provider is configured." }),
  })
  .meta({
    id: 'SignInMethods',
    description: 'By which ways people can sign in, beside a one-time link and a password.',
  });

/** Which position the session is to act as. */
export const SwitchMembershipBody = z
  .strictObject({ membershipId: MembershipIdShape })
  .meta({ id: 'SwitchMembershipBody' });

/** In which language pages and mails are to speak. */
export const ChooseLanguageBody = z.strictObject({ language: LanguageShape }).meta({ id: 'ChooseLanguageBody' });

/** Where the caller is signed in. */
export const SessionsView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: SessionIdShape,
        isThisOne: z.boolean(),
        createdAt: InstantShape,
        lastSeenAt: InstantShape,
        userAgent: z.string(),
        address: z.string(),
      }),
    ),
  })
  .meta({ id: 'Sessions', description: 'Where the caller is signed in, the last used first.' });
