import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { addressOf, urlsFor, written } from './address.ts';

const test = suite('the address of a session');

test('is a host and a port, or a port alone', () => {
  assert.equal(addressOf('192.168.1.5:9090'), { host: '192.168.1.5', port: 9090 });
  assert.equal(addressOf('localhost:0'), { host: 'localhost', port: 0 });
  assert.equal(addressOf('[::1]:80'), { host: '::1', port: 80 });
  assert.equal(addressOf('8081'), { host: '0.0.0.0', port: 8081 });
  for (const wrong of ['', 'host', ':80', '::1:80', '[x]:80', 'a:99999', 'ws://a:80', 'a b:80'])
    assert.is(addressOf(wrong), undefined, wrong);
  assert.is(written({ host: '::1', port: 80 }), '[::1]:80');
});

const at = (address: string, internal = false) =>
  ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const;
const v6 = {
  address: 'fe80::1',
  internal: false,
  family: 'IPv6',
  netmask: '',
  mac: '',
  cidr: null,
  scopeid: 0,
} as const;

test('is told as other machines reach it, containers last', () => {
  const interfaces = {
    lo: [at('127.0.0.1', true)],
    docker0: [at('172.17.0.1')],
    eth0: [at('10.0.0.7'), v6],
    tun0: [at('169.254.3.3')],
    wlan0: [at('192.168.1.5')],
  };
  const any = { host: '0.0.0.0', port: 9090 };
  assert.equal(urlsFor(any, interfaces), ['ws://192.168.1.5:9090', 'ws://10.0.0.7:9090', 'ws://172.17.0.1:9090']);
  assert.equal(urlsFor(any, { lo: [at('127.0.0.1', true)] }), ['ws://127.0.0.1:9090']);
  assert.equal(urlsFor({ host: '::1', port: 80 }, interfaces), ['ws://[::1]:80']);
});

test.run();
