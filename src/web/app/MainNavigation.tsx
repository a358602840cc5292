import { useMatchRoute } from '@tanstack/react-router';
import { useWords } from '../screen/language';
import { NavigationLink } from '../screen/links';
import { useSession } from '../session/session';
import { destinationsOf } from './navigation';
import { FRAME_WORDS } from './words';

/** Where one can go, by role; the place where one is stands out. */
export function MainNavigation({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords(FRAME_WORDS);
  const { role } = useSession();
  const matchRoute = useMatchRoute();
  return destinationsOf(role).map(({ to, word, part, icon: Icon }, place, all) => {
    const isExact = to === '/' || to === '/needs/new';
    const isHere =
      Boolean(matchRoute({ to, fuzzy: !isExact })) && !(to === '/needs' && Boolean(matchRoute({ to: '/needs/new' })));
    return (
      <NavigationLink
        key={to}
        to={to}
        label={words[word]}
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        // The router's own notion of where one is would mark two places on the page of a new need.
        activeOptions={{ exact: true }}
        active={isHere}
        aria-current={isHere ? 'page' : undefined}
        onClick={onLeave}
        py={6}
        mt={place > 0 && all[place - 1]?.part !== part ? 'sm' : 0}
        style={{ borderRadius: 'var(--mantine-radius-sm)' }}
      />
    );
  });
}
