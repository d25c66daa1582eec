/** Numbers that a file of a register lets be called again, should it be one of this register and no older than a day. */
export type Opening = {
  readonly register: string;
  /** The local date as of which the file must hold, or a later one. */
  readonly from: string;
  readonly numbers: number;
};

/** Names of registers are told apart as the book does it: letters of the alphabet alone have no case. */
const plain = (name: string): string => name.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** How many numbers may be called again once a file is brought in under a name, as of a day. */
export const numbersOpened = (
  openings: readonly Opening[],
  of: { readonly name: string; readonly asOf: string },
): number =>
  openings
    .filter(({ register, from }) => plain(register) === plain(of.name) && from <= of.asOf)
    .reduce((sum, { numbers }) => sum + numbers, 0);
