import { Checkbox } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { Language } from '../../domain/language';
import type { Names } from '../reference/vocabulary';
import { formatAgo } from '../screen/formats';
import { useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import type { ColumnId } from './columns';
import classes from './Members.module.css';
import { heardAt, isLapsing, isSilent } from './select-members';
import type { Member } from './use-members';
import { MEMBERS_WORDS } from './words';

/** A column, and where it stands. */
export interface PlacedColumn {
  readonly id: ColumnId;
  readonly width: number;
  /** Pixels from the left edge, where it stays; absent where it moves with the rest. */
  readonly left: number | undefined;
  readonly resize: (event: unknown) => void;
}

interface MemberRowProps {
  readonly member: Member;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly PlacedColumn[];
  readonly names: Names;
  readonly language: Language;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
}

/** One member. It is drawn again only when something of it has changed. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, index, top, columns, isChosen, isCurrent, toggle } = props;
  const words = useWords(MEMBERS_WORDS);
  return (
    <tr
      aria-rowindex={index + 2}
      data-chosen={isChosen || undefined}
      className={classes.row}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={classes.box}>
        <Checkbox
          size="xs"
          aria-label={words.choose(member.name)}
          checked={isChosen}
          onChange={() => toggle(member.id)}
        />
      </td>
      {columns.map(({ id, width, left }) => {
        const Cell = id === 'name' ? 'th' : 'td';
        return (
          <Cell
            key={id}
            scope={id === 'name' ? 'row' : undefined}
            className={classes.cell}
            data-column={id}
            data-pinned={left !== undefined || undefined}
            style={{ width, left }}
          >
            <Content column={id} {...props} />
          </Cell>
        );
      })}
    </tr>
  );
});

function Content({ column, member, names, language }: MemberRowProps & { readonly column: ColumnId }): ReactNode {
  const words = useWords(MEMBERS_WORDS);
  switch (column) {
    case 'name':
      return <Name member={member} />;
    case 'towns':
      return member.towns.join(', ');
    case 'processes':
      return member.processes.map(names.concept).join(', ');
    case 'certificates':
      return <Certificates of={member} names={names} />;
    case 'qualified':
      return <OpenNeeds of={member} />;
    case 'completeness':
      return (
        <span role="img" aria-label={words.filled(member.completeness)} className={classes.meter}>
          <span style={{ width: `${member.completeness}%` }} />
          <i>{member.completeness} %</i>
        </span>
      );
    case 'heard': {
      const heard = heardAt(member);
      const isOld = isSilent(member, new Date());
      return (
        <span title={heard.slice(0, 10)} data-warning={isOld || undefined} className={classes.mark}>
          {formatAgo(heard, new Date(), language)}
        </span>
      );
    }
    case 'organisationNumber':
      return member.organisationNumber ?? '';
  }
}

function Name({ member: { id, name, standing, illustrative } }: { readonly member: Member }) {
  const words = useWords(MEMBERS_WORDS);
  return (
    <>
      <TextLink
        from="/members"
        to="/members/$supplierId"
        params={{ supplierId: id }}
        search={(all) => all}
        preload={false}
        className={classes.name}
        underline="never"
      >
        {name}
      </TextLink>
      {standing === 'ceased' && <span className={classes.note}>{words.ceased}</span>}
      {illustrative && standing !== 'ceased' && <span className={classes.note}>{words.example}</span>}
    </>
  );
}

function Certificates({ of, names }: { readonly of: Member; readonly names: Names }) {
  const words = useWords(MEMBERS_WORDS);
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  return of.certificates
    .filter(({ state }) => state === 'valid')
    .map((one, index) => {
      const isEnding = isLapsing(one, now);
      const { scheme, expires } = one;
      const hint = isEnding ? ` (${expires !== undefined && expires < today ? words.ended : words.endsSoon})` : '';
      return (
        <span key={scheme} title={expires} data-warning={isEnding || undefined} className={classes.mark}>
          {index > 0 && ', '}
          {names.scheme(scheme)}
          {hint}
        </span>
      );
    });
}

function OpenNeeds({ of: { openNeeds } }: { readonly of: Member }) {
  const words = useWords(MEMBERS_WORDS);
  const { qualified, conditional } = openNeeds;
  if (qualified + conditional === 0) return <span className={classes.nothing}>–</span>;
  return (
    <span
      role="img"
      aria-label={words.needsHint(qualified, conditional)}
      title={words.needsHint(qualified, conditional)}
    >
      <b data-verdict="qualified">{qualified}</b> / <b data-verdict="conditional">{conditional}</b>
    </span>
  );
}
