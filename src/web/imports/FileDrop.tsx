import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useWords } from '../screen/language';
import classes from './imports.module.css';
import { IMPORT_WORDS } from './words';

interface FileDropProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on, and the button that does the same. */
export function FileDrop({ isBusy, onFile }: FileDropProps) {
  const words = useWords(IMPORT_WORDS);
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file && !isBusy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <fieldset
      aria-label={words.drop}
      className={classes.drop}
      data-over={isOver || undefined}
      onDrop={drop}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
    >
      <Group gap="md" justify="center">
        <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
        <Stack gap={0}>
          <Text fw={600}>{isBusy ? words.uploading : words.drop}</Text>
          <Text size="sm" c="dimmed">
            {words.dropHint}
          </Text>
        </Stack>
        <FileButton onChange={take} accept=".xlsx,.csv,.txt,.tsv" key={String(isBusy)}>
          {(props) => (
            <Button {...props} loading={isBusy}>
              {words.choose}
            </Button>
          )}
        </FileButton>
      </Group>
    </fieldset>
  );
}
