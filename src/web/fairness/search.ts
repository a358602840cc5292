import * as z from 'zod/mini';
import { isCalendarDate } from '../../domain/calendar-date';
import { addressPart } from '../screen/address-part';

const day = addressPart(z.string().check(z.refine(isCalendarDate)));

/** The days of the report: a year up to today when left out. */
export const FairnessSearch = z.object({ from: day, to: day });
