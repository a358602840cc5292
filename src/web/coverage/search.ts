import * as z from 'zod/mini';
import { AnId, addressPart } from '../screen/address-part';

const id = addressPart(AnId);

/** Which row of the coverage is open. */
export const CoverageSearch = z.object({ process: id, scheme: id });
