import type { Stores } from '../../db/stores/stores';
import { invitationLetter, newAdministratorLetter } from '../../documents/mail/access-letters';
import type { Membership, Person } from '../../domain/account';
import type { Language } from '../../domain/language';
import { type Actor, operationToManage, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { LINK_LASTS_MS } from '../../domain/session';
import { checkOrganisation, type PositionOrder, positionIn } from '../access/position';
import { announce } from '../announce';
import { checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { postMail } from '../mail/post-mail';
import { linkAddress, makeLink } from '../session/make-link';
import { requirePublicAddress } from '../session/public-address';
import { enterPerson } from './enter-person';

/** A person who is to be let in. */
export interface Invitation extends PositionOrder {
  readonly email: string;
  readonly name: string;
  /** The language of the letter; Swedish, that of the cluster, when absent. */
  readonly language?: Language | undefined;
}

/** What an invitation has led to. */
export interface InvitedPerson {
  readonly person: Person;
  /** The address in the letter. Whoever opens it is that person: for the letter and the command line alone. */
  readonly link: string;
}

const USUAL_LANGUAGE: Language = 'sv';

/**
 * Lets a person in, and sends him a letter with a link. Whoever has an account gets the position beside those he has; who
 * has that position already is sent a new link. Every administrator is told of a new one.
 *
 * @throws Problem `invalid` when the name is missing, or the organisation does not fit the role or does not exist;
 * `conflict` for an account that is disabled, or while nobody has said under which address the product runs
 */
export async function invitePerson(deps: FlowDeps, actor: Actor, order: Invitation): Promise<InvitedPerson> {
  const operation = operationToManage(order.role);
  requireMay(actor, operation);
  const position = positionIn(order);
  refuseFaults([...checkName(order.name, '/name'), ...(await checkOrganisation(deps, position))]);
  const base = await requirePublicAddress(deps);
  const now = deps.now();
  const { email, name, language } = order;
  const invited = await deps.database.inTransaction(async (stores) => {
    const entered = await enterPerson(stores, { email, name, language, position, createdBy: actor.name }, now);
    const { person, membership, isNew } = entered;
    if (person.disabledAt !== undefined) {
      throw new Problem('conflict', [{ code: 'not-allowed', path: '/email', value: person.email }]);
    }
    const asked = { purpose: 'invitation', accountId: person.id, membershipId: membership.id } as const;
    const link = linkAddress(base, await makeLink(stores, { ...asked, createdBy: actor.name }, now));
    await postInvitation(stores, { person, membership, link, invitedBy: actor.name }, now);
    if (isNew && position.role === 'administrator') await tellAdministrators(stores, person, actor, now);
    const after = { email: person.email, ...position };
    await noteChange(stores, deps, actor, { operation, subject: { other: person.id }, ...(isNew && { after }) });
    return { person, link };
  });
  await announce(deps, { name: 'send-mails' });
  return invited;
}

async function postInvitation(
  stores: Stores,
  invited: {
    readonly person: Person;
    readonly membership: Membership;
    readonly link: string;
    readonly invitedBy: string;
  },
  now: Date,
): Promise<void> {
  const { person, membership, link, invitedBy } = invited;
  const { role, organisation } = membership;
  const language = person.language ?? USUAL_LANGUAGE;
  const lastsMs = LINK_LASTS_MS.invitation;
  const letter = invitationLetter(
    { name: person.name, link, minutes: lastsMs / 60_000, role, organisation, invitedBy },
    language,
  );
  const lapsesAt = new Date(now.getTime() + lastsMs).toISOString();
  await postMail(stores, { ...letter, to: person.email, language, kind: 'invitation', lapsesAt }, now);
}

async function tellAdministrators(stores: Stores, newcomer: Person, actor: Actor, now: Date): Promise<void> {
  for (const { id, email, name, language = USUAL_LANGUAGE } of await stores.accounts.listAdministrators()) {
    if (id === newcomer.id) continue;
    const letter = newAdministratorLetter({ name, newcomer: newcomer.name, appointedBy: actor.name }, language);
    await postMail(stores, { ...letter, to: email, language, kind: 'new-administrator' }, now);
  }
}
