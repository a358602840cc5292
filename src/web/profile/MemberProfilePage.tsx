import { Navigate, useParams } from '@tanstack/react-router';
import { useSession } from '../session/session';
import { ProfileEditor } from './ProfileEditor';

/** The profile of a member, as whoever looks after the cluster changes it. */
export function MemberProfilePage() {
  const { supplierId } = useParams({ from: '/shell/members/$supplierId/profile' });
  const { role } = useSession();
  // A buyer reads profiles beside the list of members, and has nothing to change in them.
  if (role === 'purchaser') return <Navigate to="/members/$supplierId" params={{ supplierId }} replace />;
  return <ProfileEditor supplierId={supplierId} />;
}
