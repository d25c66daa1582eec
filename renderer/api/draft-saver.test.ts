import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver } from './draft-saver.ts';

/** What the book was asked, in order; each save is answered by hand. */
let asked: string[];
let answers: { readonly done: () => void; readonly failed: () => void }[];
let saver: DraftSaver;
const dana = 'dana';

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = [];
  saver = new DraftSaver({
    save: (prospectId, body) => {
      asked.push(`${prospectId}: ${body}`);
      return new Promise((done, failed) => answers.push({ done, failed: () => failed(new Error('gone')) }));
    },
    close: (prospectId) => {
      asked.push(`${prospectId} closed`);
      return Promise.resolve();
    },
  });
  saver.open(dana, '');
});
afterEach(() => {
  vi.useRealTimers();
});

const ms = (time: number) => vi.advanceTimersByTimeAsync(time);
const answer = async (n: number, how: 'done' | 'failed' = 'done') => {
  await ms(0);
  answers[n]?.[how]();
  await ms(0);
};

describe('what is typed', () => {
  it('is saved once the typing rests, and every half second while it does not', async () => {
    for (let n = 1; n <= 28; n += 1) {
      saver.type(dana, 'x'.repeat(n));
      await ms(100);
      await answer(asked.length - 1);
    }
    expect(asked.map((each) => each.length - 'dana: '.length)).toEqual([5, 10, 15, 20, 25]);
    expect(saver.saved(dana)).toBe('typing');
    await ms(300);
    await answer(5);
    expect(asked[5]).toBe(`dana: ${'x'.repeat(28)}`);
    expect(saver.saved(dana)).toBe('saved');
  });

  it('waits for the save before it, and then goes at once with the newest text', async () => {
    saver.type(dana, 'a');
    saver.flush(dana);
    saver.type(dana, 'ab');
    saver.flush(dana);
    saver.type(dana, 'abc');
    saver.flush(dana);
    expect(asked).toEqual(['dana: a']);
    await answer(0);
    expect(asked).toEqual(['dana: a', 'dana: abc']);
    await answer(1);
    await ms(60_000);
    expect(asked).toHaveLength(2);
  });

  it('is tried again after a failure until it is saved, and says so meanwhile', async () => {
    saver.type(dana, 'Budget in May');
    saver.flush(dana);
    await answer(0, 'failed');
    expect(saver.saved(dana)).toBe('failed');
    await ms(1000);
    await answer(1, 'failed');
    expect(saver.saved(dana)).toBe('failed');
    await ms(2000);
    expect(asked).toHaveLength(3);
    await answer(2);
    expect(saver.saved(dana)).toBe('saved');
    expect(new Set(asked)).toEqual(new Set(['dana: Budget in May']));
  });

  it('goes with the newer text where typing went on after a failure', async () => {
    saver.type(dana, 'old');
    saver.flush(dana);
    saver.type(dana, 'newer');
    await answer(0, 'failed');
    await ms(1000);
    expect(asked).toEqual(['dana: old', 'dana: newer']);
  });

  it('of everybody is sent when the window goes', () => {
    saver.open('wes', '');
    saver.type(dana, 'a');
    saver.type('wes', 'b');
    saver.flushAll();
    expect(asked).toEqual(['dana: a', 'wes: b']);
  });
});

describe('a result', () => {
  it('comes after every save of what it takes along', async () => {
    saver.type(dana, 'a');
    saver.flush(dana);
    saver.type(dana, 'ab');
    const logged = saver.take(dana).then(() => asked.push('logged'));
    await answer(0);
    expect(asked).toEqual(['dana: a', 'dana: ab']);
    await answer(1);
    await logged;
    saver.leave(dana);
    saver.logged(dana);
    await ms(60_000);
    expect(asked).toEqual(['dana: a', 'dana: ab', 'logged']);
  });

  it('leaves what was typed after it as a note of its own', async () => {
    saver.type(dana, 'ab');
    const taking = saver.take(dana);
    await answer(0);
    await taking;
    saver.type(dana, 'ab, and more');
    await ms(5000);
    expect(asked).toEqual(['dana: ab']);
    expect(saver.unsaved(dana)).toBe(', and more');
    saver.leave(dana);
    saver.logged(dana);
    await answer(1);
    expect(asked).toEqual(['dana: ab', 'dana: , and more', 'dana closed']);
  });

  it('that fails gives the note back, with what was typed meanwhile', async () => {
    saver.type(dana, 'ab');
    const taking = saver.take(dana);
    await answer(0);
    await taking;
    saver.type(dana, 'abc');
    saver.giveBack(dana);
    await ms(400);
    expect(asked).toEqual(['dana: ab', 'dana: abc']);
  });
});

