import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { isPublicAddress } from '../../endpoint.ts';

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

const inside = (host: string): NodeJS.ErrnoException => Object.assign(new Error(`${host} lies in a private network.`), { code: 'EINSIDE' });

/** Looks a name up and gives it only where all that it stands for is on the internet: a name may have come to mean a machine inside since it was stored. */
function lookupOutside(host: string, options: LookupOptions, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return found(inside(host), []);
    const [first] = addresses;
    return options.all || !first ? found(null, addresses) : found(null, first.address, first.family);
  });
}

/** Makes connections to the internet alone. */
export const outsideAgent = (): Agent => new Agent({ lookup: lookupOutside, keepAlive: true, maxSockets: 8 });

/** The same without TLS, for what is only looked at: nothing that opens an account goes this way. */
export const plainOutsideAgent = (): PlainAgent => new PlainAgent({ lookup: lookupOutside, maxSockets: 8 });
