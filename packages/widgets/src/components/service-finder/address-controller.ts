import { AddressController, type AddressHost } from '../../controllers/address.js';
import { addressPrefix, readAddress, writeAddress, type FinderAddress } from './finder-url.js';

export type FinderAddressController = AddressController<FinderAddress>;

/** Keeps a finder's search in the page's address. */
export function watchAddress(
  host: AddressHost & { readonly pageSize: number },
  callback: (address: FinderAddress) => void,
): FinderAddressController {
  const codec = {
    prefix: addressPrefix,
    read: readAddress,
    write: (query: string, prefix: string, address: FinderAddress) => writeAddress(query, prefix, address, host.pageSize),
  };
  return new AddressController(host, codec, callback);
}
