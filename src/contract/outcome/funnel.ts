import { z } from 'zod';
import { FUNNEL_STEPS } from '../../domain/outcome/funnel';
import { BilingualShape, OutcomeIdShape, TripIdShape } from '../primitives';
import { CurrencyShape } from './outcome';

const CountShape = z.int().min(0);

const FigureView = z
  .strictObject({
    step: z.enum(FUNNEL_STEPS),
    of: z.enum(['member', 'meeting', 'match', 'outcome']).meta({ description: 'What the ids are of.' }),
    label: BilingualShape,
    count: CountShape,
    ids: z.array(z.string()).meta({ description: 'Those counted; a match is `requirement/supplier`.' }),
  })
  .meta({ id: 'FunnelFigure', description: 'One figure of a funnel with the records that it counts.' });

/** From the members who might travel to the orders that came of it. */
export const FunnelView = z
  .strictObject({
    tripId: TripIdShape,
    title: z.string(),
    seats: CountShape,
    figures: z.array(FigureView),
    values: z.array(
      z
        .strictObject({
          currency: CurrencyShape,
          confirmedMinor: CountShape,
          unconfirmedMinor: CountShape,
          ids: z.array(OutcomeIdShape),
        })
        .meta({ id: 'FunnelValue', description: 'What the orders are worth a year, in minor units.' }),
    ),
  })
  .meta({
    id: 'Funnel',
    description:
      'What came of a trip. A match counts for every stage that it has reached or passed since it was talked about, so no stage counts more than the one before it.',
  });
