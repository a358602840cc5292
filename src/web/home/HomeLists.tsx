import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { wordLabel, wordVerdict } from '../../contract/wording/label-wording';
import type { Verdict } from '../../domain/match/assessment';
import type { paths } from '../api/wire';
import { useNames } from '../reference/vocabulary';
import { formatAgo } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { useSession } from '../session/session';
import classes from './Home.module.css';
import { HOME_WORDS } from './words';

type Home = paths['/api/v1/home']['get']['responses'][200]['content']['application/json'];
type NamedNeed = Home['uncovered'][number]['need'];

/** Lines that are shown of each list; the page that a line leads to has the rest. */
const SHOWN = 8;

interface CardProps {
  readonly title: string;
  readonly hint: string;
  readonly count: number;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** One kind of thing that needs a hand. Where there is none, the card is not there. */
export function Card({ title, hint, count, more, children }: CardProps) {
  if (count === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </div>
        <Badge variant="default" size="lg" tt="none" flex="none" aria-hidden>
          {count}
        </Badge>
      </Group>
      <ul className={classes.list}>{children}</ul>
      {more}
    </Paper>
  );
}

/** A need by its title, leading to where its reader can see more of it. */
function NeedLink({ need }: { readonly need: NamedNeed }) {
  const { role } = useSession();
  const { language } = useLanguage();
  const title = need.title[language] ?? need.title.sv ?? need.title.en ?? need.id;
  const to = role === 'supplier-editor' ? '/fit/$needId' : '/needs/$needId';
  return (
    <TextLink to={to} params={{ needId: need.id }}>
      {title}
    </TextLink>
  );
}

function MemberLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { role } = useSession();
  if (role === 'supplier-editor') return <TextLink to="/profile">{name}</TextLink>;
  return (
    <TextLink to="/members/$supplierId" params={{ supplierId: id }} search={{}}>
      {name}
    </TextLink>
  );
}

/** Certificates that end soon, or before somebody asks for them. */
export function Lapsing({ items }: { readonly items: Home['lapsing'] }) {
  const words = useWords(HOME_WORDS);
  const names = useNames();
  const { role } = useSession();
  const today = new Date().toISOString().slice(0, 10);
  const more = role !== 'supplier-editor' && (
    <TextLink to="/members" search={{ show: 'lapsing' }} size="sm">
      {words.all}
    </TextLink>
  );
  return (
    <Card title={words.lapsing} hint={words.lapsingHint} count={items.length} more={more}>
      {items.slice(0, SHOWN).map(({ supplier, certificateId, scheme, expires, needs }) => (
        <li key={`${supplier.id} ${certificateId}`}>
          <MemberLink {...supplier} />
          <div>{(expires < today ? words.ended : words.ends)(names.scheme(scheme), expires)}</div>
          <FirstNeed needs={needs} />
        </li>
      ))}
    </Card>
  );
}

function FirstNeed({ needs }: { readonly needs: Home['lapsing'][number]['needs'] }) {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const [first] = needs;
  if (first === undefined) return null;
  const title = first.title[language] ?? first.title.sv ?? first.title.en ?? first.id;
  return (
    <Text size="sm" c="dimmed">
      {words.before(title, wordLabel('milestone', first.by, language), first.on)}
      {needs.length > 1 && ` ${words.andMore(needs.length - 1)}`}
    </Text>
  );
}

/** Members of whom nothing has been heard for a year. */
export function Silent({ silent }: { readonly silent: Home['silent'] }) {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const more = (
    <TextLink to="/members" search={{ show: 'silent', sort: 'heard' }} size="sm">
      {words.all}
    </TextLink>
  );
  return (
    <Card title={words.silent} hint={words.silentHint} count={silent.count} more={more}>
      {silent.members.slice(0, SHOWN).map((member) => (
        <li key={member.id}>
          <MemberLink {...member} />
          <Text size="sm" c="dimmed">
            {words.silentSince(formatAgo(member.heardAt, new Date(), language))}
          </Text>
        </li>
      ))}
    </Card>
  );
}

/** Open needs for which nobody is qualified. */
export function Uncovered({ items }: { readonly items: Home['uncovered'] }) {
  const words = useWords(HOME_WORDS);
  return (
    <Card title={words.uncovered} hint={words.uncoveredHint} count={items.length}>
      {items.slice(0, SHOWN).map(({ need, startOfProduction, conditional }) => (
        <li key={need.id}>
          <NeedLink need={need} />
          <Text size="sm" c="dimmed">
            {words.start(startOfProduction)} · {words.conditional(conditional)}
          </Text>
        </li>
      ))}
    </Card>
  );
}

/** Shortlists on which somebody is new, gone, or has another verdict. */
export function Moved({ items }: { readonly items: Home['moved'] }) {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const verdict = (of: Verdict) => wordVerdict(of, language);
  return (
    <Card title={words.moved} hint={words.movedHint} count={items.length}>
      {items.slice(0, SHOWN).map(({ need, matches, left, madeAt }) => (
        <li key={need.id}>
          <NeedLink need={need} />{' '}
          <Text span size="sm" c="dimmed">
            {formatAgo(madeAt, new Date(), language)}
          </Text>
          {matches.map(({ id, name, verdict: now, before }) => (
            <Text key={id} size="sm">
              {words.match(name, verdict(now), before && verdict(before))}
            </Text>
          ))}
          {left > 0 && <Text size="sm">{words.left(left)}</Text>}
        </li>
      ))}
    </Card>
  );
}

/** Needs on whose best suppliers nobody has decided. */
export function Undecided({ items }: { readonly items: Home['undecided'] }) {
  const words = useWords(HOME_WORDS);
  return (
    <Card title={words.undecided} hint={words.undecidedHint} count={items.length}>
      {items.slice(0, SHOWN).map(({ need, undecided }) => (
        <li key={need.id}>
          <NeedLink need={need} />
          <Text size="sm" c="dimmed">
            {words.undecidedCount(undecided)}
          </Text>
        </li>
      ))}
    </Card>
  );
}

/** Needs that a supplier has come to fit. */
export function Fitting({ items }: { readonly items: Home['fitting'] }) {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  return (
    <Card title={words.fitting} hint={words.fittingHint} count={items.length}>
      {items.slice(0, SHOWN).map(({ need, verdict }) => (
        <li key={need.id}>
          <NeedLink need={need} />
          <Text size="sm" c="dimmed">
            {wordVerdict(verdict, language)}
          </Text>
        </li>
      ))}
    </Card>
  );
}
