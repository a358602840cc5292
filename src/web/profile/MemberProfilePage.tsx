import { useParams } from '@tanstack/react-router';
import { ProfileEditor } from './ProfileEditor';

/** The profile of a member, as whoever looks after the cluster changes it. */
export function MemberProfilePage() {
  const { supplierId } = useParams({ from: '/shell/members/$supplierId/profile' });
  return <ProfileEditor supplierId={supplierId} />;
}
