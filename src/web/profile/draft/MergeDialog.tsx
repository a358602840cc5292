import { Button, Group, Modal, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../api/api';
import { useNames } from '../../reference/vocabulary';
import { useLanguage, useWords } from '../../screen/language';
import { SCREEN_WORDS } from '../../screen/words';
import { PROFILE_WORDS } from '../words';
import { ChangeList } from './ChangeList';
import { type Change, changesBetween } from './changes';
import { type Conflict, nameOfPath } from './merge-drafts';
import { type Telling, tellPlace, tellValue } from './place-words';
import type { LoadedProfile } from './profile-api';
import type { DraftState } from './use-profile-draft';

interface MergeDialogProps {
  readonly state: DraftState;
  readonly theirs: LoadedProfile;
  readonly supplierId: string;
  readonly onMerge: (takeTheirs: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Two have changed the same profile: what the other one changed, and a choice wherever both changed the same field. */
export function MergeDialog({ supplierId, state, theirs, onMerge, onClose }: MergeDialogProps) {
  const words = useWords(PROFILE_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const saves = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile/revisions', {
    params: { path: { supplierId }, query: { limit: 1 } },
  });
  const by = saves.data?.items.find(({ revision }) => revision === theirs.revision)?.savedBy;
  const { conflicts } = state.mergeWith(theirs, taken);
  const contested = new Set(conflicts.map(({ path }) => nameOfPath(path)));
  const isTold = ({ path }: Change) => path.at(-1) !== 'evidence' && !contested.has(nameOfPath(path));
  const changes = changesBetween(state.base.draft, theirs.draft).filter(isTold);
  const drafts = [state.draft, theirs.draft, state.base.draft];
  return (
    <Modal opened onClose={onClose} size="lg" title={words.mergeTitle} closeButtonProps={{ 'aria-label': close }}>
      <Stack>
        <Text size="sm">{words.mergeIntro(by ?? words.someone)}</Text>
        {changes.length > 0 && (
          <section>
            <Title order={3} size="sm" mb={6}>
              {words.theirs}
            </Title>
            <ChangeList changes={changes} drafts={drafts} />
          </section>
        )}
        {conflicts.length > 0 && (
          <section>
            <Title order={3} size="sm" mb={6}>
              {words.both}
            </Title>
            <Stack gap="sm">
              {conflicts.map((conflict) => (
                <ConflictChoice
                  key={nameOfPath(conflict.path)}
                  conflict={conflict}
                  takesTheirs={taken.has(nameOfPath(conflict.path))}
                  onChoose={(takesTheirs) => setTaken(withPath(taken, nameOfPath(conflict.path), takesTheirs))}
                  drafts={drafts}
                />
              ))}
            </Stack>
          </section>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.mergeLater}
          </Button>
          <Button onClick={() => onMerge(taken)}>{words.merge}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ConflictChoiceProps extends Pick<Telling, 'drafts'> {
  readonly conflict: Conflict;
  readonly takesTheirs: boolean;
  readonly onChoose: (takesTheirs: boolean) => void;
}

function ConflictChoice({ conflict: { path, mine, theirs }, takesTheirs, onChoose, drafts }: ConflictChoiceProps) {
  const words = useWords(PROFILE_WORDS);
  const { language } = useLanguage();
  const telling = { language, names: useNames(), drafts };
  return (
    <Radio.Group
      label={tellPlace(path, telling)}
      value={takesTheirs ? 'theirs' : 'mine'}
      onChange={(choice) => onChoose(choice === 'theirs')}
    >
      <Stack gap={6} mt={4}>
        <Radio value="mine" label={`${words.mine}: ${tellValue(path, mine, telling)}`} />
        <Radio value="theirs" label={`${words.other}: ${tellValue(path, theirs, telling)}`} />
      </Stack>
    </Radio.Group>
  );
}

function withPath(paths: ReadonlySet<string>, path: string, isIn: boolean): ReadonlySet<string> {
  const others = [...paths].filter((each) => each !== path);
  return new Set(isIn ? [...others, path] : others);
}
