import type { Reader } from '../db/connection.ts';
import { readSetting } from '../store/settings.ts';

/** The rep's own country: where numbers are that nothing else places. */
export const homeCountry = (reader: Reader): string => readSetting(reader, 'country') ?? 'US';