describe('a card that is left before its result is logged', () => {
  it.each(['before', 'after'] as const)(
    'has its note in the result alone, left %s the last save',
    async (when) => {
      saver.type(dana, 'Rang out');
      const logged = saver.take(dana).then(() => asked.push('logged'));
      if (when === 'before') saver.leave(dana);
      await answer(0);
      await logged;
      if (when === 'after') saver.leave(dana);
      await ms(0);
      saver.logged(dana);
      await ms(60_000);
      expect(asked).toEqual(['dana: Rang out', 'logged']);
      expect(saver.text(dana)).toBeNull();
    },
  );

  it('has its note as a version where the result failed', async () => {
    saver.type(dana, 'Rang out');
    const taking = saver.take(dana);
    saver.leave(dana);
    await answer(0);
    await taking;
    expect(asked).toEqual(['dana: Rang out']);
    saver.giveBack(dana);
    await ms(0);
    expect(asked).toEqual(['dana: Rang out', 'dana closed']);
  });

  it('shows nothing of it once it is opened again', async () => {
    saver.type(dana, 'Rang out');
    const taking = saver.take(dana);
    await answer(0);
    await taking;
    saver.leave(dana);
    saver.open(dana, 'Rang out');
    saver.logged(dana);
    expect(saver.text(dana)).toBe('');
    saver.leave(dana);
    await ms(60_000);
    expect(asked).toEqual(['dana: Rang out']);
  });
});

describe('a card that is left', () => {
  it('makes a version of what was noted, once it is saved', async () => {
    saver.type(dana, 'Budget in May');
    saver.leave(dana);
    expect(asked).toEqual(['dana: Budget in May']);
    await answer(0, 'failed');
    await ms(1000);
    await answer(1);
    expect(asked.slice(2)).toEqual(['dana closed']);
  });

  it('makes a version of a draft that it came with', async () => {
    saver.open('wes', 'From yesterday');
    saver.leave('wes');
    await ms(0);
    expect(asked).toEqual(['wes closed']);
  });

  it('makes none of nothing, of what was rubbed out, and where it comes again at once', async () => {
    saver.leave(dana);
    await ms(0);
    saver.open(dana, 'x');
    saver.type(dana, '');
    saver.leave(dana);
    await answer(0);
    saver.open(dana, 'Budget');
    saver.open(dana, 'Budget');
    saver.leave(dana);
    await ms(0);
    expect(asked).toEqual(['dana: ']);
  });

  it('is waited for by whoever opens it again', async () => {
    saver.type(dana, 'a');
    saver.leave(dana);
    let settled = false;
    void saver.settled(dana).then(() => (settled = true));
    await ms(0);
    expect(settled).toBe(false);
    await answer(0);
    expect(settled).toBe(true);
    expect(asked).toEqual(['dana: a', 'dana closed']);
  });
});

describe('two cards of one person, as when they call while they are on the screen', () => {
  it('show the same text, wherever it is typed', async () => {
    saver.type(dana, 'Asked for the chang');
    saver.open(dana, 'what the book had a moment ago');
    expect(saver.text(dana)).toBe('Asked for the chang');
    saver.type(dana, 'Asked for the changeover line');
    await ms(300);
    await answer(0);
    saver.leave(dana);
    await ms(0);
    expect(saver.text(dana)).toBe('Asked for the changeover line');
    expect(asked).toEqual(['dana: Asked for the changeover line']);
  });

  it('hold nothing of what was logged on one of them, and go on with what was typed after it', async () => {
    saver.open(dana, '');
    saver.type(dana, 'Wants the case study');
    const taking = saver.take(dana);
    await answer(0);
    await taking;
    saver.type(dana, 'Wants the case study. By May');
    saver.logged(dana);
    expect(saver.text(dana)).toBe('. By May');
    await answer(1);
    saver.leave(dana);
    await ms(0);
    expect(saver.text(dana)).toBe('. By May');
    expect(asked).toEqual(['dana: Wants the case study', 'dana: . By May']);
  });

  it('begin with what the book says once the last of them was left, as after Undo', async () => {
    saver.type(dana, 'a');
    saver.flush(dana);
    await answer(0);
    saver.leave(dana);
    saver.open(dana, 'a, and what Undo gave back');
    expect(saver.text(dana)).toBe('a, and what Undo gave back');
  });
});

describe('before something is taken back that was built on', () => {
  it('all that waits is sent at once, and is waited for', async () => {
    saver.type(dana, 'a');
    saver.flush(dana);
    saver.type(dana, 'ab');
    const safe = vi.fn<() => void>();
    void saver.drained().then(safe);
    await answer(0);
    expect(asked).toEqual(['dana: a', 'dana: ab']);
    expect(safe).not.toHaveBeenCalled();
    await answer(1);
    expect(safe).toHaveBeenCalled();
  });

  it('what cannot be saved keeps nobody waiting', async () => {
    saver.type(dana, 'a');
    const safe = saver.drained();
    await answer(0, 'failed');
    await expect(safe).resolves.toBeUndefined();
  });
});
