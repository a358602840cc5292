import { outcomeConfirmationLetter } from '../../documents/mail/trip-letters';
import type { OutcomeId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { announce } from '../announce';
import { writeToEditors } from '../answer/write-to-editors';
import type { FlowDeps } from '../flow-deps';
import { requirePublicAddress } from '../session/public-address';
import { addStep } from './add-step';
import { findOutcomeFor, refuseWithdrawn } from './find-outcome';

/**
 * Asks the company to confirm an outcome, or to correct it, by a link that needs no signing in. One that it has confirmed stays so.
 *
 * @throws Problem `conflict` when nobody looks after the company, when somebody else was first, and when it was withdrawn
 */
export async function askCompany(
  deps: FlowDeps,
  actor: Actor,
  id: OutcomeId,
  expectedRevision: number,
): Promise<Outcome> {
  const before = await findOutcomeFor(deps, actor, 'save-outcome', id);
  refuseWithdrawn(before);
  if (before.state === 'confirmed') return before;
  const base = await requirePublicAddress(deps);
  const told = await readTold(deps, before);
  const { order, evidence } = before;
  const said = { order, evidence, savedBy: actor.name, savedAt: deps.now().toISOString() };
  const step = { state: 'asked', side: 'leader', ...said } as const;
  const asked = await deps.database.inTransaction(async (stores) => {
    const saved = await addStep(stores, deps, actor, { before, expectedRevision, step });
    const question = { about: 'outcome', outcomeId: id } as const;
    const { supplierId } = before;
    const { name: askedBy } = actor;
    const asking = { supplierId, question, kind: 'outcome-confirmation', askedBy, base, now: deps.now() } as const;
    const recipients = await writeToEditors(stores, asking, (reader, language) =>
      outcomeConfirmationLetter({ ...reader, ...told, askedBy }, language),
    );
    if (recipients === 0) {
      throw new Problem('conflict', [{ code: 'no-recipient', path: '', value: told.supplier.name }]);
    }
    return saved;
  });
  await announce(deps, { name: 'send-mails' });
  return asked;
}

async function readTold({ database }: FlowDeps, { supplierId, requirementId }: Outcome) {
  const { suppliers, requirements, buyers } = database.stores;
  const [supplier, requirement] = await Promise.all([suppliers.find(supplierId), requirements.find(requirementId)]);
  const buyer = requirement && (await buyers.find(requirement.buyerId));
  if (!supplier || !requirement || !buyer) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return { supplier, buyer: buyer.name, need: requirement.title };
}
