import {
  type Icon,
  IconAddressBook,
  IconBriefcase,
  IconCalendarCheck,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconListDetails,
  IconMail,
  IconMap2,
  IconPencilPlus,
  IconPlaneTilt,
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
    | '/follow-ups';
  readonly word: NavigationWord;
  readonly icon: Icon;
  readonly roles: readonly PersonsRole[];
}

const LEADERS: readonly PersonsRole[] = ['administrator', 'cluster-leader'];

/** Every page of the main navigation, and for whom it is. What a role may do there is decided by the server. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/', word: 'home', icon: IconHome, roles: [...LEADERS, 'supplier-editor', 'purchaser'] },
  { to: '/profile', word: 'profile', icon: IconAddressBook, roles: ['supplier-editor'] },
  { to: '/fit', word: 'fit', icon: IconChecklist, roles: ['supplier-editor'] },
  { to: '/my-trips', word: 'ownTrips', icon: IconBriefcase, roles: ['supplier-editor', 'purchaser'] },
  { to: '/needs', word: 'needs', icon: IconListDetails, roles: [...LEADERS, 'purchaser'] },
  { to: '/needs/new', word: 'writeNeed', icon: IconPencilPlus, roles: ['purchaser', ...LEADERS] },
  { to: '/members', word: 'members', icon: IconAddressBook, roles: [...LEADERS, 'purchaser'] },
  { to: '/trips', word: 'trips', icon: IconPlaneTilt, roles: LEADERS },
  { to: '/coverage', word: 'coverage', icon: IconLayoutGrid, roles: LEADERS },
  { to: '/map', word: 'map', icon: IconMap2, roles: [...LEADERS, 'purchaser'] },
  { to: '/fairness', word: 'fairness', icon: IconScale, roles: [...LEADERS, 'supplier-editor'] },
  { to: '/follow-ups', word: 'followUps', icon: IconCalendarCheck, roles: [...LEADERS, 'supplier-editor'] },
  { to: '/import', word: 'imports', icon: IconFileImport, roles: [...LEADERS, 'purchaser'] },
  { to: '/people', word: 'people', icon: IconUsers, roles: LEADERS },
  { to: '/log', word: 'log', icon: IconHistory, roles: ['administrator'] },
  { to: '/mails', word: 'mails', icon: IconMail, roles: ['administrator'] },
];

/** Where a role can go from the main navigation, in order. */
export function destinationsOf(role: PersonsRole): readonly Destination[] {
  return DESTINATIONS.filter(({ roles }) => roles.includes(role));
}
