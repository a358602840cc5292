import { useQuery } from '@tanstack/react-query';
import { membersWhoJoin } from '../../../domain/trip/trip';
import { useWords } from '../../screen/language';
import { ButtonLink } from '../../screen/links';
import { EmptyState, ErrorState, Loading } from '../../screen/states';
import { programmeQuery, wishesQuery, worthsQuery } from '../trip-api';
import { useTrip } from '../trip-context';
import { ProgrammePage } from './ProgrammePage';
import { BOARD_WORDS } from './words';

/** Who meets whom when. */
export function ProgrammeTab() {
  const words = useWords(BOARD_WORDS);
  const { id, draft } = useTrip();
  const programme = useQuery(programmeQuery(id));
  const wishes = useQuery(wishesQuery(id));
  const worths = useQuery(worthsQuery(id));
  const error = programme.error ?? wishes.error ?? worths.error;
  if (error) {
    const retry = () => void Promise.all([programme.refetch(), wishes.refetch(), worths.refetch()]);
    return <ErrorState error={error} retry={retry} />;
  }
  if (!programme.data || !wishes.data || !worths.data) return <Loading />;
  if (draft.buyers.length === 0 || membersWhoJoin(draft).length === 0) {
    const toPlan = (
      <ButtonLink to="/trips/$tripId" params={{ tripId: id }}>
        {words.toPlan}
      </ButtonLink>
    );
    return <EmptyState title={words.nobody} action={toPlan} />;
  }
  return <ProgrammePage loaded={programme.data} wishes={wishes.data} worths={worths.data} />;
}
