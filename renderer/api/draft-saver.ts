/** What stands beside the note: whether it is safe. */
export type Saved = 'untouched' | 'typing' | 'saved' | 'failed';

/** What the book is asked to do; each resolves once it is on the disk. */
export interface Keeping {
  readonly save: (prospectId: string, body: string) => Promise<void>;
  /** Makes a version of the draft, as when the card is left. */
  readonly close: (prospectId: string) => Promise<void>;
}

/** One person's note on its way to the book. */
interface Draft {
  /** What stands in the field, on every card of them. */
  text: string;
  /** What was typed last and is not on its way yet. */
  waiting: string | null;
  sending: { readonly body: string; readonly done: Promise<void> } | null;
  /** Its time came while another save was on its way. */
  due: boolean;
  /** What the book holds. */
  body: string;
  saved: Saved;
  rest: ReturnType<typeof setTimeout> | undefined;
  latest: ReturnType<typeof setTimeout> | undefined;
  /** What a result takes along, from its key on until it is logged or has failed; null otherwise. */
  taken: string | null;
  failures: number;
  /** How many cards of them are on the screen: two for a moment, where one takes the place of the other. */
  cards: number;
}

const restMs = 300;
/** Whoever types on without a rest has it saved that often: what is newer is all that a crash can take. */
const latestMs = 500;
const againMs = 1000;
const againAtMostMs = 15_000;

/** What was typed beyond what a result has taken along. */
const beyond = (typed: string, taken: string): string =>
  typed.startsWith(taken) ? typed.slice(taken.length).trimStart() : typed;

/**
 * Saves notes as they are typed. What is typed of one person goes to the book one save after the other, the newest text
 * each time, so that no older one is ever the last; what could not be saved is tried again until it can.
 */
export class DraftSaver {
  readonly #keeping: Keeping;
  readonly #drafts = new Map<string, Draft>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly saved = (prospectId: string): Saved => this.#drafts.get(prospectId)?.saved ?? 'untouched';

  /** What stands in the field of them; null while no card of them is known here. */
  readonly text = (prospectId: string): string | null => this.#drafts.get(prospectId)?.text ?? null;

  /** What was typed of them and the book may not have yet; null where it has all. */
  unsaved(prospectId: string): string | null {
    const draft = this.#drafts.get(prospectId);
    if (draft === undefined) return null;
    const { waiting, sending, taken } = draft;
    if (taken !== null) return waiting === null ? null : beyond(waiting, taken);
    return waiting ?? sending?.body ?? null;
  }

