import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { field, isOnline, message, onStage, type Stage, write } from './testing/stage.ts';

const test = suite('pages: the lamp', { timeoutMs: 40_000 });
const inBrowser = onStage(test);

/** Waits for the grey lamp and its reason. */
function isOffline(page: Page, reason: string): Promise<void> {
  return page.getByRole('status').filter({ hasText: 'Offline' }).getByText(reason).waitFor();
}

/** What a browser says by itself of an address where nobody answers. */
function forgiveRefusedConnections({ complaints }: Stage): void {
  const others = complaints.filter((complaint) => !/^WebSocket connection to .*ERR_CONNECTION_/.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

/** The colour in the middle of the lamp's light, once it changes no more. */
async function colour(page: Page): Promise<unknown> {
  return page.locator('.light').evaluate(async (element) => {
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    return getComputedStyle(element).backgroundColor;
  });
}

inBrowser(
  'CL-3, CL-5: goes grey when the server is killed, and green when it is back at the same port',
  async (stage) => {
    const [agent, customer] = [await stage.agent(), await stage.customer(1001)];
    const send = customer.getByRole('button', { name: 'Send' });
    const green = await colour(customer);
    assert.ok(await send.isEnabled());

    await stage.server.kill();
    for (const page of [agent, customer]) await isOffline(page, 'The connection was lost.');
    assert.ok(await send.isDisabled());
    await write(customer, 'written offline');
    await customer.getByRole('alert').getByText('You are offline.').waitFor();
    assert.is(await field(customer).inputValue(), 'written offline');
    await customer.getByText(/^(Next try in \d+ s\.|Connecting…)$/).waitFor();
    assert.not.equal(await colour(customer), green);

    await stage.server.start();
    for (const page of [agent, customer]) {
      await page
        .getByRole('button', { name: 'Try now' })
        .click({ timeout: 1000 })
        .catch(() => {}); // it may be online already
      await isOnline(page);
    }
    assert.equal(await colour(customer), green);
    assert.is(await customer.getByRole('alert').textContent(), '');
    await field(customer).press('Enter');
    await message(agent, 'written offline');
    forgiveRefusedConnections(stage);
  },
);

inBrowser('CL-8: tells of a text that was on its way when the connection broke', async (stage) => {
  const page = await stage.customer(1001);
  await write(page, 'before'); // until the server has said something, texts are held back for the next connection
  await message(page, 'before');
  stage.server.freeze();
  await write(page, 'into the void');
  await page.getByText('On its way…').waitFor();
  await stage.server.kill();
  const lost = await message(page, 'This may not have arrived:');
  assert.is(await lost.locator('.text').textContent(), 'into the void');
  assert.is(await page.getByText('On its way…').count(), 0);
  forgiveRefusedConnections(stage);
});

inBrowser('counts down to the next attempt, and tries at once when told to', async (stage) => {
  const page = await stage.open('agent');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000); // from here on only the test lets time pass
  await page.evaluate('Math.random = () => 0.999');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await isOnline(page);
  await stage.server.kill();
  await page.getByText('Next try in 2 s.').waitFor();
  await page.clock.runFor(1250); // it is counted four times a second
  await page.getByText('Next try in 1 s.').waitFor();
  await page.clock.runFor(1000);
  await page.getByText('Next try in 4 s.').waitFor();
  await stage.server.start();
  await page.getByRole('button', { name: 'Try now' }).click();
  await isOnline(page);
  assert.is(await page.getByRole('button', { name: 'Try now' }).count(), 0);
  forgiveRefusedConnections(stage);
});

inBrowser('CL-14: says that the user is connected elsewhere, and comes back when that ends', async (stage) => {
  const first = await stage.customer(1001);
  const second = await stage.open('chat?user=1001');
  await isOffline(second, 'This user is connected in another window or on another device.');
  await first.close();
  await second.getByRole('button', { name: 'Try now' }).click();
  await isOnline(second);
});

inBrowser('CL-13: is the agent’s to switch: connected and disconnected at will', async (stage) => {
  const page = await stage.open('agent');
  await isOffline(page, 'Not connected yet.');
  const customer = await stage.customer(1001);
  const [connect, disconnect] = ['Connect', 'Disconnect'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  assert.ok(connect && disconnect);
  for (const text of ['one', 'two']) {
    await connect.click();
    await isOnline(page);
    await write(customer, text);
    await message(page, text);
    await disconnect.click();
    await isOffline(page, 'You have disconnected.');
    assert.is(await page.getByText('Next try').count(), 0);
  }
});

test.run();
