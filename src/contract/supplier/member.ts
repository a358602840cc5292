import { z } from 'zod';
import { pageOf } from '../paging';
import {
  CalendarDateShape,
  ConceptIdShape,
  CountingShape,
  InstantShape,
  SchemeIdShape,
  SupplierIdShape,
} from '../primitives';
import { CertificateStateShape } from './site';

const CountShape = z.int().min(0);

/** A member in one line. */
const MemberView = z
  .strictObject({
    id: SupplierIdShape,
    name: z.string(),
    organisationNumber: z.string().exactOptional(),
    standing: z.enum(['active', 'ceased']),
    illustrative: z.boolean().meta({ description: 'True where the company is invented, to show how things work.' }),
    towns: z.array(z.string()).meta({ description: 'Of its sites, each once.' }),
    processes: z.array(ConceptIdShape).meta({ description: 'Its trades: what any site does as core.' }),
    certificates: z
      .array(
        z.strictObject({
          scheme: SchemeIdShape,
          state: CertificateStateShape,
          expires: CalendarDateShape.exactOptional(),
        }),
      )
      .meta({ description: 'The best that any site has of each scheme.' }),
    revision: CountingShape,
    completeness: z
      .int()
      .min(0)
      .max(100)
      .meta({ description: 'Percent of the questions that the profile, as the caller sees it, answers.' }),
    savedAt: InstantShape,
    savedBy: z.string().exactOptional().meta({ description: 'Only where the caller may know it.' }),
    confirmedAt: InstantShape.exactOptional(),
    confirmedBy: z.string().exactOptional(),
    openNeeds: z
      .strictObject({ qualified: CountShape, conditional: CountShape })
      .meta({ description: 'Open needs on whose shortlist it stands; of a buyer, his own.' }),
  })
  .meta({ id: 'Member', description: 'A member in one line of a long table, as the caller may see it.' });

/** One page of members. */
export const MembersView = pageOf('MemberPage', MemberView);
