import { z } from 'zod';
import { REGIONS_OF_MEMORANDUM } from '../../domain/outcome/memorandum';
import { CalendarDateShape, CountingShape, CountryCodeShape, MAX, MemorandumIdShape, textUpTo } from '../primitives';
import { EvidenceShape } from '../supplier/evidence';

/** What is saved of a memorandum. */
export const SaveMemorandumBody = z
  .strictObject({
    title: textUpTo(MAX.word),
    regions: z
      .array(z.strictObject({ name: textUpTo(MAX.word), country: CountryCodeShape }))
      .length(REGIONS_OF_MEMORANDUM)
      .meta({ description: 'Both sides.' }),
    signedOn: CalendarDateShape,
    validUntil: CalendarDateShape.exactOptional().meta({
      description: 'The last day; absent where it holds until somebody ends it.',
    }),
    evidence: EvidenceShape,
  })
  .meta({
    id: 'SaveMemorandumBody',
    description: 'An agreement between two regions, under which trips are made.',
    example: {
      title: 'Olofström and Coventry',
      regions: [
        { name: 'Olofström', country: 'SE' },
        { name: 'Coventry', country: 'GB' },
      ],
      signedOn: '2016-11-10',
      evidence: { tier: 'documented', on: '2016-11-10', source: 'the signed memorandum', illustrative: true },
    },
  });

/** A new memorandum. */
export const CreateMemorandumBody = z
  .strictObject({ id: MemorandumIdShape, draft: SaveMemorandumBody })
  .meta({ id: 'CreateMemorandumBody', description: 'A new memorandum, with the id that it shall have.' });

/** A memorandum in its newest revision. */
export const MemorandumView = z
  .strictObject({ id: MemorandumIdShape, revision: CountingShape, draft: SaveMemorandumBody })
  .meta({ id: 'Memorandum', description: 'An agreement between two regions. `draft` can be changed and sent back.' });
