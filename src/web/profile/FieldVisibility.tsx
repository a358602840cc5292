import type { GuardedField, ProfileDraft } from '../../domain/supplier/profile';
import { useWords } from '../screen/language';
import { VisibilityControl } from '../visibility/VisibilityControl';
import { useEditing } from './editing';
import { PROFILE_WORDS } from './words';

interface FieldVisibilityProps {
  readonly field: GuardedField;
  readonly draft: ProfileDraft;
}

/** Who may read a field of the profile that has no site. */
export function FieldVisibility({ field, draft }: FieldVisibilityProps) {
  const { fields } = useWords(PROFILE_WORDS);
  const { edit } = useEditing();
  return (
    <VisibilityControl
      field={fields[field]}
      value={draft.visibility[field]}
      onChange={(chosen) => edit((now) => ({ ...now, visibility: { ...now.visibility, [field]: chosen } }))}
    />
  );
}
