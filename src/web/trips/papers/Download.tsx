import { Anchor, Group, Text } from '@mantine/core';
import { addressOf } from '../../api/api';
import { useWords } from '../../screen/language';
import { PAPER_WORDS } from './words';

const LANGUAGES = ['sv', 'en'] as const;

interface DownloadProps {
  /** What it is called beside the links. */
  readonly name: string;
  /** What the links are called for those who listen, where the name alone would not tell them apart. */
  readonly toldAs?: string;
  readonly hint?: string;
  /** Up to the language: `…/programme.pdf?`. */
  readonly path: `/api/v1/${string}`;
}

/** A paper in either language. */
export function Download({ name, toldAs = name, hint, path }: DownloadProps) {
  const words = useWords(PAPER_WORDS);
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text size="sm" fw={500}>
          {name}
        </Text>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      <Group gap="md">
        {LANGUAGES.map((language) => (
          <Anchor
            key={language}
            href={addressOf(`${path}language=${language}`)}
            download
            size="sm"
            aria-label={`${toldAs}: ${words.inLanguage[language]}`}
            style={{ display: 'inline-block', minHeight: 24 }}
          >
            {words.inLanguage[language]}
          </Anchor>
        ))}
      </Group>
    </Group>
  );
}
