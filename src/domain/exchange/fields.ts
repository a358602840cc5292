/** What a column may hold of one site of a member. */
export const SITE_FIELDS = [
  'siteId',
  'siteName',
  'siteKind',
  'town',
  'region',
  'country',
  'latitude',
  'longitude',
  'processes',
  'certificates',
] as const;

/** What a column of a sheet of members may hold. Several rows of one member are its sites, one a row. */
export const MEMBER_FIELDS = [
  'id',
  'name',
  'organisationNumber',
  'standing',
  'ceasedOn',
  ...SITE_FIELDS,
  'languages',
  'exportMarkets',
  'textSv',
  'textEn',
] as const;

/** One field of a sheet of members. */
export type MemberField = (typeof MEMBER_FIELDS)[number];

/** What a column of a sheet of needs may hold, one need a row. */
export const NEED_FIELDS = [
  'id',
  'titleSv',
  'titleEn',
  'buyer',
  'receivingSite',
  'state',
  'issuedOn',
  'visit',
  'nomination',
  'startOfProduction',
  'steps',
  'materials',
  'volumeMin',
  'volumeMax',
  'volumeNecessity',
  'certificates',
  'languages',
  'withinKm',
  'distanceNecessity',
  'textSv',
  'textEn',
] as const;

/** One field of a sheet of needs. */
export type NeedField = (typeof NEED_FIELDS)[number];

/** One field of a sheet. */
export type SheetField = MemberField | NeedField;

/** What is taken in, or given out, as a sheet. */
export type ExchangeKind = 'members' | 'needs';

/** Every kind. */
export const EXCHANGE_KINDS: readonly ExchangeKind[] = ['members', 'needs'];

/** The fields of each kind, in the order of an exported sheet. */
export const FIELDS_OF: Readonly<Record<ExchangeKind, readonly SheetField[]>> = {
  members: MEMBER_FIELDS,
  needs: NEED_FIELDS,
};

/** The fields by which a row can be known to be about what is there already, surest first. */
export const KEYS_OF: Readonly<Record<ExchangeKind, readonly SheetField[]>> = {
  members: ['organisationNumber', 'id', 'name'],
  needs: ['id', 'titleSv', 'titleEn'],
};
