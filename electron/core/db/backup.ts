import type { World } from '../world.ts';

/** placeholder */
export function backUpBeforeMigration(_world: World, _file: string): void {}
