import { Badge, Button, Checkbox, Group, Paper, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { formatDay, formatMoment, formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import { NoteAnswer } from './NoteAnswer';
import { type NamedMember, type Prepared, stateOf } from './preparation';
import classes from './preparation.module.css';
import { PREPARATION_WORDS } from './words';

/** So many gaps are told before the others are asked for: a member mends a few, not all. */
const SHOWN = 3;

const STATE_COLORS = { unasked: 'gray', asked: 'yellow', confirmed: 'green', declined: 'red' } as const;

interface MemberPreparationProps {
  readonly tripId: string;
  readonly member: NamedMember;
  readonly isChosen: boolean;
  /** Undefined where the trip is over, and nobody is written to any more. */
  readonly toggle: (() => void) | undefined;
}

/** One member: whether it comes, and its gaps by their effect on this trip. */
export function MemberPreparation({ tripId, member, isChosen, toggle }: MemberPreparationProps) {
  const words = useWords(PREPARATION_WORDS);
  const { supplierId, name, meetings, editors } = member;
  const state = stateOf(member);
  return (
    <Paper withBorder p="sm" component="section" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs">
          {toggle && (
            <Checkbox
              aria-label={words.select(name)}
              checked={isChosen}
              disabled={editors === 0}
              onChange={toggle}
              className={classes.choice}
            />
          )}
          <TextLink to="/members/$supplierId" params={{ supplierId }} search={{}} fw={600}>
            {name}
          </TextLink>
          <Badge variant="dot" color={STATE_COLORS[state]} tt="none" fw={500}>
            {words.states[state]}
          </Badge>
          <Text span size="sm" c="dimmed">
            {words.meetings(meetings)}
          </Text>
        </Group>
        {toggle && <NoteAnswer tripId={tripId} member={member} />}
      </Group>
      <Answer member={member} />
      {toggle && editors === 0 && (
        <Text size="sm">
          {words.nobody}{' '}
          <TextLink to="/people" size="sm" underline="always">
            {words.invite}
          </TextLink>
        </Text>
      )}
      <Gaps gaps={member.gaps} />
    </Paper>
  );
}

function Answer({ member: { participation } }: { readonly member: Prepared }) {
  const words = useWords(PREPARATION_WORDS);
  const { language } = useLanguage();
  if (participation === undefined) return null;
  const { askedAt, answeredAt, answeredBy, note } = participation;
  const told = [
    askedAt !== undefined && words.askedOn(formatMoment(askedAt, language)),
    answeredAt !== undefined && words.answered(answeredBy ?? '', formatMoment(answeredAt, language)),
  ].filter((part) => part !== false);
  return (
    <>
      {note !== '' && <Text size="sm">{note}</Text>}
      <Text size="sm" c="dimmed">
        {told.join(' · ')}
      </Text>
    </>
  );
}

function Gaps({ gaps }: { readonly gaps: Prepared['gaps'] }) {
  const words = useWords(PREPARATION_WORDS);
  const [isWhole, setWhole] = useState(false);
  if (gaps.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {words.noGaps}
      </Text>
    );
  }
  const shown = isWhole ? gaps : gaps.slice(0, SHOWN);
  return (
    <>
      <ol className={classes.gaps}>
        {shown.map((gap) => (
          <Gap key={gap.what.en + gap.asked.en} gap={gap} />
        ))}
      </ol>
      {gaps.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(gaps.length - SHOWN)}
        </Button>
      )}
    </>
  );
}

function Gap({ gap }: { readonly gap: Prepared['gaps'][number] }) {
  const words = useWords(PREPARATION_WORDS);
  const { language } = useLanguage();
  const { what, asked, effect, before, isDueBeforeTrip, qualifiesFor, meetings } = gap;
  const points = formatNumber(effect, language);
  const told = effect > 0 ? words.effectTold(points) : words.noEffect;
  const date = formatDay(before, language);
  return (
    <li>
      <Tooltip label={told}>
        <Text span fw={650} size="sm" className={classes.effect} aria-label={told} role="img">
          {effect > 0 ? words.effect(points) : '–'}
        </Text>
      </Tooltip>
      <div>
        <Text size="sm" fw={500}>
          {what[language]}
        </Text>
        <Text size="sm">
          {isDueBeforeTrip ? words.byTrip(date) : words.byLater(date)}
          {qualifiesFor.length > 0 && ` · ${words.qualifies(qualifiesFor.length)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {words.asked(asked[language])} · {words.concerns(meetings.join('; '))}
        </Text>
      </div>
    </li>
  );
}
