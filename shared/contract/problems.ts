import { z } from 'zod';

/**
 * Everything that can go wrong on purpose. The message of a problem is a sentence for people;
 * `forward` says what may be done about it. All else is 'INTERNAL', with a reference into the log.
 */
const forward = z.object({ forward: z.string().optional() });

export const problems = {
  INVALID: { status: 422, data: forward.extend({ field: z.string().optional() }) },
  NOT_FOUND: { status: 404, data: forward.extend({ what: z.string() }) },
  /** Somebody in the book is certainly the person being added. */
  ALREADY_KNOWN: {
    status: 409,
    data: forward.extend({ prospectId: z.string(), name: z.string(), why: z.string() }),
  },
  SUPPRESSED: { status: 409, data: forward.extend({ name: z.string() }) },
  /** A rule speaks against calling now; `lifts` are the coded reasons for which it may be placed all the same. */
  NOT_NOW: {
    status: 409,
    data: forward.extend({
      name: z.string(),
      nextAllowedAt: z.int().nullable(),
      lifts: z.array(z.string()),
      ruleVersion: z.string(),
    }),
  },
  /** The same attempt again is held; it goes on with a reason. */
  HELD: { status: 409, data: forward.extend({ name: z.string() }) },
  /** A number that was wrong or dead, or a fax: it is dialled on purpose or not at all. */
  NOT_DIALLED: {
    status: 409,
    data: forward.extend({ name: z.string(), why: z.enum(['dead', 'fax']) }),
  },
  NOTHING_TO_UNDO: { status: 409, data: forward },
  /** `refused` is the command that undoing came to and left as it is. */
  BUILT_ON: {
    status: 409,
    data: forward.extend({ inTheWay: z.array(z.string()), refused: z.string().optional() }),
  },
  UNREADABLE_FILE: { status: 422, data: forward.extend({ fileName: z.string() }) },
  JOB_RUNNING: { status: 409, data: forward.extend({ job: z.string() }) },
  BOOK_NOT_EMPTY: { status: 409, data: forward },
  BOOK_HELD: { status: 423, data: forward.extend({ holder: z.string() }) },
  BOOK_NEWER: { status: 409, data: forward.extend({ version: z.int(), known: z.int() }) },
  BOOK_DAMAGED: { status: 500, data: forward },
  FOLDER_REFUSED: { status: 500, data: forward.extend({ folder: z.string() }) },
  DISK_FULL: { status: 507, data: forward },
  INTERNAL: { status: 500, data: forward.extend({ reference: z.string() }) },
} as const;

export type ProblemCode = keyof typeof problems;
export type ProblemData<C extends ProblemCode> = z.infer<(typeof problems)[C]['data']>;

/** Thrown anywhere below the contract; the router turns it into the declared error of its code. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C;
  readonly data: ProblemData<C>;

  constructor(code: C, sentence: string, data: ProblemData<C>) {
    super(sentence);
    this.name = 'Problem';
    this.code = code;
    this.data = data;
  }
}
