import type { Contract } from '#shared/contract/contract.ts';
import { settingsDefinitions } from '../handlers/settings.ts';
import type { AreaDefinitions } from './definition.ts';

type Definitions = { readonly [Area in keyof Contract]: AreaDefinitions<Area> };

/** What each operation of the contract does. */
export const definitions: Partial<Definitions> = {
  settings: settingsDefinitions,
};
