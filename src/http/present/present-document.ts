import type { z } from 'zod';
import type { RequirementView } from '../../contract/demand/requirement';
import type { ProfileView } from '../../contract/supplier/profile';
import type { Requirement } from '../../domain/demand/requirement';
import type { Profile } from '../../domain/supplier/profile';
import type { Sent } from '../route';

/** A profile with what people save kept apart from what we add, so that `draft` can be changed and sent back. */
export function presentProfile({
  supplierId,
  revision,
  understood,
  ...draft
}: Profile): Sent<z.input<typeof ProfileView>> {
  return { supplierId, revision, draft, understood };
}

/** A requirement, kept apart in the same way. */
export function presentRequirement({
  id,
  revision,
  understood,
  ...draft
}: Requirement): Sent<z.input<typeof RequirementView>> {
  return { id, revision, draft, understood };
}
