import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconBookmark,
  IconBookmarkFilled,
  IconDots,
  IconFileText,
  IconFlag,
  IconMailForward,
  IconRestore,
  IconThumbDown,
  IconThumbDownFilled,
  IconUser,
} from '@tabler/icons-react';
import { addressOf } from '../../api/api';
import type { ShortlistRow } from '../../match/match';
import { formatMoment } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { MenuLink } from '../../screen/links';
import { useSession } from '../../session/session';
import { SHORTLIST_WORDS } from '../words';
import type { Decision, DecisionKind } from './use-decisions';

/** Each decision with its mark, empty and made, in the order in which they stand. */
const MARKS: readonly (readonly [kind: DecisionKind, empty: Icon, made: Icon, color: string])[] = [
  ['keep', IconBookmark, IconBookmarkFilled, 'steel'],
  ['reject', IconThumbDown, IconThumbDownFilled, 'red'],
  ['invite', IconMailForward, IconMailForward, 'teal'],
];

interface DecisionButtonsProps {
  readonly row: ShortlistRow;
  readonly onDecide: (row: ShortlistRow, kind: DecisionKind) => void;
}

/** Keep, reject and invite; which of them holds, and why, is told on pointing at it. */
export function DecisionButtons({ row, onDecide }: DecisionButtonsProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { supplier, decision } = row;
  return MARKS.map(([kind, Empty, Made, color]) => {
    const isMade = decision?.kind === kind;
    const Mark = isMade ? Made : Empty;
    return (
      <Tooltip
        key={kind}
        multiline
        maw={280}
        label={isMade && decision ? <DecisionWords decision={decision} /> : words.decide[kind]}
      >
        <ActionIcon
          variant={isMade ? 'light' : 'subtle'}
          color={isMade ? color : 'gray'}
          size={26}
          aria-pressed={isMade}
          aria-label={words.decideWhom[kind](supplier.name)}
          onClick={() => onDecide(row, kind)}
        >
          <Mark size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  });
}

function DecisionWords({ decision }: { readonly decision: Decision }) {
  const { language } = useLanguage();
  const words = useWords(SHORTLIST_WORDS);
  return (
    <>
      <Text size="xs">
        {words.decide[decision.kind]}: {decision.reason}
      </Text>
      <Text size="xs">{words.by(decision.decidedBy, formatMoment(decision.decidedAt, language))}</Text>
    </>
  );
}

interface RowMenuProps {
  readonly needId: string;
  readonly row: ShortlistRow;
  /** Given to those who decide. */
  readonly onTakeBack?: ((row: ShortlistRow) => void) | undefined;
  readonly onStage: (row: ShortlistRow) => void;
}

/** What else can be done with a match. */
export function RowMenu({ needId, row, onTakeBack, onStage }: RowMenuProps) {
  const { language } = useLanguage();
  const words = useWords(SHORTLIST_WORDS);
  const { role } = useSession();
  const { supplier, decision } = row;
  const query = new URLSearchParams({ requirement: needId, language });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`${words.more}: ${supplier.name}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLink
          leftSection={<IconUser size={16} aria-hidden />}
          to={role === 'purchaser' ? '/members/$supplierId' : '/members/$supplierId/profile'}
          params={{ supplierId: supplier.id }}
        >
          {words.profile}
        </MenuLink>
        <Menu.Item
          component="a"
          leftSection={<IconFileText size={16} aria-hidden />}
          href={`${addressOf(`/api/v1/suppliers/${supplier.id}/one-pager.pdf`)}?${query}`}
          download
        >
          {words.onePager}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlag size={16} aria-hidden />} onClick={() => onStage(row)}>
          {words.recordStage}
        </Menu.Item>
        {onTakeBack && decision && (
          <Menu.Item leftSection={<IconRestore size={16} aria-hidden />} onClick={() => onTakeBack(row)}>
            {words.takeBack}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
