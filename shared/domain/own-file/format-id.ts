/** The layout of a file of ours, told by columns that nobody else writes. */
export const ownFormatId = 'handset_people';
