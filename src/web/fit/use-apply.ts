import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Evidence } from '../../domain/supplier/evidence';
import { profileQuery } from '../profile/draft/profile-api';
import { readStoredDraft, storedDraftKey, writeStoredDraft } from '../profile/draft/stored-draft';
import { today } from '../profile/today';
import { useSession } from '../session/session';
import { applyImprovements } from './apply-improvement';
import type { Improvement } from './improvement';

/** What proves whatever this person adds now. */
export function useOwnClaim(): Evidence {
  const { name } = useSession();
  return { tier: 'declared', on: today(), source: name, illustrative: false };
}

/**
 * Puts improvements into what is not saved yet of a profile, and leads there. Undefined until the profile has come.
 */
export function useApply(supplierId: string): ((improvements: readonly Improvement[]) => void) | undefined {
  const { name } = useSession();
  const navigate = useNavigate();
  const claim = useOwnClaim();
  const { data: profile } = useQuery(profileQuery(supplierId));
  if (profile === undefined) return undefined;
  return (improvements) => {
    const key = storedDraftKey(supplierId, name);
    const begun = readStoredDraft(key) ?? { revision: profile.revision, base: profile.draft, draft: profile.draft };
    const draft = applyImprovements(begun.draft, improvements, { claim, supposes: false });
    writeStoredDraft(key, { ...begun, draft });
    void navigate({ to: '/profile' });
  };
}
