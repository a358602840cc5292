import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconColumns, IconPin, IconPinFilled } from '@tabler/icons-react';
import { useWords } from '../screen/language';
import { COLUMN_IDS, type ColumnId, type Layout, layoutOf } from './columns';
import { MEMBERS_WORDS } from './words';

interface ColumnsMenuProps {
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
}

/** Which columns are shown, in which order, and which stay at the left edge: all without dragging. */
export function ColumnsMenu({ layout, setLayout }: ColumnsMenuProps) {
  const words = useWords(MEMBERS_WORDS);
  const listed = [...layout.order, ...COLUMN_IDS.filter((id) => !layout.order.includes(id))];
  return (
    <Popover position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns size={16} aria-hidden />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={2}>
          {listed.map((id) => (
            <ColumnChoice key={id} id={id} layout={layout} setLayout={setLayout} />
          ))}
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setLayout(layoutOf({}))}>
            {words.resetColumns}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnChoice({ id, layout, setLayout }: ColumnsMenuProps & { readonly id: ColumnId }) {
  const words = useWords(MEMBERS_WORDS);
  const name = words.columnsOf[id];
  const { order, pinned } = layout;
  const place = order.indexOf(id);
  const isShown = place !== -1;
  const isPinned = pinned.includes(id);
  const move = (by: number) => () => {
    const next = order.filter((one) => one !== id);
    next.splice(place + by, 0, id);
    setLayout({ ...layout, order: next });
  };
  const show = () => setLayout({ ...layout, order: isShown ? order.filter((one) => one !== id) : [...order, id] });
  const pin = () => setLayout({ ...layout, pinned: isPinned ? pinned.filter((one) => one !== id) : [...pinned, id] });
  return (
    <Group justify="space-between" wrap="nowrap" gap="lg">
      <Checkbox size="sm" label={name} checked={isShown} disabled={id === 'name'} onChange={show} />
      <Group gap={2} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.moveLeft(name)}
          disabled={place <= 0}
          onClick={move(-1)}
        >
          <IconArrowLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.moveRight(name)}
          disabled={!isShown || place === order.length - 1}
          onClick={move(1)}
        >
          <IconArrowRight size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={words.pin(name)} aria-pressed={isPinned} onClick={pin}>
          {isPinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
        </ActionIcon>
      </Group>
    </Group>
  );
}
