import { NoPermission } from '../screen/states';
import { useSession } from '../session/session';
import { ProfileEditor } from './ProfileEditor';

/** A supplier's own profile. */
export function ProfilePage() {
  const { supplierId } = useSession();
  return supplierId === undefined ? <NoPermission /> : <ProfileEditor supplierId={supplierId} />;
}
