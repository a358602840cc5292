import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { textIn } from '../../domain/language';
import { FindingList } from '../match/FindingList';
import { type LoadedProfile, profileQuery } from '../profile/draft/profile-api';
import { useBuyerName } from '../reference/organisations';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState, Loading, NoPermission } from '../screen/states';
import { useSession } from '../session/session';
import { applyImprovements } from './apply-improvement';
import classes from './fit.module.css';
import { nameOfImprovement } from './improvement';
import { TryPanel } from './TryPanel';
import { tryQuery } from './trial';
import { useOwnClaim } from './use-apply';
import { FIT_WORDS } from './words';

/** One need: every point of it answered, and what would change the answers, to be tried at once. */
export function FitNeedPage() {
  const { needId } = useParams({ from: '/shell/fit/$needId' });
  const { supplierId } = useSession();
  return supplierId === undefined ? <NoPermission /> : <OwnProfile supplierId={supplierId} needId={needId} />;
}

interface OwnProfileProps {
  readonly supplierId: string;
  readonly needId: string;
}

function OwnProfile({ supplierId, needId }: OwnProfileProps) {
  const profile = useQuery(profileQuery(supplierId));
  if (profile.data) return <Judged key={needId} supplierId={supplierId} needId={needId} profile={profile.data} />;
  if (profile.error) return <ErrorState error={profile.error} retry={() => void profile.refetch()} />;
  return <Loading />;
}

interface JudgedProps extends OwnProfileProps {
  readonly profile: LoadedProfile;
}

function Judged({ supplierId, needId, profile: { draft } }: JudgedProps) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  const buyerName = useBuyerName();
  const claim = useOwnClaim();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const asItIs = useQuery(tryQuery({ supplierId, draft }, needId));
  const improvements = useMemo(
    () => (asItIs.data?.improvements ?? []).filter(({ improvement }) => chosen.has(nameOfImprovement(improvement))),
    [asItIs.data, chosen],
  );
  // Ids of what is added are drawn anew each time, so the draft is made once for each choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the claim says the same all day long.
  const changed = useMemo(
    () =>
      applyImprovements(
        draft,
        improvements.map((each) => each.improvement),
        { claim, supposes: true },
      ),
    [draft, improvements],
  );
  const isTrying = improvements.length > 0;
  const tried = useQuery({ ...tryQuery({ supplierId, draft: changed }, needId), enabled: isTrying });
  if (asItIs.error) return <ErrorState error={asItIs.error} retry={() => void asItIs.refetch()} />;
  if (asItIs.data === undefined) return <Loading />;
  const { requirement, now } = asItIs.data;
  const shown = isTrying && tried.data ? tried.data : asItIs.data;
  return (
    <Stack gap="md" maw={1240}>
      <div>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/fit" />}>
          ← {words.back}
        </Anchor>
        <Title order={1}>{textIn(requirement.title, language)}</Title>
        <Text size="sm" c="dimmed">
          {buyerName(requirement.buyerId)}
        </Text>
      </div>
      <div className={classes.columns}>
        <TryPanel
          supplierId={supplierId}
          need={asItIs.data}
          now={now}
          tried={isTrying ? tried.data?.tried : undefined}
          isJudging={isTrying && tried.isFetching}
          error={isTrying ? tried.error : null}
          chosen={chosen}
          onChoose={setChosen}
        />
        <section>
          <Title order={2} mb="xs">
            {isTrying ? words.findingsTried : words.findings}
          </Title>
          <FindingList supplierId={supplierId} findings={shown.findings ?? []} />
        </section>
      </div>
    </Stack>
  );
}
