import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../screen/language';
import { bounded, type Layout } from './columns';
import type { PlacedColumn } from './MemberRow';
import classes from './Members.module.css';
import { MEMBERS_WORDS } from './words';

/** Pixels that one press of an arrow key adds or takes. */
const STEP = 16;

interface HeaderCellProps {
  readonly column: PlacedColumn;
  readonly sort: string;
  readonly setSort: (sort: string) => void;
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
}

/** The head of a column: sorts by it, and is drawn wider or narrower by mouse, finger or arrow keys. */
export function HeaderCell({ column: { id, width, left, resize }, sort, setSort, layout, setLayout }: HeaderCellProps) {
  const words = useWords(MEMBERS_WORDS);
  const name = words.columnsOf[id];
  const isAscending = sort === id;
  const isDescending = sort === `-${id}`;
  const widen = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    setLayout({ ...layout, widths: { ...layout.widths, [id]: bounded(width + by) } });
  };
  return (
    <th
      scope="col"
      aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}
      className={classes.headCell}
      data-pinned={left !== undefined || undefined}
      style={{ width, left }}
    >
      <UnstyledButton
        className={classes.sort}
        aria-label={words.sortBy(name)}
        onClick={() => setSort(isAscending ? `-${id}` : id)}
      >
        {name}
        {isAscending && <IconArrowUp size={13} aria-hidden />}
        {isDescending && <IconArrowDown size={13} aria-hidden />}
      </UnstyledButton>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule that is drawn is no <hr>. */}
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={words.width(name)}
        aria-valuenow={width}
        tabIndex={0}
        className={classes.resize}
        onMouseDown={resize}
        onTouchStart={resize}
        onKeyDown={widen}
      />
    </th>
  );
}
