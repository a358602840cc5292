import { useState } from 'react';
import { client, invalidate } from '../../api/api';
import { ApiProblem, faultAt } from '../../api/problem';
import type { components } from '../../api/wire';
import type { Draft } from './asks/asks';
import { idOf } from './written-need';

type Need = components['schemas']['Requirement'];

const ATTEMPTS = 20;

interface SaveNeed {
  /** Saves a new need under an id made of its title, or the next revision of a stored one. Undefined when it was refused. */
  readonly save: (draft: Draft) => Promise<Need | undefined>;
  /** Saves over what somebody else has saved in the meantime. */
  readonly saveOver: (draft: Draft) => Promise<Need | undefined>;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Has somebody else saved first? */
  readonly isStale: boolean;
}

/** Saves a need. @param stored what is being edited; absent for a new need */
export function useSaveNeed(stored: Need | undefined): SaveNeed {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (saving: () => Promise<Need>): Promise<Need | undefined> => {
    setSaving(true);
    setError(null);
    try {
      const saved = await saving();
      await invalidate('/api/v1/requirements');
      return saved;
    } catch (problem) {
      setError(problem);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return {
    save: (draft) => run(() => (stored === undefined ? create(draft) : put(stored.id, stored.revision, draft))),
    saveOver: (draft) => run(() => saveOver(stored, draft)),
    isSaving,
    error,
    isStale: stored !== undefined && error instanceof ApiProblem && (error.status === 412 || error.status === 409),
  };
}

/** The first free id of the title. */
async function create(draft: Draft): Promise<Need> {
  const title = draft.title.en ?? draft.title.sv ?? '';
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { data } = await client.POST('/api/v1/requirements', { body: { id: idOf(title, attempt), draft } });
      return stored(data);
    } catch (problem) {
      const isTaken = problem instanceof ApiProblem && problem.status === 409 && faultAt(problem, '/id') !== undefined;
      if (!isTaken || attempt === ATTEMPTS) throw problem;
    }
  }
}

async function saveOver(edited: Need | undefined, draft: Draft): Promise<Need> {
  if (edited === undefined) return create(draft);
  const { data } = await client.GET('/api/v1/requirements/{requirementId}', {
    params: { path: { requirementId: edited.id } },
  });
  return put(edited.id, stored(data).revision, draft);
}

async function put(id: string, revision: number, draft: Draft): Promise<Need> {
  const { data } = await client.PUT('/api/v1/requirements/{requirementId}', {
    params: { path: { requirementId: id }, header: { 'If-Match': `"${revision}"` } },
    body: draft,
  });
  return stored(data);
}

/** The client rejects whatever is no success, so there is an answer. */
function stored(data: Need | undefined): Need {
  if (data === undefined) throw new ApiProblem(0);
  return data;
}
