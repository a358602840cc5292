import { z } from 'zod';
import { isCalendarDate } from '../../domain/calendar-date';

const day = z.string().refine(isCalendarDate).optional().catch(undefined);

/** The days of the report: a year up to today when left out. */
export const FairnessSearch = z.object({ from: day, to: day });
