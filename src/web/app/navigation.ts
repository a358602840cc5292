import {
  type Icon,
  IconAddressBook,
  IconCalendarCheck,
  IconChecklist,
  IconFileImport,
  IconFileInvoice,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconListDetails,
  IconMail,
  IconMap2,
  IconPencilPlus,
  IconPlaneTilt,
  IconReportAnalytics,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import type { Role } from '../../domain/permission';
import type { FRAME_WORDS } from './words';

type PersonsRole = Exclude<Role, 'house'>;
type NavigationWord = Exclude<keyof (typeof FRAME_WORDS)['en'], 'roles'>;

/** A page that the main navigation leads to. */
export interface Destination {
  readonly to:
    | '/'
    | '/members'
    | '/needs'
    | '/needs/new'
    | '/trips'
    | '/coverage'
    | '/map'
    | '/fairness'
    | '/profile'
    | '/fit'
    | '/import'
    | '/people'
    | '/log'
    | '/mails'
    | '/my-trips'
    | '/follow-ups'
    | '/outcomes'
    | '/report';
  readonly word: NavigationWord;
  /** What stands together, with a little room before the next. */
  readonly part: 'work' | 'trips' | 'overview' | 'house';
  readonly icon: Icon;
  readonly roles: readonly PersonsRole[];
}

const LEADERS: readonly PersonsRole[] = ['administrator', 'cluster-leader'];

/** Every page of the main navigation, and for whom it is. What a role may do there is decided by the server. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/', word: 'home', part: 'work', icon: IconHome, roles: [...LEADERS, 'supplier-editor', 'purchaser'] },
  { to: '/profile', word: 'profile', part: 'work', icon: IconAddressBook, roles: ['supplier-editor'] },
  { to: '/fit', word: 'fit', part: 'work', icon: IconChecklist, roles: ['supplier-editor'] },
  { to: '/needs', word: 'needs', part: 'work', icon: IconListDetails, roles: [...LEADERS, 'purchaser'] },
  { to: '/needs/new', word: 'writeNeed', part: 'work', icon: IconPencilPlus, roles: ['purchaser', ...LEADERS] },
  { to: '/members', word: 'members', part: 'work', icon: IconAddressBook, roles: [...LEADERS, 'purchaser'] },
  { to: '/trips', word: 'trips', part: 'trips', icon: IconPlaneTilt, roles: LEADERS },
  { to: '/my-trips', word: 'ownTrips', part: 'trips', icon: IconPlaneTilt, roles: ['supplier-editor', 'purchaser'] },
  {
    to: '/follow-ups',
    word: 'followUps',
    part: 'trips',
    icon: IconCalendarCheck,
    roles: [...LEADERS, 'supplier-editor'],
  },
  { to: '/outcomes', word: 'outcomes', part: 'trips', icon: IconFileInvoice, roles: [...LEADERS, 'supplier-editor'] },
  { to: '/report', word: 'report', part: 'trips', icon: IconReportAnalytics, roles: LEADERS },
  { to: '/coverage', word: 'coverage', part: 'overview', icon: IconLayoutGrid, roles: LEADERS },
  { to: '/map', word: 'map', part: 'overview', icon: IconMap2, roles: [...LEADERS, 'purchaser'] },
  { to: '/fairness', word: 'fairness', part: 'overview', icon: IconScale, roles: [...LEADERS, 'supplier-editor'] },
  { to: '/import', word: 'imports', part: 'house', icon: IconFileImport, roles: [...LEADERS, 'purchaser'] },
  { to: '/people', word: 'people', part: 'house', icon: IconUsers, roles: LEADERS },
  { to: '/log', word: 'log', part: 'house', icon: IconHistory, roles: ['administrator'] },
  { to: '/mails', word: 'mails', part: 'house', icon: IconMail, roles: ['administrator'] },
];

/** Where a role can go from the main navigation, in order. */
export function destinationsOf(role: PersonsRole): readonly Destination[] {
  return DESTINATIONS.filter(({ roles }) => roles.includes(role));
}
