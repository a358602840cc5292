import type { paths } from '../api/wire';

/** A person as the list of accounts tells of him. */
export type Person = paths['/api/v1/accounts']['get']['responses'][200]['content']['application/json']['items'][number];
