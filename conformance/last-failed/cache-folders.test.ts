import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cacheFolders } from './cache-folders.ts';

const test = suite('the folders of caches');

const temporary = path.join(tmpdir(), `im-conformance-${process.getuid?.()}`);
const cases: [environment: Record<string, string>, platform: NodeJS.Platform, usual: string | undefined][] = [
  [{ XDG_CACHE_HOME: '/caches', HOME: '/people/u' }, 'linux', '/caches/im-conformance'],
  [{ HOME: '/people/u' }, 'linux', '/people/u/.cache/im-conformance'],
  [{ HOME: '/people/u' }, 'darwin', '/people/u/.cache/im-conformance'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/people/u' }, 'linux', '/people/u/.cache/im-conformance'],
  [{ XDG_CACHE_HOME: '', HOME: '' }, 'linux', undefined],
  [{}, 'linux', undefined],
  [{ LOCALAPPDATA: '/AppData/Local', HOME: '/people/u' }, 'win32', '/AppData/Local/im-conformance'],
  [{ HOME: '/people/u' }, 'win32', undefined],
];

for (const [environment, platform, usual] of cases) {
  test(`are ${usual ?? 'the temporary one alone'} for ${JSON.stringify(environment)} on ${platform}`, () => {
    assert.equal(cacheFolders(environment, platform), usual === undefined ? [temporary] : [usual, temporary]);
  });
}

test.run();
