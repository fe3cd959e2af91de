import { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Easy to type into a phone. */
export const usualAddress: Address = { host: '0.0.0.0', port: 9090 };

/** Reads `HOST:PORT`, `[::]:PORT`, or the port alone; undefined for anything else. */
export function addressOf(text: string): Address | undefined {
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[([^\]]+)\]|([^:[\]\s/]+)):)?([0-9]{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6)) return undefined;
  return { host: bracketed ?? plain ?? usualAddress.host, port };
}

/** An address as `--listen` takes it. */
export function written({ host, port }: Address): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that are inside this machine: of containers, of virtual machines. */
const inside = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman|lxc|utun|vEthernet)/i;

/** Base URLs by which other machines reach an address of this one, the likeliest first. */
export function urlsFor({ host, port }: Address, interfaces: Interfaces): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [`ws://${written({ host, port })}`];
  const outward = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ address, rank: (inside.test(name) ? 10 : 0) + rankOf(address) })),
  );
  const ranked = outward.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
  return (ranked.length === 0 ? ['127.0.0.1'] : ranked).map((address) => `ws://${address}:${port}`);
}

/** Homes and offices mostly have the first. */
function rankOf(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(?:1[6-9]|2[0-9]|3[01])\./.test(address) ? 2 : 3;
}
