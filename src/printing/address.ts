// Where a printer may be. The server connects to an address that somebody typed into a form, so it must not be led to
// what only the server can reach: itself, or the service of a cloud that hands out keys.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** The networks that nobody reaches from outside (RFC 1918, RFC 4193), where printers are. */
const printerNetworks = new BlockList()
printerNetworks.addSubnet('10.0.0.0', 8)
printerNetworks.addSubnet('172.16.0.0', 12)
printerNetworks.addSubnet('192.168.0.0', 16)
printerNetworks.addSubnet('fc00::', 7, 'ipv6')

/** Whatever is allowed besides: the links of a machine itself, where clouds answer about their machines. */
const neverPrinters = new BlockList()
neverPrinters.addSubnet('169.254.0.0', 16)
neverPrinters.addSubnet('fe80::', 10, 'ipv6')
neverPrinters.addAddress('fd00:ec2::254', 'ipv6')
neverPrinters.addSubnet('0.0.0.0', 8)
neverPrinters.addSubnet('224.0.0.0', 3)
neverPrinters.addSubnet('ff00::', 8, 'ipv6')

/**
 * Whether a printer may be at this address. `allowed` names more than private networks: addresses that whoever runs the
 * server gave it (PRINTER_HOSTS).
 */
export function isPrinterAddress(address: string, allowed: readonly string[]): boolean {
  if (isIP(address) === 0) return false
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (neverPrinters.check(address, family)) return false
  return allowed.includes(address) || printerNetworks.check(address, family)
}

/**
 * The address to connect to for this host name, looked up once so that it cannot become another one; undefined when
 * there is none, or a printer may not be there. A host that is allowed by name may be anywhere but on a link of its own.
 */
export async function printerAddress(host: string, allowed: readonly string[]): Promise<string | undefined> {
  const found = await lookup(host, { all: true }).catch(() => [])
  const addresses = found.map(({ address }) => address)
  const named = allowed.includes(host) ? [...allowed, ...addresses] : allowed
  return addresses.find((address) => isPrinterAddress(address, named))
}
