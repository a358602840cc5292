import { z } from 'zod';
import type { SheetFormat } from '../domain/made-file';

/** In what a table can be had. */
export const SheetFormatShape: z.ZodType<SheetFormat, SheetFormat> = z.enum(['xlsx', 'csv-excel', 'csv']).meta({
  id: 'SheetFormat',
  description: 'A workbook; CSV with semicolons and decimal commas, for Excel with Swedish settings; or plain CSV.',
});

/** What an answer in that format calls itself. */
export const SHEET_MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-excel': 'text/csv; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
