import { type MouseEvent, memo, type ReactNode } from 'react';
import type { Language } from '../../domain/language';
import type { Names } from '../reference/vocabulary';
import { formatAgo } from '../screen/formats';
import { useWords } from '../screen/language';
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
  /** False while the table flies past: then the name is all that is shown. */
  readonly isWhole: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly names: Names;
  readonly language: Language;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
  /** The address of a member's panel. */
  readonly hrefOf: (id: string) => string;
}

/**
 * One member. It is drawn again only when something of it has changed, and of few plain elements: to whoever scrolls fast, forty of
 * these are made between two frames, and each element costs.
 */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, index, top, isWhole, columns, isChosen, isCurrent, toggle } = props;
  const words = useWords(MEMBERS_WORDS);
  if (!isWhole) {
    return (
      <tr aria-rowindex={index + 2} className={classes.row} style={{ top }}>
        <th scope="row" className={classes.passing}>
          {member.name}
        </th>
      </tr>
    );
  }
  return (
    <tr
      aria-rowindex={index + 2}
      data-chosen={isChosen || undefined}
      className={classes.row}
      data-current={isCurrent || undefined}
      style={{ top }}
    >
      <td className={classes.box}>
        <input
          type="checkbox"
          aria-label={words.choose(member.name)}
          checked={isChosen}
          onChange={() => toggle(member.id)}
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column} />
      ))}
    </tr>
  );
});

type CellProps = MemberRowProps & { readonly column: PlacedColumn };

function Cell(props: CellProps) {
  const { column, member } = props;
  const { id, width, left } = column;
  const Tag = id === 'name' ? 'th' : 'td';
  return (
    <Tag
      scope={id === 'name' ? 'row' : undefined}
      title={hintOf(props)}
      className={classes.cell}
      data-column={id}
      data-pinned={left !== undefined || undefined}
      data-warning={(id === 'heard' && isSilent(member, new Date())) || undefined}
      style={{ width, left }}
    >
      <Content {...props} />
    </Tag>
  );
}

/** What is told on pointing at a cell: the days behind the words. */
function hintOf({ column: { id }, member, names }: CellProps): string | undefined {
  if (id === 'heard') return heardAt(member).slice(0, 10);
  if (id !== 'certificates') return undefined;
  return inForce(member)
    .map(({ scheme, expires }) => [names.scheme(scheme), expires].filter(Boolean).join(' '))
    .join('\n');
}

function Content(props: CellProps): ReactNode {
  const { column, member, names, language } = props;
  const words = useWords(MEMBERS_WORDS);
  switch (column.id) {
    case 'name':
      return <Name {...props} />;
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
        <span
          role="img"
          aria-label={words.filled(member.completeness)}
          className={classes.meter}
          style={{ backgroundSize: `${member.completeness}% 100%` }}
        >
          {member.completeness} %
        </span>
      );
    case 'heard':
      return formatAgo(heardAt(member), new Date(), language);
    case 'organisationNumber':
      return member.organisationNumber ?? '';
  }
}

function Name({ member: { id, name, standing, illustrative }, hrefOf, open }: MemberRowProps) {
  const words = useWords(MEMBERS_WORDS);
  const follow = (event: MouseEvent) => {
    // With a key held, the browser opens a tab or a window of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  };
  return (
    <>
      <a href={hrefOf(id)} onClick={follow} className={classes.name}>
        {name}
      </a>
      {standing === 'ceased' && <span className={classes.note}>{words.ceased}</span>}
      {illustrative && standing !== 'ceased' && <span className={classes.note}>{words.example}</span>}
    </>
  );
}

function inForce({ certificates }: Member): Member['certificates'] {
  return certificates.filter(({ state }) => state === 'valid');
}

/** Those in force by name; those that end soon stand out, and say so. */
function Certificates({ of, names }: { readonly of: Member; readonly names: Names }): ReactNode {
  const words = useWords(MEMBERS_WORDS);
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const told = inForce(of).map((one) => {
    const { scheme, expires } = one;
    if (!isLapsing(one, now)) return names.scheme(scheme);
    return (
      <span key={scheme} data-warning>
        {names.scheme(scheme)} ({expires !== undefined && expires < today ? words.ended : words.endsSoon})
      </span>
    );
  });
  return told.flatMap((one, index) => (index === 0 ? [one] : [', ', one]));
}

function OpenNeeds({ of: { openNeeds } }: { readonly of: Member }) {
  const words = useWords(MEMBERS_WORDS);
  const { qualified, conditional } = openNeeds;
  if (qualified + conditional === 0) return <span className={classes.nothing}>–</span>;
  const hint = words.needsHint(qualified, conditional);
  return (
    <span role="img" aria-label={hint} title={hint}>
      {qualified} / {conditional}
    </span>
  );
}
