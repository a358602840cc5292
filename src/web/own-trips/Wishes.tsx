import { Alert, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../api/api';
import { useBuyerName, useMemberName } from '../reference/organisations';
import { useLanguage, useWords } from '../screen/language';
import { useUndo } from '../screen/undo';
import { SCREEN_WORDS } from '../screen/words';
import { type OwnTrip, type WishKind, wishOf } from './own-trip';
import classes from './own-trips.module.css';
import { tellOfTrip } from './tell-of-trip';
import { OWN_TRIP_WORDS } from './words';

/** Whom the reader must, may or must not meet. The other side is told of none of it. */
export function Wishes({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const [chosen, setChosen] = useState(trip.ownBuyers[0]?.id);
  const pairs = usePairs(trip, chosen);
  return (
    <section aria-label={words.wishes}>
      <Title order={2}>{words.wishes}</Title>
      <Text size="sm">{trip.ownMember ? words.wishesOfMember : words.wishesOfBuyer}</Text>
      <Alert my="sm" icon={<IconEyeOff aria-hidden />} variant="light">
        {words.secret}
      </Alert>
      {trip.ownBuyers.length > 1 && (
        <NativeSelect
          label={words.people}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={trip.ownBuyers.map(({ id, name }) => ({ value: id, label: name }))}
          maw={320}
          mb="sm"
        />
      )}
      <ul className={classes.wishes}>
        {pairs.map((pair) => (
          <WishLine key={`${pair.supplierId} ${pair.buyer}`} trip={trip} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

interface WishedPair {
  readonly supplierId: string;
  readonly buyer: string;
  readonly name: string;
  readonly languages: readonly string[];
}

/** Everybody whom the reader can wish to meet: buyers for a member, members for people of a buyer. */
function usePairs(trip: OwnTrip, people: string | undefined): readonly WishedPair[] {
  const buyerName = useBuyerName();
  const memberName = useMemberName(trip.members.map(({ supplierId }) => supplierId));
  const { ownMember } = trip;
  if (ownMember) {
    return trip.buyers.map(({ id, buyerId, name, languages }) => ({
      supplierId: ownMember.supplierId,
      buyer: id,
      name: `${buyerName(buyerId)}, ${name}`,
      languages,
    }));
  }
  if (people === undefined) return [];
  return trip.members.map(({ supplierId, languages }) => ({
    supplierId,
    buyer: people,
    name: memberName(supplierId),
    languages,
  }));
}

const CHOICES = ['none', 'may', 'must', 'must-not'] as const;

function WishLine({ trip, pair }: { readonly trip: OwnTrip; readonly pair: WishedPair }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { failed } = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  const { offer } = useUndo();
  const { supplierId, buyer, name, languages } = pair;
  const stored = wishOf(trip, supplierId, buyer);
  const [pending, setPending] = useState<(typeof CHOICES)[number]>();
  const spoken = new Intl.DisplayNames(language, { type: 'language' });
  const choose = async (choice: (typeof CHOICES)[number]) => {
    setPending(choice);
    try {
      await storeWish(trip.id, pair, choice === 'none' ? undefined : choice);
      offer(words.wished(name, words.kinds[choice]), () => storeWish(trip.id, pair, stored));
    } catch (error) {
      notifications.show({ color: 'red', title: failed, message: error instanceof Error ? error.message : '' });
    }
    setPending(undefined);
  };
  return (
    <li>
      <div>
        <Text fw={500}>{name}</Text>
        {languages.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.speaks(languages.map((code) => spoken.of(code) ?? code).join(', '))}
          </Text>
        )}
      </div>
      <SegmentedControl
        aria-label={words.wishFor(name)}
        value={pending ?? stored ?? 'none'}
        disabled={pending !== undefined}
        onChange={(choice) => void choose(choice)}
        data={CHOICES.map((value) => ({ value, label: words.kinds[value] }))}
      />
    </li>
  );
}

/** Stores a wish, or that there is none. @throws ApiProblem */
async function storeWish(tripId: string, { supplierId, buyer }: WishedPair, kind: WishKind | undefined): Promise<void> {
  const params = { path: { tripId, supplierId, buyer } };
  const at = '/api/v1/trips/{tripId}/wishes/{supplierId}/{buyer}';
  await (kind === undefined ? client.DELETE(at, { params }) : client.PUT(at, { params, body: { kind } }));
  await tellOfTrip();
}
