import type { Profile } from '../domain/supplier/profile';
import type { Supplier } from '../domain/supplier/supplier';
import { addProfile } from './columns/add-profile';
import { ColumnsBuilder } from './columns/columns-builder';
import type { ProfileColumns } from './columns/profile-columns';
import type { Policy } from './policy';

/** A profile ready to be held against many requirements: one row of columns. */
export interface PreparedProfile {
  readonly columns: ProfileColumns;
  readonly row: number;
}

/** Prepares a profile once for any number of requirements. Pass it as the buyer may see it. */
export function prepareProfile(supplier: Supplier, profile: Profile, policy: Policy): PreparedProfile {
  const builder = new ColumnsBuilder();
  addProfile(builder, supplier, profile, policy);
  return { columns: builder.build(), row: 0 };
}
