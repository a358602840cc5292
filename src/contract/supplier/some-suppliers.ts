import { z } from 'zod';
import { SupplierIdShape } from '../primitives';

const MOST_NAMED = 100;

/** Some suppliers, as a query names them: `ebp,ytab`. */
export const SomeSuppliersInQuery = z
  .string()
  .max(MOST_NAMED * 81)
  .transform((ids) => ids.split(','))
  .pipe(z.array(SupplierIdShape).min(1).max(MOST_NAMED))
  .meta({
    description: `Only these, ${MOST_NAMED} at most, with commas between.`,
    override: { type: 'string', example: 'ebp,ytab' },
  });
