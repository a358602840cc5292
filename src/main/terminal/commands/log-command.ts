import { Command } from 'commander';
import { HOUSE } from '../../../flows/house';
import { type Verified, verifyLog } from '../../../flows/log/verify-log';
import { EXIT } from '../../process/exit-codes';
import { asJson, withFlows } from '../command-line';

/** `matchverk log`: what was done, and what was refused. */
export function logCommand(): Command {
  return new Command('log')
    .description('the log of what was done and refused / loggen över vad som gjorts och nekats')
    .addCommand(verify());
}

function verify(): Command {
  return new Command('verify')
    .description(
      'find whether anything in the log, or a revision that it speaks of, was changed or taken away / ta reda på om något i loggen, eller en version som den talar om, har ändrats eller tagits bort',
    )
    .option('--json', 'as JSON / som JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      await withFlows(async (deps) => {
        const found = await verifyLog(deps, HOUSE);
        if (found.tampering) process.exitCode = EXIT.badInput;
        return json ? asJson(found) : describe(found);
      });
    });
}

/** The hash is told so that it can be kept elsewhere: whoever rewrites the whole log cannot give it back that end. */
function describe({ entries, hash, tampering }: Verified): string {
  if (tampering === undefined) {
    return `${entries} entries, untouched; the last hash is / poster, orörda; den sista hashen är\n${hash}`;
  }
  const { number, what } = tampering;
  return what === 'entry'
    ? `Entry ${number} is not what was written, or is gone. / Post ${number} är inte vad som skrevs, eller är borta.`
    : `The revision of which entry ${number} speaks was changed or taken away. / Versionen som post ${number} talar om har ändrats eller tagits bort.`;
}
