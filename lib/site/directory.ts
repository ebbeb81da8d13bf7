import type { Directory } from '#lib/channels/index.ts';
import { deskHolidays, desksOf } from './desks.ts';
import type { Site } from './site.ts';

/** The desks the picker chooses from. Throws while the words of its result have problems. */
export function directoryOf(site: Site): Directory {
  if (site.contactResult === undefined) throw new Error('content/flows/contact-result.yaml has no words yet');
  return { desks: desksOf(site), help: site.contactResult.help, holidays: deskHolidays(site) };
}
