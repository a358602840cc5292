import { z } from 'zod';
import { PASSWORD_LENGTH } from '../../domain/password';
import { EmailShape } from './account';

/** A password as it is typed or pasted. What is wrong with a new one, the answer tells; never what it was. */
const PasswordShape = z
  .string()
  .min(1)
  .max(2 * PASSWORD_LENGTH.max)
  .meta({ format: 'password', example: 'fyra torra granar i motvind' });

/** Who signs in by password. */
export const PasswordSignInBody = z
  .strictObject({ email: EmailShape, password: PasswordShape })
  .meta({ id: 'PasswordSignInBody' });

/** A password that is to be set. */
export const SetPasswordBody = z
  .strictObject({
    password: PasswordShape.meta({
      description: `From ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters, whichever; refused when it is easy to guess.`,
    }),
    current: PasswordShape.exactOptional().meta({
      description: 'The one until now; asked for when there is one and the sign-in is more than 15 minutes old.',
    }),
  })
  .meta({ id: 'SetPasswordBody' });
