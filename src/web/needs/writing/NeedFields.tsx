import { Fieldset, Group, NativeSelect, SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core';
import { $api } from '../../api/api';
import { useWords } from '../../screen/language';
import { useSession } from '../../session/session';
import { WRITING_WORDS } from './words';
import { usualStart, type WrittenNeed } from './written-need';

type Change = (change: (before: WrittenNeed) => WrittenNeed) => void;

interface FieldsProps {
  readonly need: WrittenNeed;
  readonly setNeed: Change;
  readonly faultAt: (pointer: string) => string | undefined;
}

/** The title, and the language that is written in. */
export function TitleFields({ need, setNeed, faultAt }: FieldsProps) {
  const words = useWords(WRITING_WORDS);
  const { language, title } = need;
  const other = title[language === 'sv' ? 'en' : 'sv'];
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        style={{ flex: '1 1 14rem' }}
        label={words.title}
        placeholder={other || words.titlePlaceholder}
        value={title[language]}
        lang={language}
        maxLength={200}
        required
        error={faultAt('/title')}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setNeed((before) => ({ ...before, title: { ...before.title, [before.language]: text } }));
        }}
      />
      <SegmentedControl
        aria-label={words.inLanguage}
        value={language}
        onChange={(value) => setNeed((before) => ({ ...before, language: value }))}
        data={[
          { value: 'sv' as const, label: words.languages.sv },
          { value: 'en' as const, label: words.languages.en },
        ]}
      />
    </Group>
  );
}

/** Who buys, and where it is delivered. Whoever buys for one company only is not asked which. */
export function PlaceFields({ need, setNeed, faultAt }: FieldsProps) {
  const words = useWords(WRITING_WORDS);
  const { role } = useSession();
  const { data } = $api.useQuery('get', '/api/v1/buyers');
  const buyers = data?.items ?? [];
  const sites = buyers.find(({ id }) => id === need.buyerId)?.sites ?? [];
  return (
    <SimpleGrid cols={{ base: 1, xs: role === 'purchaser' ? 1 : 2 }} spacing="sm">
      {role !== 'purchaser' && (
        <NativeSelect
          label={words.buyer}
          value={need.buyerId}
          error={faultAt('/buyerId')}
          onChange={(event) => {
            const buyerId = event.currentTarget.value;
            const [first] = buyers.find(({ id }) => id === buyerId)?.sites ?? [];
            setNeed((before) => ({ ...before, buyerId, receivingSiteId: first?.id ?? '' }));
          }}
          data={[...(need.buyerId === '' ? [''] : []), ...buyers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <NativeSelect
        label={words.site}
        value={need.receivingSiteId}
        error={faultAt('/receivingSiteId')}
        onChange={(event) => {
          const receivingSiteId = event.currentTarget.value;
          setNeed((before) => ({ ...before, receivingSiteId }));
        }}
        data={[
          ...(need.receivingSiteId === '' ? [''] : []),
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </SimpleGrid>
  );
}

interface DateFieldsProps extends FieldsProps {
  /** The days as they hold now, those of the text included. */
  readonly milestones: Readonly<Partial<Record<'visit' | 'nomination' | 'startOfProduction', string>>>;
  readonly onLook: (name: string | undefined) => void;
}

/** The days on which certificates are judged: read from the text until somebody sets them. */
export function DateFields({ need, setNeed, faultAt, milestones, onLook }: DateFieldsProps) {
  const words = useWords(WRITING_WORDS);
  return (
    <Fieldset legend={words.dates} variant="unstyled">
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        {(['visit', 'nomination', 'startOfProduction'] as const).map((name) => {
          const isRead = milestones[name] !== undefined && need.milestones[name] === undefined;
          return (
            <TextInput
              key={name}
              type="date"
              label={words.milestones[name]}
              description={isRead ? words.fromText : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={milestones[name] ?? ''}
              required={name === 'startOfProduction'}
              error={faultAt(`/milestones/${name}`)}
              onFocus={() => onLook(`milestone/${name}`)}
              onBlur={() => onLook(undefined)}
              onChange={(event) => {
                const on = event.currentTarget.value;
                setNeed((before) => ({ ...before, milestones: { ...before.milestones, [name]: on } }));
              }}
            />
          );
        })}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={4}>
        {words.datesHint} {milestones.startOfProduction === undefined && words.noStart(usualStart(need.issuedOn))}
      </Text>
    </Fieldset>
  );
}