  /** A card of them comes on the screen, with the draft that the book has. */
  open(prospectId: string, body: string): void {
    const known = this.#drafts.get(prospectId);
    if (known !== undefined) {
      known.cards += 1;
      if (known.waiting !== null || known.sending !== null) return;
      known.body = body;
      // Over another card of theirs, as when they call, the field goes on where it is.
      if (known.cards === 1) this.#show(known, body);
      return;
    }
    this.#drafts.set(prospectId, {
      text: body,
      waiting: null,
      sending: null,
      due: false,
      body,
      saved: 'untouched',
      rest: undefined,
      latest: undefined,
      taken: null,
      failures: 0,
      cards: 1,
    });
  }

  type(prospectId: string, body: string): void {
    const draft = this.#drafts.get(prospectId);
    if (draft === undefined) return;
    this.#show(draft, body);
    draft.waiting = body;
    if (draft.saved !== 'failed') this.#say(draft, 'typing');
    if (draft.taken !== null) return;
    clearTimeout(draft.rest);
    draft.rest = setTimeout(() => this.#send(prospectId, draft), restMs);
    draft.latest ??= setTimeout(() => this.#send(prospectId, draft), latestMs);
  }

  /** Sends at once what still waits, as when the field is left. */
  flush(prospectId: string): void {
    const draft = this.#drafts.get(prospectId);
    if (draft !== undefined) this.#send(prospectId, draft);
  }

  /** The same of everybody, as when the page goes. */
  flushAll(): void {
    for (const [prospectId, draft] of this.#drafts) this.#send(prospectId, draft);
  }

  /**
   * A result takes the text along, and must come after every save of it: one that came later would stand as a draft of
   * what is logged.
   */
  async take(prospectId: string): Promise<void> {
    const draft = this.#drafts.get(prospectId);
    if (draft === undefined || draft.taken !== null) return;
    const all = draft.waiting === null;
    this.#stop(draft);
    const { text } = draft;
    draft.taken = text;
    draft.waiting = null;
    await draft.sending?.done;
    if (!all) await this.#begin(prospectId, draft, text);
  }

  /** The result is logged, and the text with it: what was typed beyond it is a note of its own, on whatever card stays. */
  logged(prospectId: string): void {
    const draft = this.#drafts.get(prospectId);
    if (draft?.taken == null) return;
    const more = draft.waiting === null ? '' : beyond(draft.waiting, draft.taken);
    draft.taken = null;
    draft.body = '';
    draft.waiting = more === '' ? null : more;
    this.#stop(draft);
    this.#show(draft, more);
    this.#say(draft, 'untouched');
    this.#send(prospectId, draft);
    this.#closeUnlessOpen(prospectId, draft);
  }

  /** The result could not be logged: the text is a draft again. */
  giveBack(prospectId: string): void {
    const draft = this.#drafts.get(prospectId);
    if (draft?.taken == null) return;
    draft.taken = null;
    if (draft.waiting !== null) this.type(prospectId, draft.waiting);
    if (draft.cards > 0) return;
    this.#send(prospectId, draft);
    this.#closeUnlessOpen(prospectId, draft);
  }

  /**
   * The card goes. Unless it comes again at once, as after Undo, what was noted becomes a version; what a result takes
   * along waits for what becomes of that.
   */
  leave(prospectId: string): void {
    const draft = this.#drafts.get(prospectId);
    if (draft === undefined) return;
    draft.cards -= 1;
    this.#send(prospectId, draft);
    queueMicrotask(() => this.#closeUnlessOpen(prospectId, draft));
  }

  /** Sends all that waits. Resolves once it is on the disk, or could not be put there. */
  async drained(): Promise<void> {
    for (const [prospectId, draft] of this.#drafts) {
      this.#send(prospectId, draft);
      while (draft.sending !== null) await draft.sending.done;
    }
  }

  /** Resolves once nothing of a card that was left is on its way any more. */
  async settled(prospectId: string): Promise<void> {
    await this.#drafts.get(prospectId)?.sending?.done;
    await this.#closing.get(prospectId);
  }

  #closeUnlessOpen(prospectId: string, draft: Draft): void {
    // What is not safe yet is closed once it is: it is tried again without a card.
    if (draft.cards > 0 || draft.sending !== null || draft.waiting !== null || draft.taken !== null) return;
    if (this.#drafts.get(prospectId) !== draft) return;
    this.#stop(draft);
    this.#drafts.delete(prospectId);
    if (draft.body.trim() === '') return;
    const closing = this.#keeping
      .close(prospectId)
      // It stays a draft then, which is found as well, and becomes a version when the card is left again.
      .catch(() => undefined)
      .finally(() => this.#closing.delete(prospectId));
    this.#closing.set(prospectId, closing);
  }

  #stop(draft: Draft): void {
    clearTimeout(draft.rest);
    clearTimeout(draft.latest);
    draft.rest = undefined;
    draft.latest = undefined;
  }

  #say(draft: Draft, saved: Saved): void {
    if (draft.saved === saved) return;
    draft.saved = saved;
    this.#tell();
  }

  #show(draft: Draft, text: string): void {
    if (draft.text === text) return;
    draft.text = text;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #send(prospectId: string, draft: Draft): void {
    if (draft.waiting === null || draft.taken !== null) return;
    this.#stop(draft);
    if (draft.sending !== null) {
      draft.due = true;
      return;
    }
    void this.#begin(prospectId, draft, draft.waiting);
  }

  #begin(prospectId: string, draft: Draft, body: string): Promise<void> {
    draft.waiting = null;
    draft.due = false;
    const done = this.#keeping.save(prospectId, body).then(
      () => this.#sent(prospectId, draft, body),
      () => this.#failed(prospectId, draft, body),
    );
    draft.sending = { body, done };
    return done;
  }

  #sent(prospectId: string, draft: Draft, body: string): void {
    draft.sending = null;
    draft.body = body;
    draft.failures = 0;
    this.#say(draft, draft.waiting === null ? 'saved' : 'typing');
    if (draft.due || draft.cards === 0) this.#send(prospectId, draft);
    this.#closeUnlessOpen(prospectId, draft);
  }

  #failed(prospectId: string, draft: Draft, body: string): void {
    draft.sending = null;
    draft.failures += 1;
    draft.waiting ??= body;
    this.#say(draft, 'failed');
    this.#stop(draft);
    const waitMs = Math.min(againMs * 2 ** (draft.failures - 1), againAtMostMs);
    draft.rest = setTimeout(() => this.#send(prospectId, draft), waitMs);
  }
}
