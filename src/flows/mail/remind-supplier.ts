import type { Stores } from '../../db/stores/stores';
import { type LapsingCertificate, profileReminderLetter } from '../../documents/mail/profile-letters';
import type { Person } from '../../domain/account';
import type { SupplierId } from '../../domain/ids';
import { mailLanguageOf } from '../../domain/mail';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, Problem } from '../../domain/problem';
import type { SchemeBook } from '../../domain/reference/scheme';
import { LAPSES_SOON_MS, REMINDED_EVERY_MS, type Reminder } from '../../domain/reminder';
import { LINK_LASTS_MS } from '../../domain/session';
import type { Profile } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { linkAddress, makeLink, PROFILE_PAGE } from '../session/make-link';
import { readPublicAddress } from '../session/public-address';
import { postMail } from './post-mail';

/** What came of reminding one of several suppliers: a reminder, or what stood in the way. */
export type ReminderOutcome =
  | { readonly supplierId: SupplierId; readonly reminder: Reminder }
  | { readonly supplierId: SupplierId; readonly fault: Fault };

/**
 * Asks those who look after a supplier's profile to look through it, each by a link of his own that opens it.
 *
 * @throws Problem `conflict` when nobody looks after it, and when it has been reminded within a week; `absent`
 */
export async function remindSupplier(deps: FlowDeps, actor: Actor, supplierId: SupplierId): Promise<Reminder> {
  requireMay(actor, 'remind-supplier', { supplierId });
  const reminder = await remind(deps, actor, supplierId);
  await announce(deps, { name: 'send-mails' });
  return reminder;
}

/** Reminds several, each for itself: one that cannot be reminded keeps no other from it. */
export async function remindSuppliers(
  deps: FlowDeps,
  actor: Actor,
  supplierIds: readonly SupplierId[],
): Promise<readonly ReminderOutcome[]> {
  requireMay(actor, 'remind-supplier');
  const outcomes: ReminderOutcome[] = [];
  for (const supplierId of new Set(supplierIds)) {
    try {
      outcomes.push({ supplierId, reminder: await remind(deps, actor, supplierId) });
    } catch (error) {
      const fault = error instanceof Problem ? error.faults[0] : undefined;
      if (fault === undefined) throw error;
      outcomes.push({ supplierId, fault });
    }
  }
  await announce(deps, { name: 'send-mails' });
  return outcomes;
}

async function remind(deps: FlowDeps, actor: Actor, supplierId: SupplierId): Promise<Reminder> {
  const { schemes } = (await deps.reference.current()).policy;
  const now = deps.now();
  return deps.database.inTransaction(async (stores) => {
    const supplier = await stores.suppliers.find(supplierId);
    const profile = await stores.profiles.find(supplierId);
    if (!supplier || !profile) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    const editors = await stores.accounts.listEditorsOf(supplierId);
    if (editors.length === 0) throw new Problem('conflict', [{ code: 'no-recipient', path: '', value: supplier.name }]);
    const base = await readPublicAddress(deps);
    if (base === undefined) throw new Problem('unavailable', [{ code: 'missing', path: '/publicUrl' }]);
    const reminder = await note(stores, supplierId, { actor, now, recipients: editors.length });
    const lastConfirmedOn = await readLastConfirmed(stores, supplierId);
    const told = { supplier, base, askedBy: actor.name, lastConfirmedOn, lapsing: lapsingIn(profile, schemes, now) };
    for (const editor of editors) await write(stores, editor, told, now);
    await noteChange(stores, deps, actor, { operation: 'remind-supplier', subject: { supplierId }, after: reminder });
    return reminder;
  });
}

async function note(
  { reminders }: Stores,
  supplierId: SupplierId,
  { actor, now, recipients }: { readonly actor: Actor; readonly now: Date; readonly recipients: number },
): Promise<Reminder> {
  const reminder = { supplierId, remindedAt: now.toISOString(), remindedBy: actor.name, recipients };
  if (await reminders.note(reminder, new Date(now.getTime() - REMINDED_EVERY_MS))) return reminder;
  const last = (await reminders.find(supplierId))?.remindedAt.slice(0, 10);
  throw new Problem('conflict', [{ code: 'reminded-already', path: '', ...(last !== undefined && { value: last }) }]);
}

interface Told {
  readonly supplier: Supplier;
  readonly base: string;
  readonly askedBy: string;
  readonly lastConfirmedOn: string;
  readonly lapsing: readonly LapsingCertificate[];
}

async function write(stores: Stores, editor: Person, { supplier, base, ...told }: Told, now: Date): Promise<void> {
  const membership = editor.memberships.find(
    (candidate) => candidate.role === 'supplier-editor' && candidate.supplierId === supplier.id,
  );
  if (membership === undefined) return;
  const purpose = 'profile-update';
  const lastsMs = LINK_LASTS_MS[purpose];
  const order = { purpose, accountId: editor.id, membershipId: membership.id, createdBy: told.askedBy } as const;
  const link = linkAddress(base, await makeLink(stores, order, now), PROFILE_PAGE);
  const language = mailLanguageOf(editor);
  const values = { ...told, name: editor.name, supplier: supplier.name, link, minutes: lastsMs / 60_000 };
  const lapsesAt = new Date(now.getTime() + lastsMs).toISOString();
  const letter = profileReminderLetter(values, language);
  await postMail(stores, { ...letter, to: editor.email, language, kind: 'profile-reminder', lapsesAt }, now);
}

/** When somebody last saved the profile, or said that it is still correct. */
async function readLastConfirmed({ profiles, confirmations }: Stores, supplierId: SupplierId): Promise<string> {
  const [saved] = await profiles.listSaves(supplierId, 1);
  const [confirmed] = await confirmations.list(supplierId, 1);
  const moments = [saved?.savedAt.toISOString() ?? '', confirmed?.confirmedAt ?? ''];
  return (moments.sort().at(-1) ?? '').slice(0, 10);
}

/** Certificates that are held and have ended, or end soon, the first to end first. */
function lapsingIn({ sites }: Profile, { schemes }: SchemeBook, now: Date): readonly LapsingCertificate[] {
  const today = now.toISOString().slice(0, 10);
  const soon = new Date(now.getTime() + LAPSES_SOON_MS).toISOString().slice(0, 10);
  return sites
    .flatMap(({ name, certificates = [] }) =>
      certificates.flatMap(({ scheme, state, expires }) => {
        if (state !== 'valid' || expires === undefined || expires > soon) return [];
        const labels = schemes.get(scheme)?.labels ?? { sv: scheme, en: scheme };
        return [{ scheme: labels, site: name, expires, hasLapsed: expires < today }];
      }),
    )
    .sort((one, other) => (one.expires < other.expires ? -1 : 1));
}
