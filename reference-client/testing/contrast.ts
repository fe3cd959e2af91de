import type { Page } from 'playwright-core';

/** The contrast of an element's text with what lies behind it (WCAG 2.1), as source for a page. */
const CONTRAST = `(element) => {
  const channels = (color) => color.match(/[0-9.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let behind = element;
  while (channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}`;

/** The contrast of the first element that a selector finds. */
export async function contrastOf(page: Page, selector: string): Promise<number> {
  return Number(await page.evaluate(`(${CONTRAST})(document.querySelector(${JSON.stringify(selector)}))`));
}

/** The contrast of every element with a text of its own that can be used, by tag and class. */
export async function contrasts(page: Page): Promise<readonly [place: string, contrast: number][]> {
  const source = `[...document.body.querySelectorAll(':not(:disabled, noscript)')]
    .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
    .map((element) => [element.tagName + '.' + element.className, (${CONTRAST})(element)])`;
  return (await page.evaluate(source)) as [string, number][];
}
