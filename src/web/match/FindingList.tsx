import { Text, Title, Tooltip } from '@mantine/core';
import { useId } from 'react';
import { wordAnswer, wordLabel } from '../../contract/wording/label-wording';
import { $api } from '../api/api';
import { useNames } from '../reference/vocabulary';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { useSession } from '../session/session';
import { AnswerMark } from './AnswerMark';
import { type FindingSource, sourceOf } from './finding-source';
import { EFFECTS, type Effect, effectOf, type Finding, sentenceOf } from './match';
import classes from './match.module.css';
import { MATCH_WORDS } from './words';

interface FindingListProps {
  /** Whose match it is: every finding leads to the field of this profile that it was read from. */
  readonly supplierId: string;
  readonly findings: readonly Finding[];
}

/** Every point of a need with its answer and its reasons, the gravest first. */
export function FindingList({ supplierId, findings }: FindingListProps) {
  const profile = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile', { params: { path: { supplierId } } });
  const names = useNames();
  const shown = EFFECTS.map((effect) => ({ effect, findings: findings.filter((one) => effectOf(one) === effect) }));
  return shown
    .filter((group) => group.findings.length > 0)
    .map((group) => (
      <EffectGroup key={group.effect} effect={group.effect} count={group.findings.length}>
        {group.findings.map((finding) => (
          <FindingItem key={finding.ask} finding={finding}>
            <SourceLink supplierId={supplierId} source={sourceOf(finding, profile.data, names)} />
          </FindingItem>
        ))}
      </EffectGroup>
    ));
}

interface EffectGroupProps {
  readonly effect: Effect;
  readonly count: number;
  readonly children: React.ReactNode;
}

function EffectGroup({ effect, count, children }: EffectGroupProps) {
  const { effects, effectHints } = useWords(MATCH_WORDS);
  const id = useId();
  return (
    <section aria-labelledby={id} style={{ marginBottom: 12 }}>
      <Tooltip label={effectHints[effect]} position="top-start" openDelay={300}>
        <Title order={3} size="xs" c="dimmed" fw={600} mb={4} id={id} style={{ width: 'fit-content' }}>
          {effects[effect]} ({count})
        </Title>
      </Tooltip>
      <ul className={classes.findings}>{children}</ul>
    </section>
  );
}

function FindingItem({ finding, children }: { readonly finding: Finding; readonly children: React.ReactNode }) {
  const { language } = useLanguage();
  const words = useWords(MATCH_WORDS);
  const { answer, necessity, evidence, points, maximum } = finding;
  return (
    <li className={`${classes.finding} ${classes[answer]}`}>
      <AnswerMark answer={answer} />
      <Text size="sm">{sentenceOf(finding, language)}</Text>
      {maximum > 0 && (
        <Text size="xs" c="dimmed" className={classes.number}>
          {words.pointsOf(formatNumber(points, language), formatNumber(maximum, language))}
        </Text>
      )}
      <div className={classes.meta}>
        <span>
          {wordAnswer(answer, language)} · {wordLabel('necessity', necessity, language)}
        </span>
        {children}
        {/* How well it is proven, and when, is part of the sentence. */}
        {evidence && <span>{words.source(evidence.source)}</span>}
        {evidence?.illustrative && (
          <Tooltip label={words.exampleHint}>
            <span className={classes.example}>{words.example}</span>
          </Tooltip>
        )}
      </div>
    </li>
  );
}

interface SourceLinkProps {
  readonly supplierId: string;
  readonly source: FindingSource | undefined;
}

/** Leads to the field that a finding was read from, on the page where whoever looks reads the profile. */
function SourceLink({ supplierId, source }: SourceLinkProps) {
  const words = useWords(MATCH_WORDS);
  const { role } = useSession();
  if (source === undefined) return null;
  const what = source.field === undefined ? (source.what ?? '') : words.fields[source.field];
  const label = source.site === undefined ? what : words.fromField(what, source.site);
  const { anchor: hash } = source;
  return (
    <span>
      {words.from}{' '}
      {role === 'supplier-editor' ? (
        <TextLink to="/profile" hash={hash} inherit underline="always">
          {label}
        </TextLink>
      ) : role === 'purchaser' ? (
        <TextLink to="/members/$supplierId" params={{ supplierId }} hash={hash} inherit underline="always">
          {label}
        </TextLink>
      ) : (
        <TextLink to="/members/$supplierId/profile" params={{ supplierId }} hash={hash} inherit underline="always">
          {label}
        </TextLink>
      )}
    </span>
  );
}
