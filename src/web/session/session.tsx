import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { $api } from '../api/api';
import { ApiProblem } from '../api/problem';
import type { paths } from '../api/wire';
import { ErrorState, Loading } from '../screen/states';

/** Who is signed in, in which role and for which organisation. */
export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];

const Current = createContext<Session | undefined>(undefined);

/** Shows its children to whoever is signed in, and leads everybody else to the sign-in page and back. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/session', {}, { staleTime: 60_000 });
  const isStranger = error instanceof ApiProblem && error.status === 401;
  const navigate = useNavigate();
  useEffect(() => {
    if (!isStranger) return;
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { next: pathname + search }, replace: true });
  }, [isStranger, navigate]);
  if (isStranger) return <Loading />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <Current value={data}>{children}</Current>;
}

/** The session of whoever is looking; only below `SessionGate`. */
export function useSession(): Session {
  const session = use(Current);
  if (session === undefined) throw new Error('useSession is used outside of SessionGate.');
  return session;
}
