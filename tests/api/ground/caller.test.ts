import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callerOf, readTrusted } from '../../../api/ground/caller.ts';

const trusted = (setting: string) => readTrusted(setting) ?? -1;
const proxy = '10.0.0.1';

describe('who is calling', () => {
  test.for([
    ['false', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['true', proxy, '203.0.113.7', '203.0.113.7'],
    ['true', proxy, 'forged, 203.0.113.7', '203.0.113.7'],
    ['2', proxy, '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['2', proxy, '203.0.113.7', '203.0.113.7'],
    ['true', proxy, '203.0.113.7:51234', '203.0.113.7'],
    ['true', proxy, '[2001:db8:1:2:3::4]:443', '2001:db8:1:2::/64'],
    ['true', proxy, '[2001:db8:1:2::4]', '2001:db8:1:2::/64'],
    ['true', proxy, '2001:DB8:1:2:0:0:0:9', '2001:db8:1:2::/64'],
    ['true', proxy, '::ffff:203.0.113.7', '203.0.113.7'],
    ['true', proxy, '::ffff:cb00:7107', '203.0.113.7'],
    ['false', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['false', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['false', '::1', undefined, '0:0:0:0::/64'],
    ['true', proxy, 'unknown', proxy],
    ['true', proxy, '', proxy],
    ['true', proxy, '203.0.113.7, ', proxy],
    ['2', proxy, '203.0.113.7, _hidden', proxy],
    ['true', proxy, '[203.0.113.7]:80', proxy],
    ['true', proxy, '999.0.0.1', proxy],
    ['10.0.0.0/8', proxy, '6.6.6.6, 203.0.113.7, 10.9.9.9', '203.0.113.7'],
    ['10.0.0.0/8', '203.0.113.7', '6.6.6.6', '203.0.113.7'],
    ['10.0.0.0/8', proxy, '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['10.0.0.1, fd00::/8', 'fd00::1', '203.0.113.7', '203.0.113.7'],
    ['true', undefined, undefined, 'unknown'],
  ] as const)('trusting %s, from %s, forwarded for %s: %s', ([setting, socket, forwarded, caller]) => {
    expect(callerOf(socket, forwarded, trusted(setting))).toBe(caller);
  });

  test('nothing that a caller writes itself changes who it is', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    const written = fc.string().filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(address, written, fc.constantFrom('1', '10.0.0.0/8'), (caller, forged, setting) => {
        fc.pre(!caller.startsWith('10.'));
        const honest = callerOf(proxy, caller, trusted(setting));
        expect(callerOf(proxy, `${forged},${caller}`, trusted(setting))).toBe(honest);
        expect(callerOf(caller, forged, 0)).toBe(callerOf(caller, undefined, 0));
      }),
    );
  });

  test('all of a /64 is one caller, and another /64 another', () => {
    const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    const written = (groups: number[]) => groups.map((group) => group.toString(16)).join(':');
    fc.assert(
      fc.property(half, half, half, half, (network, one, other, elsewhere) => {
        fc.pre(network.some((group) => group !== 0) && written(network) !== written(elsewhere));
        const from = (groups: number[]) => callerOf(`${written(groups)}`, undefined, 0);
        expect(from([...network, ...one])).toBe(from([...network, ...other]));
        expect(from([...network, ...one])).not.toBe(from([...elsewhere, ...one]));
      }),
    );
  });

  test('any text at all is answered with an address or with one word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(3), (socket, forwarded, count) => {
        expect(callerOf(socket, forwarded, count)).toMatch(/^(?:unknown|[\d.]+|[\da-f:]+\/64)$/);
      }),
    );
  });
});

test.for(['perhaps', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', 'proxy.example', '-1', '10', '', '10.0.0.1,'])(
  'the setting %j is refused',
  (setting) => {
    expect(readTrusted(setting)).toBeUndefined();
  },
);
