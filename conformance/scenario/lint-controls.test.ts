import * as assert from 'uvu/assert';
import type { Step } from '#generated/formats/scenario.js';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { lintControls } from './lint-controls.ts';

const test = suite('controls of negative expectations');
const protocol = await loadProtocol('support-chat');

function problems(...steps: Step[]): string[] {
  const found: string[] = [];
  lintControls(steps, ['steps'], protocol, (at, message) => found.push(`${at.join('.')}: ${message}`));
  return found;
}

const chat: Step = { send: { from: 'alice', message: 'chatText', payload: 'hello' } };

test('a refusal needs an attempt that is accepted before it', () => {
  const refusal: Step = {
    connect: { as: 'nobody', userId: 'abc', expect: 'refused', check: 'refused', proves: 'EP-2' },
  };
  assert.equal(problems(refusal), ['steps.0.connect: no control: let a connection be accepted before one is refused']);
  assert.equal(problems({ connect: 'alice' }, refusal), []);
});

test('half a handshake is no attempt', () => {
  assert.equal(problems({ connect: { as: 'rude', userId: '1', handshake: 'half' } }), []);
});

test('silence needs a message of the same connection before it', () => {
  const silence: Step = { silence: { at: ['alice', 'bob'], of: 'imMessage', check: 'none', proves: 'HB-2' } };
  const heard: Step = { expect: { at: ['alice'], message: 'imMessage' } };
  assert.equal(problems({ connect: 'alice' }, { connect: 'bob' }, chat, heard, silence), [
    'steps.4.silence: no control: bob is not shown to get imMessage before it is shown not to',
  ]);
  const both: Step = { expect: { at: ['alice', 'bob'], message: 'imMessage' } };
  assert.equal(problems({ connect: 'alice' }, { connect: 'bob' }, chat, both, silence), []);
});

test('the answers to probes are shown by the connection itself, and show nothing else', () => {
  const quiet = (of?: string): Step => ({
    silence: { at: 'alice', ...(of === undefined ? {} : { of }), check: 'none', proves: 'HB-7' },
  });
  assert.equal(problems({ connect: 'alice' }, quiet('heartbeatAck')), []);
  assert.equal(problems({ connect: 'alice' }, quiet()).length, 1);
});

test('a connection that is made anew starts anew', () => {
  const heard: Step = { expect: { at: 'alice', message: 'imMessage' } };
  const silence: Step = { silence: { at: 'alice', check: 'none', proves: 'SES-5' } };
  assert.equal(problems({ connect: 'alice' }, chat, heard, { connect: 'alice' }, silence).length, 1);
});

test('controls count inside repetitions too', () => {
  const repeat: Step = { repeat: { times: 2, as: 'n', steps: [{ expect: { at: 'alice', message: 'imMessage' } }] } };
  const silence: Step = { silence: { at: 'alice', check: 'none', proves: 'MSG-12' } };
  assert.equal(problems({ connect: 'alice' }, repeat, silence), []);
});

test.run();
