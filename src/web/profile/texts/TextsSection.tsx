import { Button, SimpleGrid, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { LANGUAGES, type Language, type Texts, withText } from '../../../domain/language';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import type { Corrections } from '../../../domain/supplier/understanding';
import { useWords } from '../../screen/language';
import { useEditing } from '../editing';
import { FieldVisibility } from '../FieldVisibility';
import { Section } from '../Section';
import { MarkedText } from './MarkedText';
import type { Mention } from './marks';
import { UnderstoodConcepts } from './UnderstoodConcepts';
import { useMentions } from './use-mentions';
import { TEXTS_WORDS } from './words';

/** What the supplier says of itself in free text, and what we understand of that. */
export function TextsSection({ draft }: { readonly draft: ProfileDraft }) {
  const { texts, corrections } = draft;
  const words = useWords(TEXTS_WORDS);
  const { edit } = useEditing();
  const mentions: Readonly<Record<Language, readonly Mention[]>> = {
    sv: useMentions(texts.sv ?? '', 'sv'),
    en: useMentions(texts.en ?? '', 'en'),
  };
  const correct = (next: Corrections) => edit((now) => ({ ...now, corrections: next }));
  return (
    <Section id="texts" title={words.title} hint={words.hint} readers={<FieldVisibility field="texts" draft={draft} />}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {LANGUAGES.map((language) => (
            <OneText
              key={language}
              language={language}
              texts={texts}
              mentions={mentions[language]}
              corrections={corrections}
              onCorrect={correct}
            />
          ))}
        </SimpleGrid>
        <UnderstoodConcepts mentions={[...mentions.sv, ...mentions.en]} corrections={corrections} onCorrect={correct} />
      </Stack>
    </Section>
  );
}

interface OneTextProps {
  readonly language: Language;
  readonly texts: Texts;
  readonly mentions: readonly Mention[];
  readonly corrections: Corrections;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** One text; a second one that nobody has begun is offered, not shown empty. */
function OneText({ language, texts, mentions, corrections, onCorrect }: OneTextProps) {
  const words = useWords(TEXTS_WORDS);
  const { edit, faultAt } = useEditing();
  const [isBegun, setIsBegun] = useState(texts[language] !== undefined);
  const hasOther = LANGUAGES.some((other) => other !== language && texts[other] !== undefined);
  if (texts[language] === undefined && hasOther && !isBegun) {
    return (
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        justify="flex-start"
        onClick={() => setIsBegun(true)}
      >
        {words.addText[language]}
      </Button>
    );
  }
  return (
    <MarkedText
      label={words[language]}
      placeholder={words.placeholder[language]}
      language={language}
      value={texts[language] ?? ''}
      mentions={mentions}
      corrections={corrections}
      error={faultAt(`/texts/${language}`)}
      onChange={(text) => edit((draft) => ({ ...draft, texts: withText(draft.texts, language, text) }))}
      onCorrect={onCorrect}
    />
  );
}
