import { expect, type Page } from '@playwright/test';

/** What has the focus, in words, or why nobody sees it. */
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (on === null || on === document.body) return 'unseen: nothing has it';
    const { width, height, top, left, bottom, right } = on.getBoundingClientRect();
    const what = `${on.tagName} ${on.getAttribute('aria-label') ?? on.id} ${on.textContent.slice(0, 40)}`;
    if (width === 0 || height === 0) return `unseen: ${what} has no size`;
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
      return `unseen: ${what} is off the screen`;
    if (!on.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return `unseen: ${what} is hidden`;
    // A ring of its own, or of what holds it and nothing else that may have the focus: the note and the chips draw it
    // around themselves. One around a whole form or column says of none of its fields which it is.
    const talk = 'rgb(15, 107, 76)';
    const others = 'a[href], button, input, textarea, select, summary, [tabindex]';
    for (let each: Element = on; each !== document.body; ) {
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(each);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return what;
      // Of the colour of the focus: any shadow of its own, and any edge, it has at all times.
      if (boxShadow.includes(talk) || borderColor.includes(talk)) return what;
      const within = each.parentElement;
      if (within === null || [...within.querySelectorAll(others)].some((other) => !on.contains(other))) break;
      each = within;
    }
    return `unseen: ${what} has no ring`;
  });

/** Expects the focus to be where somebody sees it, now or as soon as the screen has come to rest. */
export async function expectFocusSeen(page: Page): Promise<string> {
  let seen = '';
  await expect(async () => {
    seen = await focusOf(page);
    expect(seen).not.toMatch(/^unseen/);
  }).toPass({ intervals: [5, 10, 20, 50], timeout: 10_000 });
  return seen;
}
