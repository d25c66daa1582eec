/** Kinds of proof that two records are one person, strongest first. */
const proofKinds = [
  'book',
  'decided',
  'externalId',
  'linkedin',
  'email',
  'phone and name',
  'number and name',
  'row',
] as const;

export type ProofKind = (typeof proofKinds)[number];

/** Something that only one person has. Of one kind, `key` is equal exactly when the two are one. */
export type Proof = { readonly kind: ProofKind; readonly key: string };

/** That a row is somebody of the book, whatever its other keys: the same line of the same file was, or a rep said so. */
export const inBook = (seq: number): Proof => ({ kind: 'book', key: String(seq) });

/** Whom of the book a proof names, or null. */
export const seqOfProof = ({ kind, key }: Proof): number | null => (kind === 'book' ? Number(key) : null);

/** A small number for a kind, the strongest being 0. */
export const proofNumber = (kind: ProofKind): number => proofKinds.indexOf(kind);

/** The kind that has the number. */
export function proofAt(number: number): ProofKind {
  const kind = proofKinds[number];
  if (kind === undefined) throw new Error(`no proof ${number}`);
  return kind;
}

/** Whether a proof holds whatever the first names are: people change those, and write them in two scripts. */
export function isSettled(kind: ProofKind): boolean {
  switch (kind) {
    case 'book':
    case 'decided':
    case 'externalId':
    case 'linkedin':
      return true;
    case 'email':
    case 'phone and name':
    case 'number and name':
    case 'row':
      return false;
  }
}

const reasons: { readonly [Kind in ProofKind]: string } = {
  book: 'The same line of a file brought in before',
  decided: 'You said they are the same',
  externalId: 'The same id',
  linkedin: 'The same LinkedIn profile',
  email: 'The same e-mail address',
  'phone and name': 'The same name and number',
  'number and name': 'The same name and badge or order number',
  row: 'The same row',
};

/** Why two records were taken for one person, as people would say it, without a full stop. */
export const sameBecause = (kind: ProofKind): string => reasons[kind];
