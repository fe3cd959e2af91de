import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MOST_ENTRIES } from './talk.ts';
import { message, onStage, write } from './testing/stage.ts';

const test = suite('pages: the list of messages', { timeoutMs: 60_000 });
const inBrowser = onStage(test);

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}.`);

/** Settles when what has changed was drawn, and the page has been told of its scrolling and sizes. */
const drawn = 'new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)))';

/** How far the list is from its end, in CSS pixels. */
function distanceFromEnd(page: Page): Promise<number> {
  return page.getByRole('log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
}

inBrowser('keeps the last five hundred, follows the end, and counts them all', async (stage) => {
  const page = await stage.agent();
  await stage.say(1002, numbered(1, 1500));
  await message(page, 'message 1500.');
  const texts = await page.locator('.message .text').allTextContents();
  assert.equal(texts, numbered(1501 - MOST_ENTRIES, 1500));
  await page.getByRole('navigation').getByText('1500 messages').waitFor();
  assert.ok((await distanceFromEnd(page)) < 2);
  assert.is(await page.getByRole('button', { name: /new message/ }).count(), 0);
});

inBrowser('stays where its reader is, and leads to what is new', async (stage) => {
  const page = await stage.customer(1001);
  await stage.say(1002, numbered(1, 450));
  await message(page, 'message 450.');
  const log = page.getByRole('log');
  const row = page.getByRole('listitem').filter({ hasText: 'message 300.' });
  await row.evaluate((element) => element.scrollIntoView());
  await page.evaluate(drawn);
  const top = (await row.boundingBox())?.y ?? 0;
  await stage.say(1002, numbered(451, 451));
  const newer = page.getByRole('button', { name: '1 new message', exact: true });
  await newer.waitFor();
  await stage.say(1002, numbered(452, 650)); // the first hundred and fifty go
  await page.getByRole('button', { name: '200 new messages', exact: true }).waitFor();
  assert.is(await page.getByRole('listitem').count(), MOST_ENTRIES);
  assert.ok(Math.abs(((await row.boundingBox())?.y ?? 0) - top) < 2);
  await page.setViewportSize({ width: 900, height: 500 });
  await page.evaluate(drawn);
  assert.ok((await distanceFromEnd(page)) > 1000);
  await page.getByRole('button', { name: '200 new messages', exact: true }).press('Enter');
  assert.ok((await distanceFromEnd(page)) < 2);
  assert.is(await page.getByRole('button', { name: /new message/ }).count(), 0);
  assert.ok(await log.evaluate((element) => element === document.activeElement));
  await page.setViewportSize({ width: 900, height: 400 }); // as by a keyboard on the screen
  await page.evaluate(drawn);
  assert.ok((await distanceFromEnd(page)) < 2);
  await stage.say(1002, ['followed again']);
  await message(page, 'followed again');
  assert.ok((await distanceFromEnd(page)) < 2);
});

inBrowser('shows the agent who is talking, narrows to one, and counts what was not read', async (stage) => {
  const agent = await stage.agent();
  await stage.say(1001, ['first of 1001', 'second of 1001']);
  await stage.say(1002, ['first of 1002']);
  const people = agent.getByRole('navigation', { name: 'Who is talking' }).getByRole('button');
  await people.nth(2).waitFor();
  const [everybody, maria, user] = [people.nth(0), people.nth(1), people.nth(2)];
  assert.match(await maria.innerText(), /Maria\s+\d\d:\d\d\s+first of 1002\s+#1002\s+1 message$/);
  assert.match(await user.innerText(), /用户1001\s+\d\d:\d\d\s+second of 1001\s+#1001\s+2 messages$/);

  await maria.click();
  assert.is(await maria.getAttribute('aria-pressed'), 'true');
  await write(agent, 'the agent answers');
  await message(agent, 'the agent answers');
  await stage.say(1001, ['third of 1001']);
  const unread = agent.getByRole('button', { name: /用户1001.*1 unread/s });
  await unread.waitFor();
  assert.equal(await agent.locator('.message .text').allTextContents(), ['first of 1002', 'the agent answers']);

  await unread.click();
  await message(agent, 'third of 1001');
  await agent.getByText(/\d unread/).waitFor({ state: 'detached' });
  assert.equal(await agent.locator('.message .text').allTextContents(), [
    ...['first of 1001', 'second of 1001', 'the agent answers', 'third of 1001'],
  ]);
  await everybody.click();
  await message(agent, 'first of 1002');
  assert.is(await agent.locator('.message').count(), 5);
  await agent.getByText('this protocol has no private chats').waitFor();
});

inBrowser('counts in the title, and for the agent beside each name, what came while nobody looked', async (stage) => {
  const [agent, customer] = [await stage.agent(), await stage.customer(1001)];
  const hide = (page: Page, hidden: boolean): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await stage.say(1002, ['seen']);
  for (const page of [agent, customer]) {
    await message(page, 'seen');
    await hide(page, true);
  }
  await stage.say(1002, ['not seen', 'nor this']);
  const unread = agent.getByRole('button', { name: /Maria.*2 unread/s });
  await unread.waitFor();
  for (const [page, title] of [
    [agent, 'Agent’s console'],
    [customer, 'Chat of user 1001'],
  ] as const) {
    await page.waitForFunction((wanted) => document.title === wanted, `(2) ${title}`);
    await hide(page, false);
    await page.waitForFunction((wanted) => document.title === wanted, title);
  }
  await unread.waitFor({ state: 'detached' });
});

test.run();
