import { Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../screen/language';
import { useUndo } from '../../../screen/undo';
import { withBuyer } from '../draft/people';
import { withBuyerBack } from '../draft/put-back';
import { withoutBuyer } from '../draft/written-trip';
import { usePlanning } from '../planning';
import { Section } from '../Section';
import { PLAN_WORDS } from '../words';
import { BuyerCard } from './BuyerCard';

/** Whom the trip is for: a line for each department or person that receives, or comes. */
export function BuyersSection() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit, buyers } = usePlanning();
  const { offer } = useUndo();
  // A select that has done its work is empty again.
  const [round, setRound] = useState(0);
  return (
    <Section
      title={words.buyers}
      actions={
        <Select
          key={round}
          size="xs"
          w={220}
          aria-label={words.addBuyer}
          placeholder={words.addBuyer}
          leftSection={<IconPlus size={14} aria-hidden />}
          searchable
          autoSelectOnBlur={false}
          data={buyers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const buyer = buyers.find((one) => one.id === id);
            if (buyer) edit((trip) => withBuyer(trip, buyer, words.usualPeople));
            setRound(round + 1);
          }}
        />
      }
    >
      {draft.buyers.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noBuyers}
        </Text>
      )}
      {draft.buyers.map((people, index) => (
        <BuyerCard
          key={people.id}
          people={people}
          index={index}
          onRemove={() => {
            const name = buyers.find(({ id }) => id === people.buyerId)?.name ?? people.buyerId;
            const before = draft;
            edit((trip) => withoutBuyer(trip, people));
            offer(words.removed(`${name}, ${people.name}`), async () =>
              edit((trip) => withBuyerBack(trip, before, people)),
            );
          }}
        />
      ))}
    </Section>
  );
}
