import { AddressController, type AddressHost } from '../../controllers/address.js';
import { calendarCodec, type CalendarAddress } from './calendar-url.js';

/** Keeps a calendar's filters, view, day and open activity in the page's address. */
export function watchAddress(host: AddressHost, callback: (address: CalendarAddress) => void): AddressController<CalendarAddress> {
  return new AddressController(host, calendarCodec, callback);
}
