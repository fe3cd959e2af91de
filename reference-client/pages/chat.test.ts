import type { Locator } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { field, isOnline, message, onStage, write } from './testing/stage.ts';

const test = suite('pages: a customer and the agent', { timeoutMs: 40_000 });
const inBrowser = onStage(test);

/** Whether a message stands on the left or on the right of its list. */
async function sideOf(row: Locator): Promise<'left' | 'right'> {
  const list = await row.page().getByRole('log').boundingBox();
  const box = await row.boundingBox();
  assert.ok(list && box);
  return box.x - list.x < list.x + list.width - box.x - box.width ? 'left' : 'right';
}

inBrowser('CL-9: talk with each other: own words on the right, with picture, name and time', async (stage) => {
  const [agent, customer] = [await stage.agent(), await stage.customer(1001)];
  await write(customer, '我的快递到哪了？');
  const own = await message(customer, '我的快递到哪了？');
  const theirs = await message(agent, '我的快递到哪了？');
  assert.equal([await sideOf(own), await sideOf(theirs)], ['right', 'left']);
  for (const row of [own, theirs]) {
    assert.is(await row.locator('.name').textContent(), '用户1001');
    assert.match((await row.locator('time').textContent()) ?? '', /^\d\d:\d\d$/);
    assert.match((await row.locator('time').getAttribute('datetime')) ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    await row.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  }
  assert.ok(stage.pictures.requests.some(({ url }) => url === '/1001.svg'));
  assert.ok(stage.pictures.requests.every(({ headers }) => headers.referer === undefined));

  await write(agent, '今天下午发货');
  const answer = await message(customer, '今天下午发货');
  assert.equal([await sideOf(answer), await sideOf(await message(agent, '今天下午发货'))], ['left', 'right']);
  assert.is(await answer.locator('.name').textContent(), '人工客服');
  await answer.getByText('agent', { exact: true }).waitFor();
  assert.is(await answer.locator('img').count(), 0);
  assert.is(await answer.locator('.avatar').textContent(), '人');
});

inBrowser('CL-7, CL-15: refuse an empty text and the word heartbeat, and leave them in the field', async (stage) => {
  const page = await stage.customer(1001);
  const alert = page.getByRole('alert');
  await field(page).press('Enter');
  await alert.getByText('A message cannot be empty.').waitFor();
  assert.is(await field(page).getAttribute('aria-invalid'), 'true');
  await page.getByRole('button', { name: '中文' }).click();
  await alert.getByText('发送消息不能为空！', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await write(page, 'heartbeat');
  await alert.getByText('signal between programs').waitFor();
  assert.is(await field(page).inputValue(), 'heartbeat');
  await write(page, 'heartbeat ');
  await message(page, 'heartbeat ');
  assert.is(await alert.textContent(), '');
  assert.is(await page.getByRole('listitem').count(), 1);
});

inBrowser('begin a new line with Shift + Enter, and leave Enter to an input method that composes', async (stage) => {
  const page = await stage.customer(1001);
  await field(page).focus();
  const height = (await field(page).boundingBox())?.height ?? 0;
  const enter = { type: 'rawKeyDown', key: 'Enter', code: 'Enter' } as const;
  const typist = await page.context().newCDPSession(page);
  await typist.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
  await typist.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 13 });
  assert.is(await field(page).inputValue(), 'nihao');
  await typist.send('Input.insertText', { text: '你好' });
  await typist.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 229 }); // as Safari tells it
  assert.is(await field(page).inputValue(), '你好');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('世界');
  assert.is(await field(page).inputValue(), '你好\n世界');
  assert.ok(((await field(page).boundingBox())?.height ?? 0) > height + 10);
  assert.is(await page.getByRole('listitem').count(), 0);
  await page.keyboard.press('Enter');
  const row = await message(page, '世界');
  assert.is(await row.locator('.text').textContent(), '你好\n世界');
  assert.is(await field(page).inputValue(), '');
});

inBrowser('tell a user whom the server does not know that nobody reads along', async (stage) => {
  const page = await stage.customer(9999);
  await write(page, 'hello?');
  await page.getByRole('log').getByText('The server says: 用户信息不存在！').waitFor();
  const lost = await message(page, 'This may not have arrived:');
  assert.is(await lost.locator('.text').textContent(), 'hello?');
  assert.is(await page.locator('.message').count(), 0);
});

inBrowser('put emoji in at the caret, by the keyboard alone, and give the focus back', async (stage) => {
  const page = await stage.customer(1001);
  await field(page).fill('ab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Emoji' });
  await picker.getByRole('group', { name: 'Faces' }).waitFor();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  assert.is(await field(page).inputValue(), 'a😘b');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.is(await field(page).inputValue(), 'a😘➕b');
  assert.is(await picker.getByRole('button').and(page.locator('[tabindex="0"]')).count(), 1);
  await page.keyboard.press('Escape');
  assert.is(await picker.count(), 0);
  await page.keyboard.type('!');
  assert.is(await field(page).inputValue(), 'a😘➕!b');
  await page.getByRole('button', { name: 'Emoji' }).click();
  await field(page).click();
  assert.is(await picker.count(), 0);
});

inBrowser('are walked with the keyboard alone, and skip nothing', async (stage) => {
  const page = await stage.customer(1001);
  await stage.say(1002, ['hello']);
  await message(page, 'hello');
  const focused = (): Promise<unknown> =>
    page.evaluate(
      `(({ tagName, ariaLabel, textContent, id, role }) => ariaLabel ?? (id || textContent))(document.activeElement)`,
    );
  const way: unknown[] = [];
  for (let stop = 0; stop < 7; stop++) {
    await page.keyboard.press('Tab');
    way.push(await focused());
  }
  const stops = ['Skip to the message field', 'Home', '中文', 'Messages', 'Emoji', 'text', 'Send'];
  assert.equal(way, stops);
  await page.reload();
  await isOnline(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await message(page, 'by keyboard');
});

test.run();
